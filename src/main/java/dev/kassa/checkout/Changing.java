package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.company.Company;
import dev.kassa.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What integrators change of a checkout that a page of theirs confirms: what it is for, what it comes to, what hangs on it. */
@Component
class Changing {

    private final Holding holding;
    private final IntentTable intents;
    private final Observing observing;
    private final Providers providers;
    private final Shelf shelf;
    private final TransactionTemplate transaction;

    Changing(
            Holding holding,
            IntentTable intents,
            Observing observing,
            Providers providers,
            Shelf shelf,
            TransactionTemplate transaction) {
        this.holding = holding;
        this.intents = intents;
        this.observing = observing;
        this.providers = providers;
        this.shelf = shelf;
        this.transaction = transaction;
    }

    /** Options go to the provider first: what it refuses is not written down as if it held. */
    Checkout amend(Checkout known, AmendIntent wish, Company company, Actor actor) {
        var faults = new ArrayList<Fault>();
        IntentDrafting.check(wish.options(), wish.returnUrl(), company, faults);
        Labels.check(wish.label(), faults);
        IntentDrafting.refuse(faults);
        String options = wish.options() == null ? "{}" : wish.options();
        String before = intents.find(known.id()).map(Intent::options).orElse("{}");
        if (IntentRules.isEditable(known).isAllowed() && !options.equals(before)) {
            see(known, () -> providers.intents().amend(known, options), actor);
        }
        return transaction.execute(_ -> {
            Checkout held = holding.lock(known);
            boolean isSaid = intents.find(held.id())
                    .filter(intent -> intent.options().equals(options)
                            && String.valueOf(intent.returnUrl()).equals(String.valueOf(wish.returnUrl())))
                    .isPresent();
            if (isSaid && held.label().equals(wish.label())) {
                return held;
            }
            intents.amend(held.id(), options, wish.returnUrl());
            held.agree(held.terms().labelled(wish.label()));
            observing.tell(Act.CHECKOUT_AMENDED, held, actor, null);
            return holding.save(held);
        });
    }

    /**
     * From now on it is for the other payable, at the amount it has.
     *
     * @param closed what was live there until it was closed for this one
     */
    Checkout attach(Checkout known, Payable other, Set<UUID> closed, Actor actor) {
        return transaction.execute(_ -> {
            Checkout held = holding.lock(known, other);
            Payable target = holding.payable(other.id());
            demand(PayableRules.stands(target));
            demand(IntentRules.isEditable(held));
            List<Checkout> there = shelf.ofPayable(target.id());
            there.stream().filter(Checkout::bars).findAny().ifPresent(paid -> {
                throw new AlreadyPaid(paid.id());
            });
            for (Checkout rival : there) {
                if (rival.status().isOpen()) { // opened since
                    throw new InProgress();
                }
                if (closed.contains(rival.id())) {
                    shelf.supersede(rival, held);
                    observing.tell(Act.SUPERSEDED, rival, actor, held.id().toString());
                }
            }
            held.agree(held.terms().movedTo(target));
            intents.markMoved(held.id(), true);
            observing.tell(Act.CHECKOUT_MOVED, held, actor, target.id().toString());
            return holding.save(held);
        });
    }

    /**
     * What is wanted is written down before the provider is told, so that whoever looks later, however this ends, knows what to make of
     * the amount that is shown.
     */
    Checkout reprice(Checkout known, Actor actor) {
        Money amount = transaction.execute(_ -> {
            Checkout held = holding.lock(known);
            Payable payable = holding.payable(held.terms().payableId());
            demand(IntentRules.repriceable(held, payable));
            intents.want(held.id(), payable.amountMinor());
            return payable.amount();
        });
        Checkout seen = see(known, () -> providers.intents().reprice(known, amount), actor);
        demand(IntentRules.isEditable(seen));
        return seen;
    }

    private interface Call {
        Sighting make();
    }

    /** If the provider refuses, the customer was quicker perhaps: then the truth says so better than the refusal. */
    private Checkout see(Checkout known, Call call, Actor actor) {
        try {
            return observing.see(known, call.make(), actor);
        } catch (ProviderFailure.Refused no) {
            Checkout seen = look(known, actor, no);
            demand(IntentRules.isEditable(seen));
            throw Providers.problem(known.provider(), no);
        } catch (ProviderFailure failure) {
            throw Providers.problem(known.provider(), failure);
        }
    }

    private Checkout look(Checkout known, Actor actor, ProviderFailure.Refused no) {
        try {
            return observing.see(known, providers.look(known), actor);
        } catch (ProviderFailure silence) {
            throw Providers.problem(known.provider(), no);
        }
    }

    private static void demand(Decision decision) {
        if (!decision.isAllowed()) {
            throw new NotAllowed(decision);
        }
    }
}
