package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells how a session stands at Stripe now. Whoever knows its id may ask, unless its company demands a key; who paid is for the
 * company's own keys.
 */
@Component
class GetStripeCheckoutV1CheckoutStatus implements Operation<GetStripeCheckoutV1CheckoutStatus.Request> {

    record Request(
            @Description(value = "The id of the company that is paid.", required = true) @Nullable
            UUID companyId,

            @Description(value = "Stripe's id of the session.", required = true, sample = "\"cs_test_a1b2c3\"")
            @Nullable
            String sessionId) {}

    record GetStripeCheckoutV1CheckoutStatusResponse(
            @Description("The customer's address, as far as Stripe knows it. Left out without a key of the company.")
            @Nullable
            String customerEmail,

            @Description(value = "Stripe's word: open, complete or expired.", sample = "\"complete\"") @Nullable
            String status) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "GetStripeCheckoutV1CheckoutStatus",
                    Request.class,
                    GetStripeCheckoutV1CheckoutStatusResponse.class,
                    Route.of("POST", "/payment/stripe/v1/checkout/status"))
            .reading()
            .says("Tells how a Stripe checkout stands at Stripe now.");

    private final CheckoutService heart;
    private final NamedCheckouts checkouts;

    GetStripeCheckoutV1CheckoutStatus(CheckoutService heart, NamedCheckouts checkouts) {
        this.heart = heart;
        this.checkouts = checkouts;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public GetStripeCheckoutV1CheckoutStatusResponse answer(Request request, Caller caller) {
        UUID company = Given.required("companyId", request.companyId());
        String session = Given.required("sessionId", request.sessionId());
        UUID id = heart.findByReference(ProviderName.STRIPE, session).orElseThrow(NotFound::new);
        checkouts.find(id, company, caller);
        Checkout checkout = heart.refresh(id, caller.actor()).checkout();
        boolean isTheirs = caller.actor().sees(checkout.companyId());
        return new GetStripeCheckoutV1CheckoutStatusResponse(
                isTheirs ? checkout.customerEmail() : null, checkout.providerStatus());
    }
}
