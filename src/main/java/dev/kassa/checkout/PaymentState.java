package dev.kassa.checkout;

/** How far a payable is paid for: told from its checkouts whenever somebody asks, and never stored. */
public enum PaymentState {
    /** There is nothing to pay. */
    FREE,
    UNPAID,
    /** Money is reserved, less than the payable comes to. */
    PARTIALLY_AUTHORIZED,
    AUTHORIZED,
    /** Money was taken, less than the payable comes to. */
    PARTIALLY_PAID,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    /** Money was reserved and let go again. */
    VOIDED
}
