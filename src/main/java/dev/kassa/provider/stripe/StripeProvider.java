package dev.kassa.provider.stripe;

import com.stripe.model.checkout.Session;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.PaymentProvider;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import dev.kassa.provider.Wire;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Stripe Checkout. A checkout of ours is a session in the company's connected account, and stays in the account in which it was
 * opened even if the company has another one by now.
 */
@Component
class StripeProvider implements PaymentProvider {

    private final StripeClients clients;
    private final StripeProperties properties;
    private final StripeMapping mapping;

    StripeProvider(StripeClients clients, StripeProperties properties) {
        this.clients = clients;
        this.properties = properties;
        this.mapping = new StripeMapping(properties);
    }

    @Override
    public ProviderName name() {
        return ProviderName.STRIPE;
    }

    @Override
    public Sighting open(Order order) {
        Checkout checkout = order.checkout();
        StripeCalls calls = clients.callsFor(checkout);
        if (checkout.terms().uiMode() == UiMode.EMBEDDED
                && properties.publishableKey().isBlank()) {
            throw new ProviderFailure.Refused("not_configured", "No publishable key for Stripe is set");
        }
        return mapping.sighting(calls.create(StripeOrder.wanted(order)), checkout);
    }

    @Override
    public Sighting look(Checkout checkout, ProviderAccount account) {
        return look(clients.callsFor(checkout), checkout);
    }

    private Sighting look(StripeCalls calls, Checkout checkout) {
        return mapping.sighting(calls.retrieve(session(checkout)), checkout);
    }

    /** Only an open session can be expired. If Stripe refuses or falls silent, the session tells how far the payer got. */
    @Override
    public Sighting close(Checkout checkout, ProviderAccount account) {
        StripeCalls calls = clients.callsFor(checkout);
        try {
            Session expired = calls.expire(session(checkout));
            return mapping.sighting(expired, checkout);
        } catch (ProviderFailure.Refused | ProviderFailure.Unknown no) {
            Sighting truth = look(calls, checkout);
            if (truth.status().isOpen()) {
                throw no;
            }
            return truth;
        }
    }

    @Override
    public Sighting capture(Checkout checkout, ProviderAccount account, Instruction request) {
        StripeCalls calls = clients.callsFor(checkout);
        Sighting before = look(calls, checkout);
        String intent = before.payment().reference();
        if (before.status() != CheckoutStatus.READY_TO_SHIP || intent == null) {
            return before;
        }
        try {
            calls.capture(intent, request.amountMinor(), request.key());
        } catch (ProviderFailure.Refused no) {
            return capturedByAnother(calls, checkout, no);
        }
        return captured(calls, checkout);
    }

    /** A refusal because somebody captured it a moment ago, in Stripe's dashboard perhaps, is a success. */
    private Sighting capturedByAnother(StripeCalls calls, Checkout checkout, ProviderFailure.Refused no) {
        Sighting after = look(calls, checkout);
        if (after.status() == CheckoutStatus.READY_TO_SHIP) {
            throw no;
        }
        return after;
    }

    /** The capture was accepted. If that does not show, it is not known rather than not done. */
    private Sighting captured(StripeCalls calls, Checkout checkout) {
        Sighting after;
        try {
            after = look(calls, checkout);
        } catch (ProviderFailure unseen) {
            throw new ProviderFailure.Unknown("Stripe accepted the request, and could not be looked at since", unseen);
        }
        if (after.status() == CheckoutStatus.READY_TO_SHIP || after.status() == CheckoutStatus.PROCESSING_PAYMENT) {
            throw new ProviderFailure.Unknown("Stripe accepted the request, and does not show it yet", null);
        }
        return after;
    }

    private static String session(Checkout checkout) {
        if (checkout.providerReference() == null) {
            throw new ProviderFailure.Refused("not_opened", "Stripe has never answered for this checkout");
        }
        return checkout.providerReference();
    }

    @Override
    public Sighting cancel(Checkout checkout, ProviderAccount account, Instruction cancellation) {
        throw new ProviderFailure.Refused("not_supported", "Cancelling is not connected yet");
    }

    @Override
    public Sighting refund(Checkout checkout, ProviderAccount account, Refund refund) {
        throw new ProviderFailure.Refused("not_supported", "Refunds are not connected yet");
    }

    @Override
    public Duration hold(Checkout checkout) {
        return Duration.ofDays(7);
    }

    /** Hosts as Stripe's security guide names them. A stand-in for Stripe.js has all that it needs at its own address. */
    @Override
    public PageSources pageSources() {
        String script = Wire.originOf(properties.scriptUrl());
        if (!script.equals("https://js.stripe.com")) {
            return new PageSources(List.of(script), List.of(script), List.of(script), List.of(script));
        }
        return new PageSources(
                List.of(
                        script,
                        "https://*.js.stripe.com",
                        "https://checkout.stripe.com",
                        "https://maps.googleapis.com"),
                List.of(
                        script,
                        "https://*.js.stripe.com",
                        "https://hooks.stripe.com",
                        "https://checkout.stripe.com",
                        "https://link.com",
                        "https://*.link.com"),
                List.of(
                        "https://api.stripe.com",
                        "https://checkout.stripe.com",
                        "https://maps.googleapis.com",
                        "https://link.com",
                        "https://*.link.com"),
                List.of("https://*.stripe.com", "https://*.link.com"));
    }
}
