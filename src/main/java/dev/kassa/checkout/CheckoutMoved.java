package dev.kassa.checkout;

import java.time.Instant;

/**
 * A checkout moved along the table. Published inside the transaction of the move: whoever writes down what follows from it
 * does so together with it, or neither is done.
 *
 * @param checkout as it stands after the move
 */
public record CheckoutMoved(Checkout checkout, Transition transition, Instant at) {}
