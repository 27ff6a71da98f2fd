package dev.kassa.checkout;

import dev.kassa.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from the checkouts of a payable how far it is paid for. */
final class PaymentStates {

    private PaymentStates() {}

    /**
     * The checkout that a payable's customer pays or has paid: one with money in it or under way, then the live one, then the one
     * that had money in it last.
     *
     * @param checkouts newest first
     */
    static Optional<Checkout> active(List<Checkout> checkouts) {
        return checkouts.stream()
                .filter(Checkout::bars)
                .findFirst()
                .or(() -> checkouts.stream().filter(Checkout::isLive).findFirst())
                .or(() -> checkouts.stream().filter(PaymentStates::hadMoney).findFirst());
    }

    private static boolean hadMoney(Checkout checkout) {
        return checkout.funds().capturedMinor() > 0 || checkout.readyToShipAt() != null;
    }

    /**
     * What is reserved or was taken; nothing if neither. What was only reserved is what the provider last asked for, since that
     * can be changed behind our back.
     */
    static Money paid(Payable payable, @Nullable Checkout active, @Nullable Intent intent) {
        if (active == null) {
            return Money.zero(payable.currency());
        }
        Money asked = active.amount();
        if (active.funds().capturedMinor() > 0) {
            return new Money(active.funds().capturedMinor(), asked.currency());
        }
        if (!active.status().isPaid()) {
            return Money.zero(asked.currency());
        }
        Long seen = intent == null ? null : intent.seenMinor();
        return seen == null ? asked : new Money(seen, asked.currency());
    }

    /** @param active as {@link #active} found it */
    static PaymentState of(Payable payable, @Nullable Checkout active, Money paid) {
        if (active == null) {
            return payable.amountMinor() == 0 ? PaymentState.FREE : PaymentState.UNPAID;
        }
        Funds funds = active.funds();
        if (funds.refundedMinor() > 0) {
            return funds.refundedMinor() < funds.capturedMinor()
                    ? PaymentState.PARTIALLY_REFUNDED
                    : PaymentState.REFUNDED;
        }
        boolean isEnough = paid.currency() == payable.currency() && paid.amountMinor() >= payable.amountMinor();
        return switch (active.status()) {
            case READY_TO_SHIP -> isEnough ? PaymentState.AUTHORIZED : PaymentState.PARTIALLY_AUTHORIZED;
            case SHIPPED, PAID_TO_ACCOUNT -> isEnough ? PaymentState.PAID : PaymentState.PARTIALLY_PAID;
            case CREDITED -> PaymentState.REFUNDED;
            case CANCELED, EXPIRED -> active.readyToShipAt() == null ? PaymentState.UNPAID : PaymentState.VOIDED;
            default -> PaymentState.UNPAID;
        };
    }
}
