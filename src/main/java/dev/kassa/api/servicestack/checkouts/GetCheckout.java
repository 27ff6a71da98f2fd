package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Sentences;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.api.servicestack.checkouts.CheckoutResponse.CheckoutAct;
import dev.kassa.api.servicestack.checkouts.CheckoutResponse.CheckoutMay;
import dev.kassa.api.servicestack.checkouts.CheckoutResponse.CheckoutReason;
import dev.kassa.api.servicestack.checkouts.CheckoutResponse.CheckoutRefund;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Decision;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Shows a checkout at whichever provider as our books have it, and what can be done with it. */
@Component
class GetCheckout implements Operation<GetCheckout.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key; for a superadmin, any.") @Nullable
            UUID companyId,

            @Description(value = "The checkout's id.", required = true) @Nullable
            UUID id) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "GetCheckout", Request.class, CheckoutResponse.class, Route.of("GET", "/payment/checkouts/{Id}"))
            .forRoles(Role.READER, Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Shows a checkout as our books have it, what can be done with it now, and why not what cannot.");

    private final CheckoutService heart;
    private final NamedCheckouts checkouts;
    private final CheckoutRows rows;
    private final Sentences sentences;

    GetCheckout(CheckoutService heart, NamedCheckouts checkouts, CheckoutRows rows, Sentences sentences) {
        this.heart = heart;
        this.checkouts = checkouts;
        this.rows = rows;
        this.sentences = sentences;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public CheckoutResponse answer(Request request, Caller caller) {
        Checkout checkout = checkouts.find(request.id(), request.companyId(), caller);
        CheckoutDetail detail = heart.detail(checkout.id(), caller.actor());
        CheckoutDetail.May may = detail.may();
        return new CheckoutResponse(
                rows.one(checkout.id(), caller),
                detail.payPage().toString(),
                new CheckoutMay(told(may.send(), caller), told(may.cancel(), caller), told(may.refund(), caller)),
                detail.refunds().stream().map(CheckoutRefund::of).toList(),
                detail.siblings().stream().map(Checkout::id).toList());
    }

    private CheckoutAct told(Decision decision, Caller caller) {
        return new CheckoutAct(
                decision.isAllowed(),
                decision.reasons().stream()
                        .map(reason -> said(caller, reason.code(), "why.", reason.arguments()))
                        .toList(),
                decision.nextSteps().stream()
                        .map(step -> said(caller, step, "next.", List.of()))
                        .toList());
    }

    private CheckoutReason said(Caller caller, String code, String room, List<String> arguments) {
        return new CheckoutReason(StringUtils.capitalize(code), sentences.say(caller, room + code, arguments));
    }
}
