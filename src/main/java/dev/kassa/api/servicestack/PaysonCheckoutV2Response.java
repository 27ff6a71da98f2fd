package dev.kassa.api.servicestack;

import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.Seen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Payson checkout as seed 002 has it.
 *
 * @param snippet the provider's HTML; left out when there is nothing more to pay
 * @param status one of the seed's twelve words
 */
record PaysonCheckoutV2Response(UUID id, @Nullable String snippet, String status) {

    static PaysonCheckoutV2Response of(Seen seen) {
        String snippet = seen.way() instanceof PayerWay.Snippet(String html) ? html : null;
        return new PaysonCheckoutV2Response(
                seen.checkout().id(), snippet, seen.checkout().status().word());
    }
}
