package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Seen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a Payson checkout as it stands at Payson now. Whoever knows its id may ask, unless its company demands a key. */
@Component
class PaysonCheckoutv2GetCheckout implements Operation<PaysonCheckoutv2GetCheckout.Request> {

    record Request(
            @Description("The company's id. Left out, the checkout may be any company's.") @Nullable
            UUID companyId,

            @Description(value = "The checkout's id.", required = true) @Nullable
            UUID id) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "PaysonCheckoutv2GetCheckout",
                    Request.class,
                    PaysonCheckoutV2Response.class,
                    Route.of("GET", "/payment/payson/v2/checkout/{Id}"))
            .says("Shows a Payson checkout as it stands at Payson now.");

    private final CheckoutService heart;
    private final PaysonCheckouts checkouts;

    PaysonCheckoutv2GetCheckout(CheckoutService heart, PaysonCheckouts checkouts) {
        this.heart = heart;
        this.checkouts = checkouts;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public PaysonCheckoutV2Response answer(Request request, Caller caller) {
        Checkout checkout = checkouts.find(request.id(), request.companyId(), caller);
        Seen seen = heart.refresh(checkout.id(), caller.actor());
        return PaysonCheckoutV2Response.of(seen.checkout(), seen.way());
    }
}
