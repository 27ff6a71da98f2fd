package dev.kassa.checkout;

import static dev.kassa.checkout.CheckoutStatus.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rulebook: each constant is an act, the word the audit trail uses for it, the statuses it may start from and the one it
 * ends in. Nothing else knows a legal move. No two acts lead from one status to the same other, so that a status seen at the
 * provider names its act. Steps may be left out, because a provider need not tell us all of them.
 */
public enum Transition {
    OPENED(CREATED, NONE),
    OPENING_FAILED(CANCELED, NONE),
    ABANDONED(EXPIRED, NONE),
    FORMS_COMPLETED(FORMS_FILLED, CREATED),
    MADE_READY_TO_PAY(READY_TO_PAY, CREATED, FORMS_FILLED),
    PAYMENT_STARTED(PROCESSING_PAYMENT, CREATED, FORMS_FILLED, READY_TO_PAY),
    /** A payment that takes time did not come about, and the customer may try another way. */
    PAYMENT_FELL_THROUGH(CREATED, PROCESSING_PAYMENT),
    RESERVED(READY_TO_SHIP, CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT),
    PAID(SHIPPED, CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT),
    PAYMENT_REQUESTED(SHIPPED, READY_TO_SHIP),
    PAID_OUT(PAID_TO_ACCOUNT, CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT, READY_TO_SHIP, SHIPPED),
    CANCELLED(CANCELED, CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT, READY_TO_SHIP),
    /** Of some the payment was never seen, because it went back before anybody looked. */
    REFUNDED(
            CREDITED, CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT, READY_TO_SHIP, SHIPPED, PAID_TO_ACCOUNT),
    /** A refund that was on its way came back: the customer's bank would not have it. */
    REFUND_RETURNED(SHIPPED, CREDITED),
    LAPSED(EXPIRED, CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT, READY_TO_SHIP),
    REFUSED(DENIED, CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT);

    private final CheckoutStatus to;
    private final Set<CheckoutStatus> from;

    Transition(CheckoutStatus to, CheckoutStatus first, CheckoutStatus... rest) {
        this.to = to;
        this.from = EnumSet.of(first, rest);
    }

    public CheckoutStatus to() {
        return to;
    }

    public boolean startsFrom(CheckoutStatus status) {
        return from.contains(status);
    }

    /** The act that leads from one status to another; empty if the table has none. */
    public static Optional<Transition> between(CheckoutStatus from, CheckoutStatus to) {
        return Stream.of(values())
                .filter(transition -> transition.to == to && transition.startsFrom(from))
                .findAny();
    }
}
