package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.CheckoutProblem.ProviderNotConfigured;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.CheckoutProblem.ProviderUnreachable;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.company.ProviderName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Comes by what was left unfinished: instructions whose outcome nobody knows, money that should have been asked for directly,
 * openings that died, replaced checkouts that can still be paid, and whatever nobody has told us of for long. Each step looks
 * before it repeats and claims what it does in the database, so that it does not matter how many servers come by.
 */
@Component
class Reconciling {

    private static final Logger log = LoggerFactory.getLogger(Reconciling.class);
    private static final Actor RECONCILER = Actor.system("reconciler");
    private static final Duration LONG_AGO = Duration.ofMinutes(10); // longer than any opening lasts
    private static final int PATIENCE = 3; // a provider that is down costs a time-out for each call

    private final Checkouts checkouts;
    private final Instructions instructions;
    private final Instructing instructing;
    private final Refreshing refreshing;
    private final Observing observing;
    private final Clock clock;

    Reconciling(
            Checkouts checkouts,
            Instructions instructions,
            Instructing instructing,
            Refreshing refreshing,
            Observing observing,
            Clock clock) {
        this.checkouts = checkouts;
        this.instructions = instructions;
        this.instructing = instructing;
        this.refreshing = refreshing;
        this.observing = observing;
        this.clock = clock;
    }

    /** Finds out what became of instructions whose outcome nobody knows. */
    void settle() {
        each(this::due, checkout -> instructing.takeUp(checkout, RECONCILER));
    }

    /** Asks for money that a company wants asked for directly, where that has failed so far. */
    void sendDirectly() {
        each(checkouts::findNotAskedFor, checkout -> instructing.order(checkout, Kind.PAYMENT_REQUEST, RECONCILER));
    }

    /** Gives up openings that died, and closes what was replaced. */
    void tidy() {
        each(now -> checkouts.findLeftBehind(now.minus(LONG_AGO)), this::abandon);
        each(now -> checkouts.findNotClosed(now.minus(LONG_AGO)), open -> refreshing.close(open, RECONCILER));
    }

    /** Looks at what nobody has told us of for long. */
    void look() {
        each(checkouts::findToLookAt, this::look);
    }

    private List<Checkout> due(Instant now) {
        return instructions.findDue(now).stream()
                .flatMap(instruction -> checkouts.findById(instruction.checkoutId()).stream())
                .toList();
    }

    /** One that was to be taken over exists at its provider, and may have been by now. */
    private void abandon(Checkout checkout) {
        if (checkout.providerReference() != null) {
            refreshing.refresh(checkout, RECONCILER);
            return;
        }
        observing.move(checkout, Transition.ABANDONED, RECONCILER, null);
    }

    /** Put off beforehand: one that cannot be looked at must not keep others from being looked at. */
    private void look(Checkout checkout) {
        checkouts.putOff(checkout.id(), clock.instant().plus(LONG_AGO));
        try {
            refreshing.refresh(checkout, RECONCILER);
        } catch (ProviderRefused | ProviderNotConfigured no) { // and will say no again in ten minutes
            checkouts.putOff(checkout.id(), Attention.next(checkout, clock.instant()));
            throw no;
        }
    }

    /**
     * One that cannot be finished now does not keep the others waiting, unless its provider keeps silent: then the others of that
     * provider wait for the next round.
     */
    private void each(Function<Instant, List<Checkout>> unfinished, Consumer<Checkout> deed) {
        Map<ProviderName, Integer> silences = new EnumMap<>(ProviderName.class);
        try {
            for (Checkout checkout : unfinished.apply(clock.instant())) {
                if (silences.getOrDefault(checkout.provider(), 0) < PATIENCE && !isDone(checkout, deed)) {
                    silences.merge(checkout.provider(), 1, Integer::sum);
                }
            }
        } catch (DataAccessException away) {
            log.warn("Reconciling waits for the database: {}", away.getClass().getSimpleName());
        }
    }

    /** @return false if the provider kept silent */
    private static boolean isDone(Checkout checkout, Consumer<Checkout> deed) {
        try {
            deed.accept(checkout);
        } catch (CheckoutProblem | ProviderFailure problem) {
            log.warn("Checkout {} is still unfinished: {}", checkout.id(), problem.getMessage());
            return !(problem instanceof ProviderUnreachable || problem instanceof OutcomeUnknown);
        } catch (
                DataIntegrityViolationException
                        impossible) { // it is this one's own, and would stop the others each time
            log.error("Checkout {} could not be reconciled", checkout.id(), impossible);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("Checkout {} could not be reconciled", checkout.id(), failure);
        }
        return true;
    }
}
