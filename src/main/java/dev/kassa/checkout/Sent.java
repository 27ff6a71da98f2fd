package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/**
 * A checkout whose payment request is in the provider's books.
 *
 * @param way how its customer can pay it; null, as a rule, since there is nothing left to pay
 * @param already whether it was sent before, and this call found it so
 */
public record Sent(Checkout checkout, @Nullable PayerWay way, boolean already) {}
