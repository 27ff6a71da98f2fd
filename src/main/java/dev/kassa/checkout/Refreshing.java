package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.Instruction.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at the provider, takes over what it shows, and does what follows from it. */
@Component
class Refreshing {

    private static final Logger log = LoggerFactory.getLogger(Refreshing.class);

    private final Providers providers;
    private final Observing observing;
    private final Instructing instructing;
    private final Reading reading;

    Refreshing(Providers providers, Observing observing, Instructing instructing, Reading reading) {
        this.providers = providers;
        this.observing = observing;
        this.instructing = instructing;
        this.reading = reading;
    }

    Seen refresh(Checkout checkout, Actor actor) {
        if (checkout.providerReference() == null) {
            return new Seen(checkout, null); // there is nothing to look at
        }
        Sighting sighting;
        try {
            sighting = providers.look(checkout);
        } catch (ProviderFailure failure) {
            throw Providers.problem(checkout.provider(), failure);
        }
        return take(checkout, sighting, actor);
    }

    /** Takes over what a look has shown. */
    Seen take(Checkout checkout, Sighting sighting, Actor actor) {
        Actor provider = Actor.provider(checkout.provider().word());
        Checkout seen = instructing.see(checkout, sighting, provider);
        if (seen.status().isPaid()) {
            closeRivals(seen, provider);
        }
        if (seen.status() == CheckoutStatus.READY_TO_SHIP && actor.isMachinery()) {
            sendDirectly(seen);
            seen = reading.checkout(seen.id());
        }
        return new Seen(seen, sighting.way());
    }

    /** Closes what can still be paid; if it was paid a moment ago, the checkout comes back so. */
    Checkout close(Checkout open, Actor actor) {
        if (open.providerReference() == null) {
            throw new NotAllowed(Rules.cancellable(open));
        }
        try {
            return observing.see(open, providers.close(open), actor);
        } catch (ProviderFailure.Refused refused) {
            if (refused.isMissing()) {
                return observing.move(
                        open, Transition.LAPSED, actor, null); // what it does not know cannot be paid there
            }
            throw Providers.problem(open.provider(), refused);
        } catch (ProviderFailure failure) {
            throw Providers.problem(open.provider(), failure);
        }
    }

    /** The same; one that its provider has not heard of is given up, unless somebody may still be opening it. */
    Checkout closeOrGiveUp(Checkout open, Actor actor) {
        if (open.providerReference() != null) {
            return close(open, actor);
        }
        if (!Opening.wasLeftBehind(open, observing.now())) {
            throw new InProgress();
        }
        return observing.move(open, Transition.ABANDONED, actor, null);
    }

    /** What is paid needs no other checkout that could be paid as well. */
    private void closeRivals(Checkout paid, Actor actor) {
        for (Checkout rival : reading.siblings(paid)) {
            if (!rival.status().isOpen() || rival.providerReference() == null) {
                continue;
            }
            try {
                observing.see(rival, providers.close(rival), actor);
            } catch (ProviderFailure | CheckoutProblem failure) {
                log.error("Checkout {} could not be closed after {} was paid", rival.id(), paid.id(), failure);
                observing.tell(Act.CLOSING_FAILED, rival, actor, null);
            }
        }
    }

    private void sendDirectly(Checkout ready) {
        if (!reading.company(ready).sendsDirectly() || !reading.standing(ready).equals(Standing.NONE)) {
            return;
        }
        try {
            instructing.order(ready, Kind.PAYMENT_REQUEST, Actor.system("direct"));
        } catch (CheckoutProblem problem) {
            log.warn("Payment request of checkout {} was not sent directly: {}", ready.id(), problem.getMessage());
        }
    }
}
