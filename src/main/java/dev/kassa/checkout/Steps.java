package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a checkout along the table and leaves all that a step leaves: its trace, the counts, and word to whoever tells others. */
@Component
class Steps {

    private final AuditTrail trail;
    private final Tallies tallies;
    private final Providers providers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(AuditTrail trail, Tallies tallies, Providers providers, ApplicationEventPublisher events, Clock clock) {
        this.trail = trail;
        this.tallies = tallies;
        this.providers = providers;
        this.events = events;
        this.clock = clock;
    }

    /** Saving the checkout is left to the caller, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Checkout checkout, Transition transition, Actor actor, @Nullable String why) {
        Instant now = clock.instant();
        CheckoutStatus before = checkout.status();
        trail.add(checkout.apply(transition, actor, now).because(why));
        if (transition == Transition.RESERVED) {
            checkout.reserve(now, providers.holdEnd(checkout, now));
        }
        tallies.moved(checkout, before);
        checkout.lookAgainAt(Attention.next(checkout, now));
        events.publishEvent(new CheckoutChanged(checkout, transition.name(), now));
    }

    /** Money that was reserved before its end was kept is given one. */
    void dateReservation(Checkout checkout) {
        Instant reservedAt = checkout.readyToShipAt();
        if (checkout.status() == CheckoutStatus.READY_TO_SHIP && checkout.lapsesAt() == null && reservedAt != null) {
            checkout.reserve(reservedAt, providers.holdEnd(checkout, reservedAt));
        }
    }

    /** Adds an entry to the trail of a checkout whose status does not change. */
    @Transactional
    public void tell(Act act, Checkout checkout, Actor actor, @Nullable String detail) {
        Instant now = clock.instant();
        trail.add(AuditEntry.note(act.name(), actor, now, checkout.companyId(), checkout.id(), detail));
        if (act.isToldToOthers()) {
            events.publishEvent(new CheckoutChanged(checkout, act.name(), now));
        }
    }
}
