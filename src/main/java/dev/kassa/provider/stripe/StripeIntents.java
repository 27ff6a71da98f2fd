package dev.kassa.provider.stripe;

import com.stripe.model.PaymentIntent;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.IntentTerms;
import dev.kassa.checkout.PaymentProvider.Order;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Sighting;

/** Checkouts that are bare payment intents, confirmed by a page of the company's own with Stripe.js. */
final class StripeIntents implements StripeWay {

    private final StripeProperties properties;

    StripeIntents(StripeProperties properties) {
        this.properties = properties;
    }

    /** One that exists already is marked as ours, so that its events name our checkout. */
    @Override
    public Sighting open(StripeCalls calls, Order order) {
        if (properties.publishableKey().isBlank()) {
            throw new ProviderFailure.Refused("not_configured", "No publishable key for Stripe is set");
        }
        IntentTerms terms = order.intent();
        PaymentIntent intent = terms == null || terms.adopted() == null
                ? calls.createIntent(StripeIntentOrder.wanted(order))
                : calls.updateIntent(terms.adopted(), StripeIntentOrder.adopted(order), "adopt");
        return StripeIntentMapping.sighting(intent, order.checkout(), calls);
    }

    @Override
    public Sighting look(StripeCalls calls, Checkout checkout) {
        return StripeIntentMapping.sighting(calls.retrieveIntent(StripeWay.reference(checkout)), checkout, calls);
    }

    /**
     * What is paid, or being paid, stays so. Stripe would also cancel a payment that was reserved since the look; whoever closes
     * a checkout wants its money no longer, and the customer is charged nothing.
     */
    @Override
    public Sighting close(StripeCalls calls, Checkout checkout) {
        Sighting before = look(calls, checkout);
        if (!before.status().isOpen()) {
            return before;
        }
        try {
            calls.close(StripeWay.reference(checkout));
        } catch (ProviderFailure.Refused | ProviderFailure.Unknown no) {
            Sighting truth = look(calls, checkout);
            if (truth.status().isOpen()) {
                throw no;
            }
            return truth;
        }
        return look(calls, checkout);
    }
}
