package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.company.PublicId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where checkouts lie by what they are for: finding a payable, its checkouts, and putting a new one with them. */
@Component
class Shelf {

    private final PayableBook payables;
    private final Checkouts checkouts;
    private final CheckoutLines lines;
    private final Tallies tallies;
    private final IntentTable intents;
    private final Observing observing;

    Shelf(
            PayableBook payables,
            Checkouts checkouts,
            CheckoutLines lines,
            Tallies tallies,
            IntentTable intents,
            Observing observing) {
        this.payables = payables;
        this.checkouts = checkouts;
        this.lines = lines;
        this.tallies = tallies;
        this.intents = intents;
        this.observing = observing;
    }

    /** The id of what the draft is for, which is there afterwards. */
    UUID payable(Draft draft) {
        return draft.payable() != null
                ? draft.payable().id()
                : payables.idOf(
                        draft.company(),
                        draft.internalReference(),
                        draft.lines(),
                        draft.countryCode(),
                        draft.language());
    }

    /**
     * What is asked to be paid anew is pending again, and comes to what the draft says; a draft that took its lines from the
     * payable must not have been overtaken by another price.
     */
    void agree(Draft draft, UUID payableId) {
        Payable held = payables.lock(payableId);
        if (draft.payable() == null) {
            payables.price(held.pending(), draft.lines(), draft.countryCode(), draft.language());
        } else if (held.cancelledAt() != null || !payables.consistsOf(held, draft.lines())) {
            throw new InProgress();
        }
    }

    /** What there is of the sketch's payable that is live or forbids another; nothing until the sketch says what it is for. */
    List<Checkout> rivals(Sketch sketch) {
        return payables.of(sketch).map(payable -> checkouts.findByPayable(payable.id())).orElse(List.of()).stream()
                .filter(rival -> rival.isLive() || rival.bars())
                .toList();
    }

    List<Checkout> ofPayable(UUID payableId) {
        return checkouts.findByPayable(payableId);
    }

    /** Holds the payable until the transaction ends, and answers its checkouts. */
    List<Checkout> lockPayable(UUID payableId) {
        payables.lock(payableId);
        return checkouts.findByPayable(payableId);
    }

    Checkout add(Draft draft, UUID payableId, Actor actor) {
        Instant now = observing.now();
        var made = new Checkout(draft.checkoutId(), terms(draft, payableId, actor, now), now);
        IntentTerms beside = draft.intent();
        made.knownAs(beside == null ? null : beside.adopted());
        Checkout checkout = checkouts.save(made);
        if (beside != null) {
            intents.add(checkout.id(), beside);
        }
        lines.saveAll(draft.lines());
        tallies.added(checkout);
        return checkout;
    }

    void supersede(Checkout older, Checkout successor) {
        older.supersede(successor.id());
        checkouts.save(older);
    }

    /** Takes back that a checkout which did not come to be superseded those that are still open. */
    void release(Checkout failed, Actor actor) {
        lockPayable(failed.terms().payableId()).stream()
                .filter(older -> failed.id().equals(older.supersededBy())
                        && older.status().isOpen())
                .forEach(older -> {
                    older.supersede(null);
                    checkouts.save(older);
                    observing.tell(Act.STANDS_AGAIN, older, actor, failed.id().toString());
                });
    }

    private static Terms terms(Draft draft, UUID payableId, Actor actor, Instant now) {
        OpenCheckout wish = draft.wish();
        return new Terms(
                PublicId.fresh(),
                payableId,
                draft.company().id(),
                wish.provider(),
                draft.account().account(),
                draft.account().live(),
                wish.uiMode(),
                draft.internalReference(),
                draft.total().amountMinor(),
                Pricing.vat(draft.lines()).amountMinor(),
                draft.total().currency(),
                draft.countryCode(),
                draft.language(),
                wish.confirmationUrl(),
                wish.cancelUrl(),
                Tokens.unguessable(),
                Tokens.unguessable(),
                actor.name(),
                now,
                draft.label());
    }
}
