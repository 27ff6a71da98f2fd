package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T14:05:00Z, 2026-11-21T14:05:00Z",
        "2026-11-21T14:05:00z, 2026-11-21T14:05:00Z",
        "2026-11-21t14:05:00z, 2026-11-21T14:05:00Z",
        "2026-11-21 14:05:00Z, 2026-11-21T14:05:00Z",
        "2026-11-21T14:05Z, 2026-11-21T14:05:00Z",
        "' 2026-11-21T14:05:00Z ', 2026-11-21T14:05:00Z",
        "2026-11-21T14:05:00.5Z, 2026-11-21T14:05:00.5Z",
        "2026-11-21T14:05:00.1234567Z, 2026-11-21T14:05:00.1234567Z",
        "'2026-11-21T14:05:00,123Z', 2026-11-21T14:05:00.123Z",
        "2026-11-21T14:05:00.1234567+01:00, 2026-11-21T13:05:00.1234567Z",
        "2026-11-21T14:05:00+02:00, 2026-11-21T12:05:00Z",
        "2026-11-21T14:05:00-05:30, 2026-11-21T19:35:00Z",
        "2026-11-21T14:05:00+0200, 2026-11-21T12:05:00Z",
        "2026-11-21T14:05:00+02, 2026-11-21T12:05:00Z",
        "2026-11-21T14:05:00+00:00, 2026-11-21T14:05:00Z"
    })
    void aZoneIsReckonedWith(String text, Instant expected) {
        assertThat(Dates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T14:05:00 02:00, 2026-11-21T12:05:00Z",
        "2026-11-21T14:05 02:00, 2026-11-21T12:05:00Z",
        "2026-11-21T14:05:00.123 0200, 2026-11-21T12:05:00.123Z",
        "2026-11-21 14:05:00 02:00, 2026-11-21T12:05:00Z"
    })
    void aPlusThatBecameABlankInAQueryIsStillOne(String text, Instant expected) {
        assertThat(Dates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21T00:00:00Z",
        "2026-11-21T14:05:00, 2026-11-21T14:05:00Z",
        "2026-11-21T14:05:00.123456, 2026-11-21T14:05:00.123456Z",
        "2026-11-21 14:05, 2026-11-21T14:05:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z"
    })
    void whatHasNoZoneIsUtc(String text, Instant expected) {
        assertThat(Dates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/Date(0)/, 1970-01-01T00:00:00Z",
        "/Date(1795268700000)/, 2026-11-21T13:45:00Z",
        "/Date(1795268700123-0000)/, 2026-11-21T13:45:00.123Z",
        "/Date(1795268700000+0200)/, 2026-11-21T13:45:00Z",
        "/Date(-1000)/, 1969-12-31T23:59:59Z"
    })
    void millisecondsAreAMomentWhateverTheirOffset(String text, Instant expected) {
        assertThat(Dates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "today",
                "2026",
                "2026-11",
                "20261121",
                "2026-13-01",
                "2026-02-29",
                "2026-02-30T00:00:00Z",
                "2026-11-21T24:00:00Z",
                "2026-11-21T25:00:00Z",
                "2026-11-21T14:60:00Z",
                "2026-11-21T14:05:00.1234567890Z",
                "2026-11-21T14:05:00+19:00",
                "2026-11-21T14:05:00ZZZ+02:00",
                "2026-11-21T14:05:00 Europe/Stockholm",
                "21/11/2026",
                "11/21/2026",
                "14:05",
                "1795268700000",
                "/Date()/",
                "/Date(x)/",
                "/Date(9999999999999999)/",
                "/Date(1795268700000+2)/",
                "Date(0)",
                "2026-11-21T14:05:00Z; drop",
                "٢٠٢٦-١١-٢١"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "/Date(253402300800000)/",
                "/Date(-99999999999999)/",
                "0001-01-01T00:00:01Z"
            })
    void whatTheBooksCannotKeepIsRefused(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01", "9999-12-31T23:59:59.999999Z", "/Date(253402300799999)/"})
    void theFirstAndTheLastAreKept(String text) {
        assertThat(Dates.parse(text)).isPresent();
    }

    @Test
    void whatDotNetSendsForNothingIsKnown() {
        assertThat(Dates.parse("0001-01-01T00:00:00.0000000")).contains(Dates.UNSET);
        assertThat(Dates.parse("/Date(-62135596800000-0000)/")).contains(Dates.UNSET);
    }
}
