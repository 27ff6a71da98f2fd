package dev.kassa.checkout;

import dev.kassa.money.Money;

/** How many checkouts stand in a status, and what they come to, in one currency. */
public record CheckoutTally(CheckoutStatus status, long checkouts, Money sum) {}
