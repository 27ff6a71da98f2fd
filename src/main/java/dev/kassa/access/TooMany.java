package dev.kassa.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The part of "too many" that all doors say alike. */
final class TooMany {

    static final int STATUS = HttpStatus.TOO_MANY_REQUESTS.value();

    private TooMany() {}

    /** Whole seconds, rounded up: who comes back then must not be too early. */
    static void announce(HttpServletResponse response, Duration wait) {
        response.setStatus(STATUS);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(roundedUp(wait, Duration.ofSeconds(1))));
    }

    static long roundedUp(Duration wait, Duration unit) {
        return wait.plus(unit).minusNanos(1).dividedBy(unit);
    }
}
