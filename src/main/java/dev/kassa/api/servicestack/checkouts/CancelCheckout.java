package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets reserved money go, or closes what can still be paid. Doing it again is answered as the first time. */
@Component
class CancelCheckout implements Operation<CancelCheckout.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key; for a superadmin, any.") @Nullable
            UUID companyId,

            @Description(value = "The checkout's id.", required = true) @Nullable
            UUID id) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "CancelCheckout",
                    Request.class,
                    CheckoutQueryResponse.class,
                    Route.of("PUT", "/payment/checkouts/{Id}/cancel"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says(
                    "Lets reserved money go back to the customer, or closes a checkout that can still be paid. Repeating it is safe."
                            + " Money that was taken is for RefundCheckout.");

    private final CheckoutService heart;
    private final NamedCheckouts checkouts;
    private final CheckoutRows rows;

    CancelCheckout(CheckoutService heart, NamedCheckouts checkouts, CheckoutRows rows) {
        this.heart = heart;
        this.checkouts = checkouts;
        this.rows = rows;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public CheckoutQueryResponse answer(Request request, Caller caller) {
        Checkout checkout = checkouts.find(request.id(), request.companyId(), caller);
        heart.cancel(checkout.id(), caller.actor());
        return rows.one(checkout.id(), caller);
    }
}
