package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {

    private static final Instant SINCE = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void growAndLastADay() {
        Instant now = SINCE;
        Duration before = Duration.ZERO;
        int tries = 1;
        Optional<Instant> next = Gaps.next(tries, SINCE, now, null);
        while (next.isPresent()) {
            Duration gap = Duration.between(now, next.get());
            assertThat(gap).isGreaterThan(before);
            before = gap;
            now = next.get();
            next = Gaps.next(++tries, SINCE, now, null);
        }
        assertThat(Duration.between(SINCE, now)).isBetween(Duration.ofHours(24), Duration.ofHours(26));
        assertThat(tries).isEqualTo(11);
    }

    @Test
    void areLongerIfTheReceiverAsksForIt() {
        assertThat(Gaps.next(1, SINCE, SINCE, Duration.ofMinutes(3))).contains(SINCE.plusSeconds(180));
        assertThat(Gaps.next(1, SINCE, SINCE, Duration.ofSeconds(1))).contains(SINCE.plusSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        " 7 , PT7S",
        "0, PT0S",
        "999999999, PT2H",
        "'Sat, 21 Nov 2026 08:05:00 GMT', PT5M",
        "'Sat, 21 Nov 2026 07:00:00 GMT', PT-1H",
        "soon,",
        "-5,",
        "99999999999999999999,",
        "'',"
    })
    void retryAfterIsReadWithinBounds(String header, Duration wish) {
        assertThat(Gaps.asked(header, SINCE)).isEqualTo(wish);
    }
}
