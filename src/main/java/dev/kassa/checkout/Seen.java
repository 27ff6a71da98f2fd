package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/**
 * A checkout just after its provider was looked at.
 *
 * @param way how its customer can pay it; null if there is nothing to pay, or the provider was not asked
 */
public record Seen(Checkout checkout, @Nullable PayerWay way) {}
