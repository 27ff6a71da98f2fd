package dev.kassa.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * A call that was counted, and what its caller may still ask for.
 *
 * @param policy names the limit that it counts against
 * @param left how many more could come at once
 * @param pause until the next may come; zero if this one may go on
 * @param untilFull how long a rest it takes until all may come at once
 */
record Turn(String policy, Limits.Pace pace, long left, Duration pause, Duration untilFull) {

    private static final Duration SECOND = Duration.ofSeconds(1);

    boolean isGranted() {
        return pause.isZero();
    }

    /**
     * Publishes the limit and what is left of it: as the structured fields of draft-ietf-httpapi-ratelimit-headers, which are
     * lists and gain an item, and in the three older headers that Commerce Layer's clients know, which tell the limit counted last.
     */
    void tell(HttpServletResponse response) {
        long window = pace.window().toSeconds();
        response.addHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, pace.burst(), window));
        response.addHeader(
                "RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, left, TooMany.roundedUp(untilFull, SECOND)));
        response.setHeader("X-Ratelimit-Limit", String.valueOf(pace.burst()));
        response.setHeader("X-Ratelimit-Interval", String.valueOf(window));
        response.setHeader("X-Ratelimit-Remaining", String.valueOf(left));
    }
}
