package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets integrators be rid of checkouts that nobody paid. */
@Component
class Discarding {

    private final Refreshing refreshing;
    private final Observing observing;
    private final IntentTable intents;
    private final TransactionTemplate transaction;

    Discarding(Refreshing refreshing, Observing observing, IntentTable intents, TransactionTemplate transaction) {
        this.refreshing = refreshing;
        this.observing = observing;
        this.intents = intents;
        this.transaction = transaction;
    }

    void discard(Checkout known, Actor actor) {
        demand(IntentRules.discardable(known));
        Checkout closed = known.status().isOpen() ? refreshing.closeOrGiveUp(known, actor) : known;
        demand(IntentRules.discardable(closed)); // the customer may have been quicker
        transaction.executeWithoutResult(_ -> {
            Checkout held = observing.lock(closed);
            demand(IntentRules.discardable(held));
            intents.discard(held.id(), observing.now());
            observing.tell(Act.CHECKOUT_DISCARDED, held, actor, null);
        });
    }

    private static void demand(Decision decision) {
        if (!decision.isAllowed()) {
            throw new NotAllowed(decision);
        }
    }
}
