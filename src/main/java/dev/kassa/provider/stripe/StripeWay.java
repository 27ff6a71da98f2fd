package dev.kassa.provider.stripe;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.PaymentProvider.Order;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Sighting;

/** How a checkout of ours lives at Stripe until there is a payment; what is done with the payment is the same for all. */
interface StripeWay {

    Sighting open(StripeCalls calls, Order order);

    Sighting look(StripeCalls calls, Checkout checkout);

    /** As {@link dev.kassa.checkout.PaymentProvider#close} has it. */
    Sighting close(StripeCalls calls, Checkout checkout);

    /** What Stripe calls the checkout. */
    static String reference(Checkout checkout) {
        if (checkout.providerReference() == null) {
            throw new ProviderFailure.Refused("not_opened", "Stripe has never answered for this checkout");
        }
        return checkout.providerReference();
    }
}
