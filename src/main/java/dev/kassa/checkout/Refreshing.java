package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at the provider, takes over what it shows, and does what follows from it. */
@Component
class Refreshing {

    private static final Logger log = LoggerFactory.getLogger(Refreshing.class);

    private final Providers providers;
    private final Observing observing;
    private final Requesting requesting;
    private final Reading reading;

    Refreshing(Providers providers, Observing observing, Requesting requesting, Reading reading) {
        this.providers = providers;
        this.observing = observing;
        this.requesting = requesting;
        this.reading = reading;
    }

    Seen refresh(Checkout checkout, Actor actor) {
        if (checkout.providerReference() == null) {
            return new Seen(checkout, null); // there is nothing to look at
        }
        Actor provider = Actor.provider(checkout.provider().word());
        Sighting sighting;
        try {
            sighting = providers.look(checkout);
        } catch (ProviderFailure failure) {
            throw Providers.problem(checkout.provider(), failure);
        }
        Checkout seen = observing.see(checkout, sighting, provider);
        requesting.recognise(seen, provider);
        if (seen.status().isPaid()) {
            closeRivals(seen, provider);
        }
        if (seen.status() == CheckoutStatus.READY_TO_SHIP && actor.isMachinery()) {
            sendDirectly(seen);
            seen = reading.checkout(seen.id());
        }
        return new Seen(seen, sighting.way());
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
        if (!reading.company(ready).sendsDirectly()
                || requesting.standing(ready).isPresent()) {
            return;
        }
        try {
            requesting.send(ready, Actor.system("direct"));
        } catch (CheckoutProblem problem) {
            log.warn("Payment request of checkout {} was not sent directly: {}", ready.id(), problem.getMessage());
        }
    }
}
