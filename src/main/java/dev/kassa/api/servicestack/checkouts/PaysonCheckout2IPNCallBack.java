package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.checkout.CheckoutHints;
import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears that something happened to a Payson checkout. Anybody can say so; it makes us look soon, and nothing of it is believed.
 * Payson itself tells us at an address that nobody can guess.
 */
@Component
class PaysonCheckout2IPNCallBack implements Operation<PaysonCheckout2IPNCallBack.Request> {

    record Request(
            @Description("Accepted.") @Nullable UUID companyId,

            @Description("Accepted; it is looked for by the checkout's id alone, since others can be guessed.")
            @Nullable
            String bookingId,

            @Description(value = "Payson's id of the checkout, or ours.", required = true) @Nullable
            UUID checkout,

            @Description(value = "Accepted.", sample = "1") @Nullable
            Integer articleTypeId) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "PaysonCheckout2IPNCallBack",
                    Request.class,
                    IpnCallBackResponse.class,
                    Route.of("POST", "/payment/payson/v2/ipncallback"))
            .says("Takes the hint that something happened to a Payson checkout, and has a look at Payson soon.");

    private final CheckoutHints hints;

    PaysonCheckout2IPNCallBack(CheckoutHints hints) {
        this.hints = hints;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public IpnCallBackResponse answer(Request request, Caller caller) {
        UUID checkout = Given.required("checkout", request.checkout());
        hints.note(ProviderName.PAYSON, checkout.toString());
        hints.note(ProviderName.PAYSON, checkout);
        return IpnCallBackResponse.heard(ProviderName.PAYSON.title());
    }
}
