package dev.kassa.checkout;

import java.time.Instant;

/** A checkout took a step along the table. Published within the transaction that takes it, to be told on with it or not at all. */
public record CheckoutMoved(Checkout checkout, Transition transition, Instant at) {}
