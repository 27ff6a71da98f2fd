package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps watch that no customer pays twice for one thing unnoticed: both payments are marked until one of them went back. */
@Component
class PaidTwice {

    private static final Logger log = LoggerFactory.getLogger(PaidTwice.class);

    private final Checkouts checkouts;
    private final Steps steps;

    PaidTwice(Checkouts checkouts, Steps steps) {
        this.checkouts = checkouts;
        this.steps = steps;
    }

    /**
     * Called within the transaction that changes what a checkout holds, with its payable locked.
     *
     * @param held whether money was in it before the change
     */
    void watch(Checkout checkout, boolean held, Actor actor) {
        if (checkout.holdsMoney() && !held) {
            mark(checkout, actor);
        } else if (held && !checkout.holdsMoney() && checkout.isPaidTwice()) {
            mend(checkout, actor);
        }
    }

    private void mark(Checkout checkout, Actor actor) {
        List<Checkout> others = othersPaid(checkout);
        if (others.isEmpty()) {
            return;
        }
        log.error("Paid twice: checkouts {} and {} of one payable", checkout.id(), others);
        checkout.markPaidTwice(true);
        steps.tell(Act.PAID_TWICE, checkout, actor, others.getFirst().id().toString());
        for (Checkout other : others) {
            other.markPaidTwice(true);
            checkouts.save(other);
            steps.tell(Act.PAID_TWICE, other, actor, checkout.id().toString());
        }
    }

    private void mend(Checkout returned, Actor actor) {
        returned.markPaidTwice(false);
        List<Checkout> left = othersPaid(returned);
        if (left.size() == 1) {
            Checkout kept = left.getFirst();
            kept.markPaidTwice(false);
            checkouts.save(kept);
            steps.tell(Act.PAID_TWICE_MENDED, kept, actor, returned.id().toString());
        }
    }

    private List<Checkout> othersPaid(Checkout checkout) {
        return checkouts.findByPayable(checkout.terms().payableId()).stream()
                .filter(other -> !other.id().equals(checkout.id()) && other.holdsMoney())
                .toList();
    }
}
