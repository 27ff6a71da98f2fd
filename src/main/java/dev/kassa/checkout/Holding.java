package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.InProgress;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds checkouts until the transaction ends: always the payable first, and then the checkout. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Holding {

    private final Payables payables;
    private final Checkouts checkouts;

    Holding(Payables payables, Checkouts checkouts) {
        this.payables = payables;
        this.checkouts = checkouts;
    }

    /** @throws InProgress if it was moved to another payable since it was read: then the wrong one is held */
    public Checkout lock(Checkout known) {
        payables.lockById(known.terms().payableId());
        Checkout held = checkouts.lockById(known.id()).orElseThrow();
        if (!held.terms().payableId().equals(known.terms().payableId())) {
            throw new InProgress();
        }
        return held;
    }

    /** Holds both payables as well, in the order of their ids, so that two who move in opposite directions never wait for each other. */
    public Checkout lock(Checkout known, Payable other) {
        if (other.id().compareTo(known.terms().payableId()) < 0) {
            payables.lockById(other.id());
            return lock(known);
        }
        payables.lockById(known.terms().payableId());
        payables.lockById(other.id());
        return lock(known);
    }

    /** A payable as it stands now that it is held: whoever read it earlier may have missed that it changed, or was cancelled. */
    public Payable payable(UUID id) {
        return payables.lockById(id);
    }

    public Checkout save(Checkout checkout) {
        return checkouts.save(checkout);
    }
}
