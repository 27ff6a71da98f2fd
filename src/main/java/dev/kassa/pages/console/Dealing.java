package dev.kassa.pages.console;

import dev.kassa.money.Money;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a provider was told to do, as a page tells it.
 *
 * @param kind PAYMENT_REQUEST, CANCELLATION or REFUND
 * @param outcome PENDING, SENT, REFUSED, UNSENT, UNKNOWN or FAILED
 * @param at when its outcome was known, or else when the provider was last asked
 * @param reason in the words of whoever asked
 * @param detail in the provider's words
 */
record Dealing(
        String kind,
        String outcome,
        String by,
        ZonedDateTime at,
        Money amount,
        @Nullable String reason,
        @Nullable String detail) {}
