package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.CheckoutProblem.ProviderNotConfigured;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.checkout.Orders.Claim;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has providers do things with money. The instruction is committed before the provider is called, and its outcome after; in
 * between there is no transaction, no lock and no way for a second one to come about.
 */
@Component
class Instructing {

    private static final Logger log = LoggerFactory.getLogger(Instructing.class);

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

    /** The same of a refund; it had been done before if it has a name by which it was asked for before. */
    Optional<Sighting> refund(Checkout checkout, RefundWish wish, Actor actor) {
        return carryOut(checkout, actor, held -> orders.claimRefund(held, wish, actor, observing.now()));
    }

    /** Looks whether what nobody knows the outcome of was carried out, and has it carried out if not. */
    void takeUp(Checkout checkout, Actor actor) {
        Optional<Claim> open =
                transaction.execute(_ -> orders.takeUp(observing.lock(checkout), actor, observing.now()));
        open.ifPresent(claim -> carryOut(checkout, claim, actor));
    }

    /** Takes over what a look showed: that an instruction was carried out of which nobody knew, and where the checkout stands. */
    Checkout see(Checkout checkout, Sighting sighting, Actor actor) {
        return transaction.execute(_ -> {
            orders.recognise(observing.lock(checkout), sighting, actor, observing.now());
            return observing.see(checkout, sighting, actor);
        });
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
            settle(checkout, claim, outcome(claim, failure), Providers.reason(failure), null, actor);
            throw Providers.problem(checkout.provider(), failure);
        } catch (ProviderNotConfigured nobodyToAsk) {
            settle(checkout, claim, claim.doubtFrom() == null ? Outcome.UNSENT : Outcome.UNKNOWN, null, null, actor);
            throw nobodyToAsk;
        } catch (RuntimeException fault) { // of ours, and it says nothing of what the provider did
            settle(checkout, claim, Outcome.UNKNOWN, null, null, actor);
            throw fault;
        }
        Outcome outcome = Orders.outcome(claim.order(), sighting);
        String why = outcome == Outcome.SENT ? null : sighting.providerStatus();
        settle(checkout, claim, outcome, why, sighting, actor);
        if (outcome != Outcome.SENT) {
            throw new ProviderRefused(checkout.provider(), sighting.providerStatus());
        }
        return sighting;
    }

    /** What cannot be written down now is as good as unknown: the row is there, and somebody will look. */
    private void settle(
            Checkout checkout,
            Claim claim,
            Outcome outcome,
            @Nullable String why,
            @Nullable Sighting sighting,
            Actor actor) {
        try {
            transaction.executeWithoutResult(_ -> {
                orders.settle(observing.lock(checkout), claim, outcome, actor, why, observing.now());
                if (sighting != null) {
                    observing.see(checkout, sighting, actor);
                }
            });
        } catch (DataAccessException | TransactionException away) {
            log.error(
                    "The outcome of instruction {} could not be written down",
                    claim.instruction().id(),
                    away);
            throw new OutcomeUnknown(checkout.provider());
        }
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
