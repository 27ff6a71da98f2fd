package dev.kassa.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much work waits.
 *
 * @param lookedAt when somebody looked last; null if nobody has
 * @param oldest since when the oldest of it waits; null if nothing does
 * @param rises how many looks in a row found more than the one before
 */
public record BacklogState(
        String name,
        @Nullable Instant lookedAt,
        long waiting,
        @Nullable Instant oldest,
        int rises) {

    private static final int SEVERAL = 3;

    /** One look that finds more than the last means nothing; several in a row do. */
    public boolean isGrowing() {
        return rises >= SEVERAL;
    }

    /** How long the oldest waits; nothing if none does. */
    public Duration age(Instant now) {
        return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
