package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.RefundWish;
import dev.kassa.checkout.RefundWish.LineShare;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pays back what was taken, in whole or in part. The caller names each refund, so that a call whose answer was lost can be made
 * again: an {@code Idempotency-Key} alone forgets after a day, and what nobody knew the outcome of at once.
 */
@Component
class RefundCheckout implements Operation<RefundCheckout.Request> {

    private static final int LONGEST_COMMENT = 500;

    record Request(
            @Description("The company's id. Left out, it is the company of your key; for a superadmin, any.") @Nullable
            UUID companyId,

            @Description(value = "The checkout's id.", required = true) @Nullable
            UUID id,

            @Description(
                    value =
                            "Your own new id of this refund. The same call again is the same refund, however often it is sent; for"
                                    + " another refund choose another.",
                    required = true)
            @Nullable
            UUID refundId,

            @Description("How much, VAT included. Left out, and without lines, it is all that is left.") @Nullable
            BigDecimal amount,

            @Description("What of it, instead of an amount.")
            List<RefundLine> lines,

            @Description(value = "Why; kept here and not told to the customer.", sample = "\"Came too late\"") @Nullable
            String comments) {}

    record RefundLine(
            @Description(value = "The line's place in the checkout, from 1.", required = true, sample = "1")
            int position,

            @Description(value = "How many of it.", required = true, sample = "1")
            int quantity) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "RefundCheckout",
                    Request.class,
                    CheckoutQueryResponse.class,
                    Route.of("PUT", "/payment/checkouts/{Id}/refund"),
                    Route.of("POST", "/payment/checkouts/{Id}/refund"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says(
                    "Pays back what was taken, or a part of it. Repeating it with the same RefundId is safe, and is how one finds out"
                            + " what became of a call that was not answered.");

    private final CheckoutService heart;
    private final NamedCheckouts checkouts;
    private final CheckoutRows rows;

    RefundCheckout(CheckoutService heart, NamedCheckouts checkouts, CheckoutRows rows) {
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
        UUID refundId = Given.required("refundId", request.refundId());
        String comments = Given.filled(request.comments());
        if (comments != null && comments.length() > LONGEST_COMMENT) {
            throw new Invalid(List.of(new Fault("comments", "tooLong", LONGEST_COMMENT)));
        }
        Checkout checkout = checkouts.find(request.id(), request.companyId(), caller);
        List<LineShare> shares = request.lines().stream()
                .map(line -> new LineShare(line.position(), line.quantity()))
                .toList();
        Long minor = request.amount() == null
                ? null
                : minor(request.amount(), checkout.amount().currency());
        heart.refund(checkout.id(), new RefundWish(minor, shares, comments).called(refundId), caller.actor());
        return rows.one(checkout.id(), caller);
    }

    private static long minor(BigDecimal amount, Currency currency) {
        if (amount.stripTrailingZeros().scale() > currency.decimals()) {
            throw new Invalid(List.of(new Fault("amount", "twoDecimals")));
        }
        try {
            return Money.ofDecimal(amount, currency).amountMinor();
        } catch (ArithmeticException tooMuch) {
            throw new Invalid(List.of(new Fault("amount", "amountUnreadable")));
        }
    }
}
