/** Stripe Checkout, through stripe-java. */
@NullMarked
package dev.kassa.provider.stripe;

import org.jspecify.annotations.NullMarked;
