package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import dev.kassa.access.Limits.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PacesTest {

    private static final UUID KEY = UUID.fromString("a11a0000-0000-4000-8000-000000000001");

    private final MutableClock clock = new MutableClock();
    private final Paces paces = new Paces(SomeLimits.of(new Pace(6, 3), new Pace(60, 5)), clock);

    @Test
    void aBurstIsTakenAndThenAPaceIsKept() {
        clock.moveTo(Instant.parse("2026-03-01T12:00:00Z"));
        for (int call = 0; call < 3; call++) {
            assertThat(paces.ofAddress("door", "192.0.2.1")).isZero();
        }
        assertThat(paces.ofAddress("door", "192.0.2.1")).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));

        clock.forward(Duration.ofSeconds(10));

        assertThat(paces.ofAddress("door", "192.0.2.1")).isZero();
        assertThat(paces.ofAddress("door", "192.0.2.1")).isPositive();
    }

    @Test
    void everyAddressDoorAndKeyHasItsOwn() {
        exhaust("2001:db8:1:2::1");

        assertThat(paces.ofAddress("door", "2001:db8:1:2:ffff::9")).isPositive();
        assertThat(paces.ofAddress("door", "2001:db8:1:3::1")).isZero();
        assertThat(paces.ofAddress("other", "2001:db8:1:2::1")).isZero();
        assertThat(paces.ofKey(KEY)).isZero();
    }

    private void exhaust(String address) {
        while (paces.ofAddress("door", address).isZero()) {
            assertThat(clock.instant()).isNotNull();
        }
    }
}
