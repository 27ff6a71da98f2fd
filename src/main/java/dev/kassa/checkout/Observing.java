package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what was seen at a provider: at most one step along the table, with its trace, in one transaction. A truth that
 * the table does not lead to is kept beside the status and alerted, never dropped and never forced.
 */
@Component
class Observing {

    private static final Logger log = LoggerFactory.getLogger(Observing.class);

    private final Holding holding;
    private final Steps steps;
    private final Balancing balancing;
    private final PaidTwice paidTwice;
    private final Besides besides;
    private final Clock clock;

    Observing(Holding holding, Steps steps, Balancing balancing, PaidTwice paidTwice, Besides besides, Clock clock) {
        this.holding = holding;
        this.steps = steps;
        this.balancing = balancing;
        this.paidTwice = paidTwice;
        this.besides = besides;
        this.clock = clock;
    }

    /**
     * Takes the checkout to what the provider shows, and answers it as it then stands.
     *
     * @param known as it was when the look began
     */
    @Transactional
    public Checkout see(Checkout known, Sighting sighting, Actor actor) {
        Checkout checkout = lock(known);
        if (isOvertaken(known, checkout, sighting)) {
            return checkout.providerReference() == null ? keepReference(checkout, sighting) : checkout;
        }
        besides.learn(checkout, sighting, actor);
        boolean held = checkout.holdsMoney();
        CheckoutStatus before = checkout.status();
        if (checkout.seenAt() == null || (sighting.status().isPaid() && !before.isPaid())) {
            checkAmount(checkout, sighting, actor);
        }
        checkout.note(sighting, now());
        boolean fresh = known.funds().equals(checkout.funds());
        if (fresh) {
            balancing.take(checkout, sighting, actor);
        }
        CheckoutStatus seen = sighting.status();
        if (before == CheckoutStatus.NONE && seen != CheckoutStatus.CREATED) {
            steps.take(
                    checkout, Transition.OPENED, actor, null); // it exists there, so it was opened, whatever came after
            before = CheckoutStatus.CREATED;
        }
        Optional<Transition> transition = Transition.between(before, seen);
        if (transition.isPresent()) {
            checkout.disagree(null);
            steps.take(checkout, transition.get(), actor, null);
        } else if (before == seen) {
            checkout.disagree(null);
        } else if (checkout.discrepancy() != seen) {
            checkout.disagree(seen);
            log.warn("Discrepancy: checkout {} is {} here and {} at the provider", checkout.id(), before, seen);
            steps.tell(Act.DISCREPANCY, checkout, actor, seen.word());
        }
        besides.tidy(checkout);
        steps.dateReservation(checkout);
        paidTwice.watch(checkout, held, actor);
        // A look that began before money moved tells an old account of it, and another look is needed.
        checkout.lookAgainAt(fresh ? balancing.nextLook(checkout, now()) : Attention.soon(now()));
        return holding.save(checkout);
    }

    /**
     * Whether the checkout moved on while this look was under way, from what was seen to where it stands or to what it comes to:
     * then the look is older than what we know, and no truth that is at odds with it.
     */
    private static boolean isOvertaken(Checkout known, Checkout checkout, Sighting sighting) {
        boolean moved = !known.changedAt().equals(checkout.changedAt());
        return isRepriced(known, checkout, sighting)
                || (moved
                        && Transition.between(sighting.status(), checkout.status())
                                .isPresent());
    }

    /** It shows what was asked for before: as long as nobody has paid that, it is no amount that differs. */
    private static boolean isRepriced(Checkout known, Checkout checkout, Sighting sighting) {
        Long total = sighting.totalMinor();
        return total != null
                && total == known.amount().amountMinor()
                && total != checkout.amount().amountMinor()
                && sighting.status() == checkout.status()
                && checkout.status().isOpen();
    }

    /** It was given up here while it came to be there: whoever closes it needs to know what it is called. */
    private Checkout keepReference(Checkout checkout, Sighting sighting) {
        checkout.note(sighting, now());
        checkout.lookAgainAt(Attention.next(checkout, now()));
        return holding.save(checkout);
    }

    /** Moves a checkout that the provider does not know, or was not asked about; one that moved on meanwhile stays there. */
    @Transactional
    public Checkout move(Checkout known, Transition transition, Actor actor, @Nullable String why) {
        Checkout checkout = lock(known);
        if (!transition.startsFrom(checkout.status())) {
            return checkout;
        }
        if (transition == Transition.OPENING_FAILED) {
            checkout.knownAs(null); // what was to be taken over is its maker's still
        }
        steps.take(checkout, transition, actor, why);
        besides.tidy(checkout);
        return holding.save(checkout);
    }

    /** Adds an entry to the trail of a checkout whose status does not change. */
    @Transactional
    public void tell(Act act, Checkout checkout, Actor actor, @Nullable String detail) {
        steps.tell(act, checkout, actor, detail);
    }

    /** Holds the payable and then the checkout until the transaction ends: always in this order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Checkout lock(Checkout known) {
        return holding.lock(known);
    }

    public Instant now() {
        return clock.instant();
    }

    private void checkAmount(Checkout checkout, Sighting sighting, Actor actor) {
        Long total = sighting.totalMinor();
        if (total != null && total != checkout.amount().amountMinor()) {
            log.error("Amount differs: checkout {} is {} at the provider", checkout.id(), total);
            steps.tell(
                    Act.AMOUNT_DIFFERS,
                    checkout,
                    actor,
                    new Money(total, checkout.amount().currency()).toString());
        }
    }
}
