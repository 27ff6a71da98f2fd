package dev.kassa.provider.stripe;

import com.stripe.model.checkout.Session;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.PaymentProvider.Order;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.Sighting.Balance;
import dev.kassa.checkout.UiMode;

/** Checkouts that are sessions of Stripe Checkout, on Stripe's page or in its frame. */
final class StripeSessions implements StripeWay {

    private final StripeProperties properties;
    private final StripeMapping mapping;

    StripeSessions(StripeProperties properties) {
        this.properties = properties;
        this.mapping = new StripeMapping(properties);
    }

    @Override
    public Sighting open(StripeCalls calls, Order order) {
        Checkout checkout = order.checkout();
        if (checkout.terms().uiMode() == UiMode.EMBEDDED
                && properties.publishableKey().isBlank()) {
            throw new ProviderFailure.Refused("not_configured", "No publishable key for Stripe is set");
        }
        return mapping.sighting(calls.create(StripeOrder.wanted(order)), checkout, Balance.NOTHING);
    }

    @Override
    public Sighting look(StripeCalls calls, Checkout checkout) {
        Session session = calls.retrieve(StripeWay.reference(checkout));
        return mapping.sighting(session, checkout, StripeRefunds.balance(session.getPaymentIntentObject(), calls));
    }

    /** Only an open session can be expired. If Stripe refuses or falls silent, the session tells how far the payer got. */
    @Override
    public Sighting close(StripeCalls calls, Checkout checkout) {
        try {
            Session expired = calls.expire(StripeWay.reference(checkout));
            return mapping.sighting(expired, checkout, Balance.NOTHING);
        } catch (ProviderFailure.Refused | ProviderFailure.Unknown no) {
            Sighting truth = look(calls, checkout);
            if (truth.status().isOpen()) {
                throw no;
            }
            return truth;
        }
    }
}
