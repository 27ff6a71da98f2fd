package dev.kassa.provider.stripe;

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
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Stripe. A checkout of ours is a session or a bare payment intent in the company's connected account, and stays in the account
 * in which it was opened even if the company has another one by now.
 */
@Component
class StripeProvider implements PaymentProvider {

    private final StripeClients clients;
    private final StripeProperties properties;
    private final StripeWay sessions;
    private final StripeWay intents;

    StripeProvider(StripeClients clients, StripeProperties properties) {
        this.clients = clients;
        this.properties = properties;
        this.sessions = new StripeSessions(properties);
        this.intents = new StripeIntents(properties);
    }

    @Override
    public ProviderName name() {
        return ProviderName.STRIPE;
    }

    @Override
    public Sighting open(Order order) {
        return way(order.checkout()).open(clients.callsFor(order.checkout()), order);
    }

    @Override
    public Sighting look(Checkout checkout, ProviderAccount account) {
        return look(clients.callsFor(checkout), checkout);
    }

    private Sighting look(StripeCalls calls, Checkout checkout) {
        return way(checkout).look(calls, checkout);
    }

    @Override
    public Sighting close(Checkout checkout, ProviderAccount account) {
        return way(checkout).close(clients.callsFor(checkout), checkout);
    }

    private StripeWay way(Checkout checkout) {
        return checkout.terms().uiMode() == UiMode.INTENT ? intents : sessions;
    }

    @Override
    public Sighting capture(Checkout checkout, ProviderAccount account, Instruction request) {
        return decide(checkout, (calls, intent) -> calls.capture(intent, request.amountMinor(), request.key()));
    }

    @Override
    public Sighting cancel(Checkout checkout, ProviderAccount account, Instruction cancellation) {
        return decide(checkout, (calls, intent) -> calls.cancel(intent, cancellation.key()));
    }

    private interface Act {
        void on(StripeCalls calls, String intent);
    }

    /** Decides what becomes of a reservation, if there still is one to decide on. */
    private Sighting decide(Checkout checkout, Act act) {
        StripeCalls calls = clients.callsFor(checkout);
        Sighting before = look(calls, checkout);
        String intent = before.payment().reference();
        if (before.status() != CheckoutStatus.READY_TO_SHIP || intent == null) {
            return before;
        }
        Predicate<Sighting> isDecided = after -> after.status() != CheckoutStatus.READY_TO_SHIP;
        try {
            act.on(calls, intent);
        } catch (ProviderFailure.Refused no) {
            return doneByAnother(calls, checkout, isDecided, no);
        }
        return shown(calls, checkout, isDecided.and(after -> after.status() != CheckoutStatus.PROCESSING_PAYMENT));
    }

    /**
     * A refund that Stripe has is not made again, also not after it failed: that one is answered as it is. Two of one instruction
     * are impossible as long as Stripe keeps its key, and afterwards because each carries the instruction's name.
     */
    @Override
    public Sighting refund(Checkout checkout, ProviderAccount account, Refund refund) {
        StripeCalls calls = clients.callsFor(checkout);
        Sighting before = look(calls, checkout);
        String intent = before.payment().reference();
        Predicate<Sighting> isThere = sighting -> has(sighting, refund);
        if (isThere.test(before) || before.status() != CheckoutStatus.SHIPPED || intent == null) {
            return before;
        }
        Instruction instruction = refund.instruction();
        try {
            calls.refund(StripeRefunds.wanted(checkout, intent, instruction), instruction.key());
        } catch (ProviderFailure.Refused no) {
            return doneByAnother(calls, checkout, isThere, no);
        }
        return shown(calls, checkout, isThere);
    }

    private static boolean has(Sighting sighting, Refund refund) {
        return sighting.balance().refunds().stream()
                .anyMatch(seen -> refund.instruction().id().equals(seen.instructionId()));
    }

    /** A refusal because it was done a moment ago, in Stripe's dashboard perhaps, is a success. */
    private Sighting doneByAnother(
            StripeCalls calls, Checkout checkout, Predicate<Sighting> isDone, ProviderFailure.Refused no) {
        Sighting after = look(calls, checkout);
        if (!isDone.test(after)) {
            throw no;
        }
        return after;
    }

    /** Stripe accepted it. If that does not show, it is not known rather than not done. */
    private Sighting shown(StripeCalls calls, Checkout checkout, Predicate<Sighting> isDone) {
        Sighting after;
        try {
            after = look(calls, checkout);
        } catch (ProviderFailure unseen) {
            throw new ProviderFailure.Unknown("Stripe accepted the request, and could not be looked at since", unseen);
        }
        if (!isDone.test(after)) {
            throw new ProviderFailure.Unknown("Stripe accepted the request, and does not show it yet", null);
        }
        return after;
    }

    @Override
    public Duration hold(Checkout checkout) {
        return properties.hold();
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
