package dev.kassa.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint.
 *
 * @param reference of the checkout it is about; null for a test
 * @param sequence the event's number among those of its payable; 0 for a test
 * @param attempts how often it was sent in all
 * @param tries how often since it last began anew
 * @param triedSince when the first of these was
 * @param dueAt when it is sent next, if no earlier event of its payable is in the way; null once it is settled
 * @param claimedUntil while somebody is sending it
 * @param status of the last answer; null if there was none
 * @param failure of the last attempt; null if it got through or there was none
 * @param answer the beginning of the last answer
 */
public record Delivery(
        UUID id,
        UUID endpointId,
        UUID eventId,
        String type,
        @Nullable UUID checkoutId,
        @Nullable String reference,
        int sequence,
        State state,
        int attempts,
        int tries,
        @Nullable Instant triedSince,
        @Nullable Instant dueAt,
        @Nullable Instant claimedUntil,
        @Nullable Instant attemptedAt,
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable String answer,
        @Nullable Integer durationMillis,
        Instant createdAt) {

    public enum State {
        WAITING,
        DELIVERED,
        /** A day of attempts has failed. It can be sent again by hand. */
        GIVEN_UP
    }

    /** Whether it is a test that somebody ordered. */
    public boolean isPing() {
        return type.equals(OutboxEvent.PING);
    }

    /** The webhook-id: the same for every attempt to every endpoint, so that a receiver knows what it has seen. */
    public String messageId() {
        return EventIds.message(eventId);
    }
}
