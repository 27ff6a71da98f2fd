/** Stripe as seen from outside: its API, its pages, its callbacks. */
@NullMarked
package dev.kassa.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
