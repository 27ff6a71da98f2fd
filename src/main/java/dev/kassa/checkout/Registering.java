package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what is to be paid for, before anybody asks how, and what integrators hang on it. */
@Component
class Registering {

    private final Drafting drafting;
    private final PayableBook payables;
    private final Checkouts checkouts;
    private final PayableTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registering(
            Drafting drafting,
            PayableBook payables,
            Checkouts checkouts,
            PayableTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafting = drafting;
        this.payables = payables;
        this.checkouts = checkouts;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    Payable register(RegisterPayable wish, Actor actor) {
        Sketch sketch = drafting.thing(wish, actor);
        Labels.check(wish.label(), sketch.faults());
        sketch.demandWhole();
        UUID id = payables.idOf(
                sketch.company(), sketch.internalReference(), sketch.lines(), sketch.countryCode(), sketch.language());
        return transaction.execute(_ -> {
            Payable held = payables.lock(id);
            return label(price(held, sketch, actor), wish.label(), actor);
        });
    }

    private Payable price(Payable held, Sketch sketch, Actor actor) {
        boolean isNew = payables.lines(held.id()).isEmpty();
        if (!isNew && payables.consistsOf(held, sketch.lines())) {
            return held;
        }
        checkouts.findByPayable(held.id()).stream()
                .filter(Checkout::bars)
                .findAny()
                .ifPresent(paid -> {
                    throw new AlreadyPaid(paid.id());
                });
        Payable priced = payables.price(held, sketch.lines(), sketch.countryCode(), sketch.language());
        trail.tell(
                isNew ? Act.PAYABLE_MADE : Act.PAYABLE_REPRICED,
                priced,
                actor,
                priced.amount().toString());
        return priced;
    }

    Payable amend(Payable payable, Label label, Actor actor) {
        var faults = new ArrayList<Fault>();
        Labels.check(label, faults);
        IntentDrafting.refuse(faults);
        return transaction.execute(_ -> label(payables.lock(payable.id()), label, actor));
    }

    private Payable label(Payable held, @Nullable Label label, Actor actor) {
        if (label == null || label.equals(held.label())) {
            return held;
        }
        Payable labelled = payables.save(held.labelled(label, clock.instant()));
        trail.tell(Act.PAYABLE_LABELLED, labelled, actor, null);
        return labelled;
    }
}
