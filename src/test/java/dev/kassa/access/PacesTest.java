package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import dev.kassa.access.Limits.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class PacesTest {

    private static final UUID KEY = UUID.fromString("a11a0000-0000-4000-8000-000000000001");

    private final MutableClock clock = new MutableClock();
    private final Paces paces = new Paces(SomeLimits.of(new Pace(6, 3), new Pace(60, 5)), clock);

    @Test
    void aBurstIsTakenAndThenAPaceIsKept() {
        clock.moveTo(Instant.parse("2026-03-01T12:00:00Z"));
        for (int call = 0; call < 3; call++) {
            assertThat(paces.ofAddress("door", "192.0.2.1").pause()).isZero();
        }
        assertThat(paces.ofAddress("door", "192.0.2.1").pause())
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));

        clock.forward(Duration.ofSeconds(10));

        assertThat(paces.ofAddress("door", "192.0.2.1").pause()).isZero();
        assertThat(paces.ofAddress("door", "192.0.2.1").pause()).isPositive();
    }

    @Test
    void everyAddressDoorAndKeyHasItsOwn() {
        exhaust("2001:db8:1:2::1");

        assertThat(paces.ofAddress("door", "2001:db8:1:2:ffff::9").pause()).isPositive();
        assertThat(paces.ofAddress("door", "2001:db8:1:3::1").pause()).isZero();
        assertThat(paces.ofAddress("other", "2001:db8:1:2::1").pause()).isZero();
        assertThat(paces.ofKey(KEY).pause()).isZero();
    }

    @Test
    void whatIsLeftIsPublishedAsTimeGoesBy() {
        clock.moveTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(told(paces.ofAddress("door", "192.0.2.7")))
                .containsExactly("\"address\";q=3;w=30", "\"address\";r=2;t=10");
        assertThat(told(paces.ofAddress("door", "192.0.2.7"))).contains("\"address\";r=1;t=20");

        clock.forward(Duration.ofSeconds(15));

        assertThat(told(paces.ofAddress("door", "192.0.2.7"))).contains("\"address\";r=1;t=15");
        assertThat(told(paces.ofKey(KEY))).containsExactly("\"key\";q=5;w=5", "\"key\";r=4;t=1");
    }

    @Test
    void theOlderHeadersTellTheLimitThatWasCountedLast() {
        var response = new MockHttpServletResponse();
        paces.ofAddress("door", "192.0.2.8").tell(response);
        paces.ofAnonymousWrite("192.0.2.8").tell(response);

        assertThat(response.getHeaders("RateLimit-Policy"))
                .containsExactly("\"address\";q=3;w=30", "\"anonymous-writes\";q=1;w=10");
        assertThat(response.getHeader("X-Ratelimit-Limit")).isEqualTo("1");
        assertThat(response.getHeader("X-Ratelimit-Interval")).isEqualTo("10");
        assertThat(response.getHeader("X-Ratelimit-Remaining")).isEqualTo("0");
    }

    private static List<String> told(Turn turn) {
        var response = new MockHttpServletResponse();
        turn.tell(response);
        return Stream.of("RateLimit-Policy", "RateLimit")
                .map(response::getHeader)
                .toList();
    }

    private void exhaust(String address) {
        while (paces.ofAddress("door", address).isGranted()) {
            assertThat(clock.instant()).isNotNull();
        }
    }
}
