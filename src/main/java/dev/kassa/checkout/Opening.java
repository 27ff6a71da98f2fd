package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.Superseded;
import dev.kassa.checkout.PaymentProvider.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens checkouts. What was live for the same payable is looked at, superseded and closed first; the new one is written down
 * before its provider hears of it.
 */
@Component
class Opening {

    /** Longer than opening lasts: what is still not known at its provider after this was left behind by a process that died. */
    private static final Duration LONGEST_OPENING = Duration.ofMinutes(2);

    private final Drafting drafting;
    private final Shelf shelf;
    private final Observing observing;
    private final Providers providers;
    private final Addresses addresses;
    private final TransactionTemplate transaction;

    Opening(
            Drafting drafting,
            Shelf shelf,
            Observing observing,
            Providers providers,
            Addresses addresses,
            TransactionTemplate transaction) {
        this.drafting = drafting;
        this.shelf = shelf;
        this.observing = observing;
        this.providers = providers;
        this.addresses = addresses;
        this.transaction = transaction;
    }

    /** @return what the provider shows of the new checkout, beside the checkout itself */
    Seen open(OpenCheckout wish, Actor actor) {
        return open(drafting.draft(wish, actor), actor);
    }

    /** The same with a draft that was found acceptable. */
    Seen open(Draft draft, Actor actor) {
        UUID payableId = shelf.payable(draft);
        lookAtOpenOnes(payableId, actor);
        Checkout checkout = transaction.execute(_ -> record(draft, payableId, actor));
        closeOlder(checkout, actor);
        Sighting sighting = openAtProvider(order(draft, checkout), actor);
        checkout = observing.see(checkout, sighting, actor);
        if (checkout.supersededBy() != null) {
            closeQuietly(checkout, actor);
            throw new Superseded();
        }
        return new Seen(checkout, sighting.way());
    }

    /** What the wish would come to by our books. Nothing is written down, and no provider is asked. */
    Quote quote(OpenCheckout wish, Actor actor) {
        Sketch sketch = drafting.sketch(wish, actor);
        return Quote.of(sketch, shelf.rivals(sketch));
    }

    /** What we believe to be unpaid may have been paid a moment ago. */
    void lookAtOpenOnes(UUID payableId, Actor actor) {
        for (Checkout open : shelf.ofPayable(payableId)) {
            if (open.status().isUndecided() && open.providerReference() != null) {
                refuseIfPaid(look(open, actor));
            } else {
                refuseIfPaid(open);
            }
        }
    }

    private Checkout look(Checkout checkout, Actor actor) {
        try {
            return observing.see(
                    checkout,
                    providers.look(checkout),
                    Actor.provider(checkout.provider().word()));
        } catch (ProviderFailure.Refused refused) {
            if (refused.isMissing() && checkout.status().isOpen()) {
                return observing.move(checkout, Transition.LAPSED, actor, null);
            }
            throw Providers.problem(checkout.provider(), refused);
        } catch (ProviderFailure failure) {
            throw Providers.problem(checkout.provider(), failure);
        }
    }

    private Checkout record(Draft draft, UUID payableId, Actor actor) {
        List<Checkout> earlier = shelf.lockPayable(payableId);
        earlier.forEach(Opening::refuseIfPaid);
        shelf.agree(draft, payableId);
        Checkout checkout = shelf.add(draft, payableId, actor);
        observing.tell(Act.CHECKOUT_MADE, checkout, actor, draft.total().toString());
        for (Checkout older : earlier) {
            if (older.status().isOpen()) {
                shelf.supersede(older, checkout);
                observing.tell(Act.SUPERSEDED, older, actor, checkout.id().toString());
            }
        }
        return checkout;
    }

    /**
     * Closes all that could still be paid for a payable, so that one which exists already may take its place.
     *
     * @return the ids of those that it closed
     * @throws CheckoutProblem if one of them is paid, is just being opened, or cannot be closed: nothing may take its place then
     */
    Set<UUID> closeOpenOnes(UUID payableId, Actor actor) {
        var closed = new HashSet<UUID>();
        for (Checkout open : shelf.ofPayable(payableId)) {
            if (open.status().isOpen()) {
                Checkout left = close(open, actor);
                refuseIfPaid(left);
                if (left.status().isOpen()) {
                    throw new InProgress();
                }
                closed.add(left.id());
            }
        }
        return closed;
    }

    private void closeOlder(Checkout checkout, Actor actor) {
        for (Checkout older : shelf.ofPayable(checkout.terms().payableId())) {
            if (older.id().equals(checkout.id()) || !older.status().isOpen() || older.supersededBy() == null) {
                continue;
            }
            try {
                refuseIfPaid(close(older, actor));
            } catch (CheckoutProblem problem) {
                giveUp(checkout, actor);
                throw problem;
            }
        }
    }

    /** Nothing was opened, so what could not be closed is live as it was. */
    private void giveUp(Checkout checkout, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            observing.move(checkout, Transition.OPENING_FAILED, actor, null);
            shelf.release(checkout, actor);
        });
    }

    /** Its caller is told that it was superseded, whether or not it can be closed now; the reconciler tries again. */
    private void closeQuietly(Checkout checkout, Actor actor) {
        try {
            observing.see(checkout, providers.close(checkout), actor);
        } catch (ProviderFailure failure) {
            observing.tell(Act.CLOSING_FAILED, checkout, actor, Providers.reason(failure));
        }
    }

    private Checkout close(Checkout older, Actor actor) {
        if (older.providerReference() == null) {
            // Its own opening, if it still runs, finds that it was superseded and closes it.
            return wasLeftBehind(older, observing.now())
                    ? observing.move(older, Transition.ABANDONED, actor, null)
                    : older;
        }
        try {
            return observing.see(older, providers.close(older), actor);
        } catch (ProviderFailure failure) {
            throw Providers.problem(older.provider(), failure);
        }
    }

    /** Whether nobody can still be opening it. */
    static boolean wasLeftBehind(Checkout checkout, Instant now) {
        return checkout.terms().createdAt().plus(LONGEST_OPENING).isBefore(now);
    }

    private Sighting openAtProvider(Order order, Actor actor) {
        Checkout checkout = order.checkout();
        try {
            return providers.of(checkout.provider()).open(order);
        } catch (ProviderFailure.Unknown unknown) {
            observing.tell(Act.OPENING_UNKNOWN, checkout, actor, null);
            throw Providers.problem(checkout.provider(), unknown);
        } catch (ProviderFailure failure) {
            observing.move(checkout, Transition.OPENING_FAILED, actor, Providers.reason(failure));
            throw Providers.problem(checkout.provider(), failure);
        }
    }

    private Order order(Draft draft, Checkout checkout) {
        return new Order(
                checkout,
                draft.lines(),
                draft.company(),
                draft.account(),
                addresses.returnPage(checkout),
                addresses.payPage(checkout),
                addresses.notification(checkout),
                draft.intent());
    }

    private static void refuseIfPaid(Checkout checkout) {
        if (checkout.bars()) {
            throw new AlreadyPaid(checkout.id());
        }
    }
}
