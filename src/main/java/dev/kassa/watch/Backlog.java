package dev.kassa.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Work that waits in a room for somebody to come by. */
public interface Backlog {

    /** Names its words, in the messages under {@code backlog.}, and its meter; letters and hyphens. */
    String name();

    /** What waits now. Asked every minute, so it is answered from an index. */
    Waiting look();

    /**
     * @param count how many wait
     * @param oldest since when the oldest of them waits; null if none does
     */
    record Waiting(long count, @Nullable Instant oldest) {}
}
