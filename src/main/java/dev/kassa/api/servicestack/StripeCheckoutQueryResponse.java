package dev.kassa.api.servicestack;

import dev.kassa.checkout.Addresses;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A Stripe checkout as BokaMera tells it.
 *
 * @param url for a hosted checkout Stripe's page, for an embedded one ours, made to be put into a frame
 * @param status Stripe's own word for the session
 * @param clientSecret for Stripe's script, in an embedded checkout only
 * @param paymentIntentClientSecret never set: a session's customer pays with the session's own secret
 * @param stripeAccount the connected account
 */
record StripeCheckoutQueryResponse(
        @Nullable String sessionId,
        String url,
        @Nullable String status,
        @Nullable String clientSecret,
        @Nullable String customerId,
        @Nullable String paymentIntentClientSecret,
        @Nullable String paymentIntentId,
        String stripeAccount) {

    static StripeCheckoutQueryResponse of(Seen seen, Addresses addresses) {
        Checkout checkout = seen.checkout();
        return new StripeCheckoutQueryResponse(
                checkout.providerReference(),
                seen.way() instanceof PayerWay.Hosted(String page)
                        ? page
                        : addresses.payPage(checkout).toString(),
                checkout.providerStatus(),
                seen.way() instanceof PayerWay.Embedded embedded ? embedded.clientSecret() : null,
                checkout.customerReference(),
                null,
                checkout.paymentReference(),
                checkout.terms().providerAccount());
    }
}
