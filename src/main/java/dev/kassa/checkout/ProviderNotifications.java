package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the letters of a provider are checked and read. One for each provider that writes to us. */
public interface ProviderNotifications {

    ProviderName name();

    /**
     * Reads a letter of which nothing is known yet but that it claims to come from this provider.
     *
     * @throws BadNotification if it makes no sense, or is signed and not certain to be the provider's and written lately
     */
    Notification read(Arrival arrival);

    /**
     * A letter as it came.
     *
     * @param body the bytes, since a signature covers them
     * @param signature the provider's signature header; null if there was none
     * @param query what stood behind the question mark of the address, still encoded; null if nothing did
     */
    record Arrival(
            byte[] body,
            @Nullable String signature,
            @Nullable String query) {
        @Override
        public String toString() {
            return "Arrival[" + body.length + " bytes]";
        }
    }

    /**
     * What a letter says that we act on. It only tells where to look; what is true there is asked of the provider itself.
     *
     * @param eventId the provider's id of the event, which may be told many times; null if the provider numbers nothing
     * @param type the provider's word for what happened
     * @param checkoutId the checkout of ours that the letter names; null if it names none
     * @param reference the provider's id of the thing that the event is about; null if it has none
     * @param paymentReference the provider's id of the payment that the thing belongs to; null if it names none
     * @param kept what of the letter is kept: nothing that lets anybody pay, or says who a customer is
     */
    record Notification(
            @Nullable String eventId,
            String type,
            @Nullable UUID checkoutId,
            @Nullable String reference,
            @Nullable String paymentReference,
            String kept) {

        /** The same, about this checkout. */
        public Notification about(UUID checkout) {
            return new Notification(eventId, type, checkout, reference, paymentReference, kept);
        }
    }

    /** A letter that is not believed or not understood. Its message names the reason and nothing of the letter. */
    final class BadNotification extends RuntimeException {
        public BadNotification(String reason) {
            super(reason, null, false, false);
        }
    }
}
