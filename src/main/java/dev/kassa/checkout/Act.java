package dev.kassa.checkout;

/** What happens to a checkout beside its transitions: the rest of the audit trail's vocabulary. */
public enum Act {
    CHECKOUT_MADE,
    /** The provider gave no clear answer to its opening. */
    OPENING_UNKNOWN,
    /** Another checkout of the same payable took its place; the detail is that one's id. */
    SUPERSEDED,
    CLOSING_FAILED,
    PAYMENT_REQUEST_MADE,
    PAYMENT_REQUEST_REPEATED,
    PAYMENT_REQUEST_REFUSED,
    /** The provider was not reached. */
    PAYMENT_REQUEST_UNSENT,
    PAYMENT_REQUEST_UNKNOWN,
    /** The provider shows as done what nobody knew the outcome of. */
    PAYMENT_REQUEST_RECOGNISED,
    /** The provider shows a status that the table does not lead to; the detail is its word. */
    DISCREPANCY,
    /** Another checkout of the same payable was paid too; the detail is that one's id. */
    PAID_TWICE,
    /** The provider asks for another amount than we do; the detail is that amount. */
    AMOUNT_DIFFERS
}
