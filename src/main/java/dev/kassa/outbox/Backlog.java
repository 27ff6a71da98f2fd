package dev.kassa.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has not been delivered and not been given up.
 *
 * @param oldest when the oldest of it happened; null if there is none
 */
public record Backlog(long waiting, @Nullable Instant oldest) {
    static final Backlog NONE = new Backlog(0, null);
}
