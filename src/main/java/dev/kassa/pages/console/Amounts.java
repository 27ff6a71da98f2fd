package dev.kassa.pages.console;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.Funds;
import dev.kassa.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What became of the money of a checkout of which something went back, or may have.
 *
 * @param onItsWay what was asked to go back without anybody knowing yet that it did
 * @param elsewhere the part of what went back that was paid back at the provider itself
 */
record Amounts(Money taken, Money back, Money onItsWay, Money elsewhere, Money left) {

    /** @return null if there is nothing to say that the total does not say */
    static @Nullable Amounts of(Checkout checkout) {
        Funds funds = checkout.funds();
        if (funds.refundedMinor() == 0 && funds.refundingMinor() == 0) {
            return null;
        }
        return new Amounts(
                of(checkout, funds.capturedMinor()),
                of(checkout, funds.refundedMinor()),
                of(checkout, funds.refundingMinor()),
                of(checkout, funds.elsewhereMinor()),
                checkout.refundable());
    }

    private static Money of(Checkout checkout, long minor) {
        return new Money(minor, checkout.amount().currency());
    }
}
