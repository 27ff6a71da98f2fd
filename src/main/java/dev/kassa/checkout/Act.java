package dev.kassa.checkout;

/** What happens to a checkout beside its transitions: the rest of the audit trail's vocabulary. */
public enum Act {
    CHECKOUT_MADE,
    /** The provider gave no clear answer to its opening. */
    OPENING_UNKNOWN,
    /** Another checkout of the same payable took its place; the detail is that one's id. */
    SUPERSEDED,
    CLOSING_FAILED,
    /** What had taken its place did not come to be; the detail is that one's id. */
    STANDS_AGAIN,
    PAYMENT_REQUEST_MADE,
    PAYMENT_REQUEST_REPEATED,
    PAYMENT_REQUEST_REFUSED,
    /** The provider was not reached. */
    PAYMENT_REQUEST_UNSENT,
    PAYMENT_REQUEST_UNKNOWN,
    /** The provider shows as done what nobody knew the outcome of. */
    PAYMENT_REQUEST_RECOGNISED,
    CANCELLATION_MADE,
    CANCELLATION_REPEATED,
    CANCELLATION_REFUSED,
    CANCELLATION_UNSENT,
    CANCELLATION_UNKNOWN,
    CANCELLATION_RECOGNISED,
    REFUND_MADE,
    REFUND_REPEATED,
    REFUND_REFUSED,
    REFUND_UNSENT,
    REFUND_UNKNOWN,
    REFUND_RECOGNISED,
    /** It is in the provider's books; the detail is the amount. */
    REFUND_SENT,
    /** The provider took it and gave it up later; the detail is the amount. */
    REFUND_FAILED,
    /** Somebody paid back at the provider itself, or took it back there; the detail is the amount. */
    REFUNDED_ELSEWHERE,
    /** The provider shows a status that the table does not lead to; the detail is its word. */
    DISCREPANCY,
    /** Another checkout of the same payable was paid too; the detail is that one's id. */
    PAID_TWICE,
    /** Of two payments for the same thing one is left; the detail is the id of the one that went back. */
    PAID_TWICE_MENDED,
    /** The provider asks for another amount than we do; the detail is that amount. */
    AMOUNT_DIFFERS,
    /** What is paid for was written down; the detail is what it comes to. */
    PAYABLE_MADE,
    /** It comes to another amount, which is the detail. */
    PAYABLE_REPRICED,
    PAYABLE_LABELLED,
    /** Accepted as paid for. */
    PAYABLE_PLACED,
    PAYABLE_CANCELLED,
    /** An integrator said something else of it than before; the detail names what. */
    CHECKOUT_AMENDED,
    /** It is for another payable now; the detail is that one's id. */
    CHECKOUT_MOVED,
    /** It asks for what its payable comes to now; the detail is that amount. */
    CHECKOUT_REPRICED,
    /** Integrators no longer see it. */
    CHECKOUT_DISCARDED;

    /** Whether it changes what the company has or owes, so that its booking system is told of it. */
    public boolean isToldToOthers() {
        return switch (this) {
            case REFUND_SENT, REFUND_FAILED, REFUNDED_ELSEWHERE, PAID_TWICE, PAID_TWICE_MENDED -> true;
            default -> false;
        };
    }
}
