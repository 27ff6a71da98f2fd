package dev.kassa.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "booking-42, booking-42",
                "'\"booking-42\"', booking-42",
                "'  \"a\\\"b\\\\c\"  ', 'a\"b\\c'",
                "'\"open', '\"open'",
                "8e03978e-40d5-43dd-bc93-6894a57f9324, 8e03978e-40d5-43dd-bc93-6894a57f9324"
            })
    void isTheSamePlainOrInQuotes(String header, String key) {
        assertThat(IdempotencyKey.read(List.of(header))).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "two words", "två", "tab\tbed", "\"two words\""})
    void isVisibleAscii(String header) {
        assertThatThrownBy(() -> IdempotencyKey.read(List.of(header))).isInstanceOf(KeyRefused.class);
    }

    @Test
    void isOneOfAtMost255Characters() {
        assertThat(IdempotencyKey.read(List.of())).isEmpty();
        assertThat(IdempotencyKey.read(List.of("k".repeat(255)))).isPresent();
        assertThatThrownBy(() -> IdempotencyKey.read(List.of("k".repeat(256)))).isInstanceOf(KeyRefused.class);
        assertThatThrownBy(() -> IdempotencyKey.read(List.of("a", "a"))).isInstanceOf(KeyRefused.class);
    }

    @Test
    void hashesDoNotRunIntoEachOther() {
        assertThat(Hash.of("ab", "c")).isNotEqualTo(Hash.of("a", "bc")).isNotEqualTo(Hash.of("abc"));
    }
}
