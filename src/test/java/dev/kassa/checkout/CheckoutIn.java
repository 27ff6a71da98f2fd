package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.company.ProviderName;
import dev.kassa.money.Currency;
import java.time.Instant;
import java.util.UUID;

/** Takes a new checkout to a status, along the table. */
final class CheckoutIn {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    private CheckoutIn() {}

    static Checkout status(CheckoutStatus status) {
        var terms = new Checkout.Terms(
                new UUID(1, 1),
                new UUID(1, 2),
                ProviderName.PAYSON,
                "4001",
                false,
                UiMode.EMBEDDED,
                "B-1",
                39_900,
                7_980,
                Currency.SEK,
                "SE",
                "sv",
                null,
                null,
                "pay",
                "notification",
                "public",
                AT);
        var checkout = new Checkout(new UUID(1, 3), terms, AT);
        walk(checkout, status);
        return checkout;
    }

    private static void walk(Checkout checkout, CheckoutStatus status) {
        if (status == CheckoutStatus.NONE) {
            return;
        }
        move(checkout, CheckoutStatus.CREATED);
        if (status == CheckoutStatus.CREDITED) {
            move(checkout, CheckoutStatus.SHIPPED);
        }
        if (status != CheckoutStatus.CREATED) {
            move(checkout, status);
        }
    }

    private static void move(Checkout checkout, CheckoutStatus to) {
        checkout.apply(Transition.between(checkout.status(), to).orElseThrow(), Actor.system("test"), AT);
    }
}
