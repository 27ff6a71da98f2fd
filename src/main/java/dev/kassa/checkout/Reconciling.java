package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Comes by what was left unfinished: requests whose outcome nobody knows, money that should have been asked for directly, openings
 * that died, replaced checkouts that can still be paid. Each step looks before it repeats and claims what it does in the
 * database, so that it does not matter how many servers come by.
 */
@Component
class Reconciling {

    private static final Logger log = LoggerFactory.getLogger(Reconciling.class);
    private static final Actor RECONCILER = Actor.system("reconciler");
    private static final Duration LONG_AGO = Duration.ofMinutes(10); // longer than any opening lasts

    private final Checkouts checkouts;
    private final Requesting requesting;
    private final Observing observing;
    private final Providers providers;
    private final Clock clock;

    Reconciling(Checkouts checkouts, Requesting requesting, Observing observing, Providers providers, Clock clock) {
        this.checkouts = checkouts;
        this.requesting = requesting;
        this.observing = observing;
        this.providers = providers;
        this.clock = clock;
    }

    void sweep() {
        Instant now = clock.instant();
        try {
            each(checkouts.findUnclear(now), checkout -> requesting.send(checkout, RECONCILER));
            each(checkouts.findNotAskedFor(now), checkout -> requesting.send(checkout, RECONCILER));
            each(checkouts.findLeftBehind(now.minus(LONG_AGO)), this::abandon);
            each(checkouts.findNotClosed(now.minus(LONG_AGO)), this::close);
        } catch (DataAccessException away) {
            log.warn("Reconciling waits for the database: {}", away.getClass().getSimpleName());
        }
    }

    private void abandon(Checkout checkout) {
        observing.move(checkout, Transition.ABANDONED, RECONCILER, null);
    }

    private void close(Checkout checkout) {
        observing.see(checkout, providers.close(checkout), RECONCILER);
    }

    /** One that cannot be finished now does not keep the others waiting. */
    private static void each(List<Checkout> unfinished, Consumer<Checkout> deed) {
        for (Checkout checkout : unfinished) {
            try {
                deed.accept(checkout);
            } catch (CheckoutProblem | ProviderFailure problem) {
                log.warn("Checkout {} is still unfinished: {}", checkout.id(), problem.getMessage());
            } catch (RuntimeException failure) {
                log.error("Checkout {} could not be reconciled", checkout.id(), failure);
            }
        }
    }
}
