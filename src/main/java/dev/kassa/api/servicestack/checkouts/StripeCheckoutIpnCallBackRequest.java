package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.checkout.CheckoutHints;
import dev.kassa.company.ProviderName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears that something happened to a Stripe checkout. Anybody can say so; it makes us look soon, and nothing of it is believed.
 * Stripe itself tells us elsewhere, and signs.
 */
@Component
class StripeCheckoutIpnCallBackRequest implements Operation<StripeCheckoutIpnCallBackRequest.Request> {

    record Request(
            @Description("What is said to have happened. It is not believed.") @Nullable
            String eventType,

            @Description(
                    value = "Stripe's id of the session. It or PaymentIntentId is needed.",
                    sample = "\"cs_test_a1b2c3\"")
            @Nullable
            String sessionId,

            @Description(value = "Stripe's id of the payment.", sample = "\"pi_a1b2c3\"") @Nullable
            String paymentIntentId,

            @Description("Accepted; it is looked for by Stripe's ids alone, since others can be guessed.") @Nullable
            String internalReferenceId,

            @Description("Accepted.") @Nullable String articleTypeId,

            @Description("Accepted.") @Nullable String companyId) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "StripeCheckoutIpnCallBackRequest",
                    Request.class,
                    IpnCallBackResponse.class,
                    Route.of("POST", "/payment/stripe/v1/ipncallback"))
            .says("Takes the hint that something happened to a Stripe checkout, and has a look at Stripe soon.");

    private final CheckoutHints hints;

    StripeCheckoutIpnCallBackRequest(CheckoutHints hints) {
        this.hints = hints;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public IpnCallBackResponse answer(Request request, Caller caller) {
        String payment = Given.filled(request.paymentIntentId());
        String session =
                payment == null ? Given.required("sessionId", request.sessionId()) : Given.filled(request.sessionId());
        if (session != null) {
            hints.note(ProviderName.STRIPE, session);
        }
        if (payment != null) {
            hints.noteOfPayment(ProviderName.STRIPE, payment);
        }
        return IpnCallBackResponse.heard(ProviderName.STRIPE.title());
    }
}
