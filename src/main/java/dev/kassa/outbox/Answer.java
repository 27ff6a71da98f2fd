package dev.kassa.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status null if there was no answer
 * @param failure null if it was delivered
 * @param body the beginning of the answer's body
 * @param retryAfter how long the receiver asks to be left alone; null if it does not
 */
record Answer(
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable String body,
        Duration took,
        @Nullable Duration retryAfter) {

    boolean isDelivered() {
        return failure == null;
    }

    static Answer none(Failure failure, Duration took) {
        return new Answer(null, failure, null, took, null);
    }
}
