package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.checkout.Orders.Claim;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has providers do things with money. The instruction is committed before the provider is called, and its outcome after; in
 * between there is no transaction, no lock and no way for a second one to come about.
 */
@Component
class Instructing {

    private final Orders orders;
    private final Observing observing;
    private final Providers providers;
    private final TransactionTemplate transaction;

    Instructing(Orders orders, Observing observing, Providers providers, TransactionTemplate transaction) {
        this.orders = orders;
        this.observing = observing;
        this.providers = providers;
        this.transaction = transaction;
    }

    /**
     * Has the reserved money taken or let go, or finds that it was.
     *
     * @return what was seen at the provider; empty if it had been done before and nobody was asked
     */
    Optional<Sighting> order(Checkout checkout, Kind kind, Actor actor) {
        return carryOut(checkout, actor, held -> orders.claim(held, kind, actor, observing.now()));
    }

    Sighting refund(Checkout checkout, RefundWish wish, Actor actor) {
        return carryOut(checkout, actor, held -> orders.claimRefund(held, wish, actor, observing.now()))
                .orElseThrow();
    }

    /** Looks whether what nobody knows the outcome of was carried out, and has it carried out if not. */
    void takeUp(Checkout checkout, Actor actor) {
        Optional<Claim> open =
                transaction.execute(_ -> orders.takeUp(observing.lock(checkout), actor, observing.now()));
        open.ifPresent(claim -> carryOut(checkout, claim, actor));
    }

    /** Takes over that the provider shows as done what nobody here knew the outcome of. */
    void recognise(Checkout checkout, Sighting sighting, Actor actor) {
        transaction.executeWithoutResult(
                _ -> orders.recognise(observing.lock(checkout), sighting, actor, observing.now()));
    }

    Instant now() {
        return observing.now();
    }

    private Optional<Sighting> carryOut(Checkout checkout, Actor actor, Function<Checkout, Claim> claiming) {
        Claim claim = transaction.execute(_ -> claiming.apply(observing.lock(checkout)));
        return claim.isDone() ? Optional.empty() : Optional.of(carryOut(checkout, claim, actor));
    }

    private Sighting carryOut(Checkout checkout, Claim claim, Actor actor) {
        Sighting sighting;
        try {
            sighting = providers.carryOut(checkout, claim.order());
        } catch (ProviderFailure failure) {
            fail(checkout, claim, failure, actor);
            throw Providers.problem(checkout.provider(), failure);
        }
        Outcome outcome = Orders.outcome(claim.order(), sighting);
        boolean done = outcome == Outcome.SENT;
        transaction.executeWithoutResult(_ -> {
            Checkout held = observing.lock(checkout);
            String why = done ? null : sighting.providerStatus();
            orders.settle(held, claim, outcome, actor, why, observing.now());
            observing.see(checkout, sighting, actor);
        });
        if (!done) {
            throw new ProviderRefused(checkout.provider(), sighting.providerStatus());
        }
        return sighting;
    }

    private void fail(Checkout checkout, Claim claim, ProviderFailure failure, Actor actor) {
        Outcome outcome = outcome(claim, failure);
        transaction.executeWithoutResult(_ -> orders.settle(
                observing.lock(checkout), claim, outcome, actor, Providers.reason(failure), observing.now()));
    }

    /**
     * A repeated attempt that was not made says nothing about the attempt before it. One that was refused, after a look that
     * did not show the one before, does, once that one can no longer turn up.
     */
    private Outcome outcome(Claim claim, ProviderFailure failure) {
        Instruction before = claim.doubtFrom();
        return switch (failure) {
            case ProviderFailure.Unknown _ -> Outcome.UNKNOWN;
            case ProviderFailure.NotReached _ -> before == null ? Outcome.UNSENT : Outcome.UNKNOWN;
            case ProviderFailure.Refused _ ->
                before == null || before.isBeyondDoubt(observing.now()) ? Outcome.REFUSED : Outcome.UNKNOWN;
        };
    }
}
