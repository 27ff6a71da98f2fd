package dev.kassa.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that others are told.
 *
 * @param payableId what it is about the payment of; null for a test
 * @param sequence its number among the events of the payable, from 1
 * @param payload the JSON that is sent, byte for byte, at every attempt
 */
record OutboxEvent(
        UUID id,
        UUID companyId,
        @Nullable UUID payableId,
        @Nullable UUID checkoutId,
        int sequence,
        String type,
        String payload,
        Instant createdAt) {

    /** A test that somebody orders. */
    static final String PING = "ping";

    boolean isPing() {
        return type.equals(PING);
    }
}
