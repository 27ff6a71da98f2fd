package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.Instruction.Kind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepts what is paid for, and gives up what is not to be paid. */
@Component
class Placing {

    private final PayableReading reading;
    private final PayableBook payables;
    private final Refreshing refreshing;
    private final Instructing instructing;
    private final PayableTrail trail;
    private final TransactionTemplate transaction;

    Placing(
            PayableReading reading,
            PayableBook payables,
            Refreshing refreshing,
            Instructing instructing,
            PayableTrail trail,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.payables = payables;
        this.refreshing = refreshing;
        this.instructing = instructing;
        this.trail = trail;
        this.transaction = transaction;
    }

    Payable place(Payable payable, Actor actor) {
        PayableDetail known = reading.detail(payable);
        Checkout active = known.active();
        if (payable.placedAt() == null
                && active != null
                && !PayableRules.placeable(known).isAllowed()) {
            refreshing.refresh(active, actor); // its letter may be on its way
        }
        return change(payable, actor, Act.PAYABLE_PLACED, held -> {
            if (held.placedAt() != null) {
                return held;
            }
            demand(PayableRules.placeable(reading.detail(held)));
            return held.placed(instructing.now());
        });
    }

    Payable cancel(Payable payable, Actor actor) {
        demand(PayableRules.cancellable(reading.detail(payable).checkouts()));
        for (Checkout open : checkouts(payable)) {
            if (open.status().isOpen()) {
                refreshing.closeOrGiveUp(open, actor);
            }
        }
        for (Checkout reserved : checkouts(payable)) {
            if (reserved.status() == CheckoutStatus.READY_TO_SHIP) {
                instructing.order(reserved, Kind.CANCELLATION, actor);
            }
        }
        return change(payable, actor, Act.PAYABLE_CANCELLED, held -> {
            List<Checkout> left = checkouts(held);
            demand(PayableRules.cancellable(left));
            if (left.stream().anyMatch(each -> each.isLive() || each.bars())) {
                throw new InProgress(); // somebody opened another meanwhile, or paid
            }
            return held.cancelledAt() == null ? held.cancelled(instructing.now()) : held;
        });
    }

    private List<Checkout> checkouts(Payable payable) {
        return reading.detail(payable).checkouts();
    }

    private Payable change(Payable payable, Actor actor, Act act, UnaryOperator<Payable> change) {
        return transaction.execute(_ -> {
            Payable held = payables.lock(payable.id());
            Payable changed = change.apply(held);
            if (changed == held) {
                return held;
            }
            trail.tell(act, changed, actor, null);
            return payables.save(changed);
        });
    }

    private static void demand(Decision decision) {
        if (!decision.isAllowed()) {
            throw new NotAllowed(decision);
        }
    }
}
