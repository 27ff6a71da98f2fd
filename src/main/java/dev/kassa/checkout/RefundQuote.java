package dev.kassa.checkout;

import dev.kassa.money.Money;

/**
 * What a refund would come to.
 *
 * @param vat the tax within the amount, by the rates of the lines that it is for
 * @param left what could still be paid back after it
 * @param backMinor what had been paid back before it; the wish may carry it, see {@link RefundWish#knowing}
 */
public record RefundQuote(Money amount, Money vat, Money left, long backMinor) {}
