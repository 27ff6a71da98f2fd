package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Sent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Payson for the reserved money. Sending again what was sent is answered as the first time. */
@Component
class SendCheckoutPaymentRequest implements Operation<SendCheckoutPaymentRequest.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description(value = "The checkout's id. The checkout must be ReadyToShip.", required = true) @Nullable
            UUID id) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "SendCheckoutPaymentRequest",
                    Request.class,
                    PaysonCheckoutV2Response.class,
                    Route.of("PUT", "/payment/payson/v2/checkout/{Id}/sendpaymentrequest"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says(
                    "Asks Payson for the money that a customer has let it reserve. Sending again what was sent is answered as the"
                            + " first time, so that repeating is safe.");

    private final CheckoutService heart;
    private final PaysonCheckouts checkouts;

    SendCheckoutPaymentRequest(CheckoutService heart, PaysonCheckouts checkouts) {
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
        Sent sent = heart.sendPaymentRequest(checkout.id(), caller.actor());
        return PaysonCheckoutV2Response.of(sent.checkout(), sent.way());
    }
}
