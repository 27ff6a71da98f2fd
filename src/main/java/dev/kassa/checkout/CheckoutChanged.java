package dev.kassa.checkout;

import java.time.Instant;

/**
 * Something happened to a checkout that others are told of. Published within the transaction in which it happens, to be told on
 * with it or not at all.
 *
 * @param act the name of its {@link Transition} or {@link Act}
 */
public record CheckoutChanged(Checkout checkout, String act, Instant at) {}
