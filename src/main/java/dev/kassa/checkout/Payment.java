package dev.kassa.checkout;

import java.time.Instant;

/**
 * One of several payments for the same thing.
 *
 * @param paidAt when the customer paid it, or had the money reserved
 * @param may what may be done with its money now
 */
public record Payment(Checkout checkout, Instant paidAt, CheckoutDetail.May may) {}
