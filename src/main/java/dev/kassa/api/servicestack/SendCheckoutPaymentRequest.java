package dev.kassa.api.servicestack;

import dev.kassa.audit.Role;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Sent;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Payson for the reserved money. Sending again what was sent is answered as the first time. */
@Component
class SendCheckoutPaymentRequest implements Operation<SendCheckoutPaymentRequest.Request> {

    record Request(@Nullable UUID companyId, @Nullable UUID id) {}

    private static final Signature<Request> SIGNATURE = Signature.forRoles(
            "SendCheckoutPaymentRequest",
            Request.class,
            Set.of(Role.ADMINISTRATOR, Role.SUPERADMIN),
            Route.of("PUT", "/payment/payson/v2/checkout/{Id}/sendpaymentrequest"));

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
