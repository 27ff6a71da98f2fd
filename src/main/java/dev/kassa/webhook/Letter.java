package dev.kassa.webhook;

import dev.kassa.checkout.ProviderNotifications.Notification;
import dev.kassa.company.ProviderName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that a provider wrote to us. Its body is kept beside it and is not part of this, because it may speak of customers.
 *
 * @param eventId the provider's id of what it tells; together with the provider it is unique
 * @param type the provider's word for what happened
 * @param checkoutId the checkout it is about, as far as known; it is none of ours as long as the letter is not read
 * @param reference the provider's id of the thing that it is about
 * @param paymentReference the provider's id of the payment that the thing belongs to, as refunds and disputes do
 * @param attempts how often it was taken up
 * @param dueAt when it is taken up next; null if never
 * @param claimedUntil somebody reads it, and has until then to be done; null if nobody does
 * @param handledAt when it was read or put aside
 * @param detail why it was put aside, or could not be read yet
 */
public record Letter(
        UUID id,
        ProviderName provider,
        String eventId,
        String type,
        @Nullable UUID checkoutId,
        @Nullable String reference,
        @Nullable String paymentReference,
        Instant receivedAt,
        Outcome outcome,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Instant claimedUntil,
        @Nullable Instant handledAt,
        @Nullable String detail) {

    /** What became of it. */
    public enum Outcome {
        /** We went and looked, and know by now what it wanted to tell. */
        READ,
        /** It is about nothing of ours, or nothing that could have been paid. */
        IGNORED,
        /** Not yet: the provider was silent, or our side was not ready. */
        UNREAD
    }

    /** A letter that has just come, and is due at once. */
    static Letter arrived(UUID id, ProviderName provider, String eventId, Notification told, Instant at) {
        return new Letter(
                id,
                provider,
                eventId,
                told.type(),
                told.checkoutId(),
                told.reference(),
                told.paymentReference(),
                at,
                Outcome.UNREAD,
                0,
                at,
                null,
                null,
                null);
    }
}
