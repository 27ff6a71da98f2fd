package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Description;
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
        @Description("Stripe's id of the session.") @Nullable
        String sessionId,

        @Description("Where the customer pays: Stripe's page if hosted, ours for a frame if embedded.")
        String url,

        @Description("Stripe's word for the session: open, complete or expired.") @Nullable
        String status,

        @Description("For Stripe's script, if embedded.") @Nullable
        String clientSecret,

        @Description("Stripe's id of the customer, once there is one.") @Nullable
        String customerId,

        @Description("Never set: a session is paid with its own secret.") @Nullable
        String paymentIntentClientSecret,

        @Description("Stripe's id of the payment, once there is one.") @Nullable
        String paymentIntentId,

        @Description("The company's account at Stripe.") String stripeAccount) {

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
