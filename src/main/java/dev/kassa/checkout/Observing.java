package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
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

    private final Checkouts checkouts;
    private final Payables payables;
    private final Tallies tallies;
    private final AuditTrail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Observing(
            Checkouts checkouts,
            Payables payables,
            Tallies tallies,
            AuditTrail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.checkouts = checkouts;
        this.payables = payables;
        this.tallies = tallies;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Takes the checkout to what the provider shows, and answers it as it then stands. */
    @Transactional
    public Checkout see(Checkout known, Sighting sighting, Actor actor) {
        Checkout checkout = lock(known);
        if (isOvertaken(known, checkout, sighting)) {
            return checkout.providerReference() == null ? keepReference(checkout, sighting) : checkout;
        }
        CheckoutStatus before = checkout.status();
        if (checkout.seenAt() == null || (sighting.status().isPaid() && !before.isPaid())) {
            checkAmount(checkout, sighting, actor);
        }
        checkout.note(sighting, now());
        CheckoutStatus seen = sighting.status();
        if (before == CheckoutStatus.NONE && seen != CheckoutStatus.CREATED) {
            step(checkout, Transition.OPENED, actor, null); // it exists there, so it was opened, whatever came after
            before = CheckoutStatus.CREATED;
        }
        Optional<Transition> transition = Transition.between(before, seen);
        if (transition.isPresent()) {
            checkout.disagree(null);
            step(checkout, transition.get(), actor, null);
        } else if (before == seen) {
            checkout.disagree(null);
        } else if (checkout.discrepancy() != seen) {
            checkout.disagree(seen);
            log.warn("Discrepancy: checkout {} is {} here and {} at the provider", checkout.id(), before, seen);
            trail.add(note(Act.DISCREPANCY, checkout, actor, seen.word()));
            if (seen.isPaid()) {
                markIfPaidTwice(checkout, actor);
            }
        }
        return checkouts.save(checkout);
    }

    /**
     * Whether the checkout moved on while this look was under way, from what was seen to where it stands: then the look is older
     * than what we know, and no truth that is at odds with it.
     */
    private static boolean isOvertaken(Checkout known, Checkout checkout, Sighting sighting) {
        boolean moved = !known.changedAt().equals(checkout.changedAt());
        return moved && Transition.between(sighting.status(), checkout.status()).isPresent();
    }

    /** It was given up here while it came to be there: whoever closes it needs to know what it is called. */
    private Checkout keepReference(Checkout checkout, Sighting sighting) {
        checkout.note(sighting, now());
        return checkouts.save(checkout);
    }

    /** Moves a checkout that the provider does not know, or was not asked about. */
    @Transactional
    public Checkout move(Checkout known, Transition transition, Actor actor, @Nullable String why) {
        Checkout checkout = lock(known);
        step(checkout, transition, actor, why);
        return checkouts.save(checkout);
    }

    /** Adds an entry to the trail of a checkout whose status does not change. */
    @Transactional
    public void tell(Act act, Checkout checkout, Actor actor, @Nullable String detail) {
        trail.add(note(act, checkout, actor, detail));
    }

    /** Holds the payable and then the checkout until the transaction ends: always in this order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Checkout lock(Checkout known) {
        payables.lockById(known.terms().payableId());
        return checkouts.lockById(known.id()).orElseThrow();
    }

    public Instant now() {
        return clock.instant();
    }

    private void step(Checkout checkout, Transition transition, Actor actor, @Nullable String why) {
        CheckoutStatus before = checkout.status();
        trail.add(checkout.apply(transition, actor, now()).because(why));
        tallies.moved(checkout, before);
        if (checkout.status().isPaid() && !before.isPaid()) {
            markIfPaidTwice(checkout, actor);
        }
        events.publishEvent(new CheckoutMoved(checkout, transition, checkout.changedAt()));
    }

    private void markIfPaidTwice(Checkout checkout, Actor actor) {
        UUID payable = checkout.terms().payableId();
        List<Checkout> othersPaid = checkouts.findByPayable(payable).stream()
                .filter(other -> !other.id().equals(checkout.id()) && other.holdsMoney())
                .toList();
        if (othersPaid.isEmpty()) {
            return;
        }
        checkout.markPaidTwice();
        trail.add(
                note(Act.PAID_TWICE, checkout, actor, othersPaid.getFirst().id().toString()));
        log.error("Paid twice: checkouts {} and {} of one payable", checkout.id(), othersPaid);
        for (Checkout other : othersPaid) {
            other.markPaidTwice();
            checkouts.save(other);
            trail.add(note(Act.PAID_TWICE, other, actor, checkout.id().toString()));
        }
    }

    private void checkAmount(Checkout checkout, Sighting sighting, Actor actor) {
        Long total = sighting.totalMinor();
        if (total != null && total != checkout.amount().amountMinor()) {
            log.error("Amount differs: checkout {} is {} at the provider", checkout.id(), total);
            trail.add(note(
                    Act.AMOUNT_DIFFERS,
                    checkout,
                    actor,
                    new Money(total, checkout.amount().currency()).toString()));
        }
    }

    private AuditEntry note(Act act, Checkout checkout, Actor actor, @Nullable String detail) {
        return AuditEntry.note(act.name(), actor, now(), checkout.companyId(), checkout.id(), detail);
    }
}
