package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the letters of a provider that signs them are checked and read. One for each such provider. */
public interface ProviderNotices {

    ProviderName name();

    /**
     * Reads a letter of which nothing is known yet but that it claims to come from this provider.
     *
     * @param body the bytes as they came, since the signature covers them
     * @param signature the provider's signature header; null if there was none
     * @throws BadNotice if it is not certain that the provider wrote this, and wrote it lately, or if it makes no sense
     */
    Notice read(byte[] body, @Nullable String signature);

    /**
     * What a letter says that we act on. It only tells where to look; what is true there is asked of the provider itself.
     *
     * @param eventId the provider's id of the event; the same event may be told many times
     * @param type the provider's word for what happened
     * @param checkoutId the checkout of ours that the letter names; null if it names none
     * @param reference the provider's id of the thing that the event is about; null if it has none
     */
    record Notice(
            String eventId,
            String type,
            @Nullable UUID checkoutId,
            @Nullable String reference) {}

    /** A letter that is not believed or not understood. Its message names the reason and nothing of the letter. */
    final class BadNotice extends RuntimeException {
        public BadNotice(String reason) {
            super(reason, null, false, false);
        }
    }
}
