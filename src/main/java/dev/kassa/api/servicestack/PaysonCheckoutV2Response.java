package dev.kassa.api.servicestack;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.PayerWay;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Payson checkout as BokaMera tells it.
 *
 * @param snippet the provider's HTML; left out when there is nothing more to pay
 * @param status one of BokaMera's twelve words
 */
record PaysonCheckoutV2Response(UUID id, @Nullable String snippet, String status) {

    static PaysonCheckoutV2Response of(Checkout checkout, @Nullable PayerWay way) {
        String snippet = way instanceof PayerWay.Snippet(String html) ? html : null;
        return new PaysonCheckoutV2Response(
                checkout.id(), snippet, checkout.status().word());
    }
}
