package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.PaymentRequest.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends payment requests. The request is committed before the provider is called, and its outcome after; in between there is no
 * transaction, no lock and no way for a second one to come about.
 */
@Component
class Requesting {

    private final PaymentRequests requests;
    private final Observing observing;
    private final Providers providers;
    private final TransactionTemplate transaction;

    Requesting(PaymentRequests requests, Observing observing, Providers providers, TransactionTemplate transaction) {
        this.requests = requests;
        this.observing = observing;
        this.providers = providers;
        this.transaction = transaction;
    }

    /**
     * Sends the request, or finds that it was sent already.
     *
     * @return what was seen at the provider; empty if the request had been sent before and nobody was asked
     */
    Optional<Sighting> send(Checkout checkout, Actor actor) {
        PaymentRequest request = transaction.execute(_ -> claim(observing.lock(checkout), actor));
        if (request.outcome() == Outcome.SENT) {
            return Optional.empty();
        }
        try {
            Sighting sighting = providers.capture(checkout, request);
            settle(checkout, request, sighting, actor);
            return Optional.of(sighting);
        } catch (ProviderFailure failure) {
            fail(checkout, request, failure, actor);
            throw Providers.problem(checkout.provider(), failure);
        }
    }

    Decision maySend(Checkout checkout, Actor actor) {
        return Rules.sendPaymentRequest(actor, checkout, standing(checkout), observing.now());
    }

    Optional<PaymentRequest> standing(Checkout checkout) {
        return requests.findStanding(checkout.id());
    }

    /** Makes the request that this caller carries out, or takes up one whose outcome nobody knows. */
    private PaymentRequest claim(Checkout checkout, Actor actor) {
        Instant now = observing.now();
        Optional<PaymentRequest> standing = requests.findStanding(checkout.id());
        if (standing.isEmpty()) {
            Decision decision = Rules.byStatus(checkout);
            if (!decision.isAllowed()) {
                throw new NotAllowed(decision);
            }
            observing.tell(
                    Act.PAYMENT_REQUEST_MADE, checkout, actor, checkout.amount().toString());
            return requests.save(PaymentRequest.of(Tokens.newId(now), checkout, actor.name(), now));
        }
        PaymentRequest request = standing.get();
        if (request.outcome() == Outcome.SENT) {
            return request;
        }
        if (request.isUnderWay(now)) {
            throw new InProgress();
        }
        observing.tell(Act.PAYMENT_REQUEST_REPEATED, checkout, actor, null);
        return requests.save(request.attemptAgain(now));
    }

    private void settle(Checkout checkout, PaymentRequest request, Sighting sighting, Actor actor) {
        CheckoutStatus status = sighting.status();
        boolean granted = status.isRequested();
        transaction.executeWithoutResult(_ -> {
            Checkout held = observing.lock(checkout);
            String why = granted ? null : sighting.providerStatus();
            requests.save(request.settle(granted ? Outcome.SENT : Outcome.REFUSED, observing.now(), why));
            if (!granted) {
                observing.tell(Act.PAYMENT_REQUEST_REFUSED, held, actor, why);
            }
            observing.see(held, sighting, actor);
        });
        if (!granted) {
            throw new ProviderRefused(checkout.provider(), sighting.providerStatus());
        }
    }

    private void fail(Checkout checkout, PaymentRequest request, ProviderFailure failure, Actor actor) {
        // A repeated attempt that fails says nothing about the attempt before it.
        Outcome outcome = request.attempts() > 1 ? Outcome.UNKNOWN : outcome(failure);
        String why = Providers.reason(failure);
        transaction.executeWithoutResult(_ -> {
            Checkout held = observing.lock(checkout);
            boolean unknown = outcome == Outcome.UNKNOWN;
            requests.save(unknown ? request.leaveUnknown(why) : request.settle(outcome, observing.now(), why));
            observing.tell(Act.valueOf("PAYMENT_REQUEST_" + outcome), held, actor, why);
        });
    }

    private static Outcome outcome(ProviderFailure failure) {
        return switch (failure) {
            case ProviderFailure.Refused _ -> Outcome.REFUSED;
            case ProviderFailure.NotReached _ -> Outcome.UNSENT;
            case ProviderFailure.Unknown _ -> Outcome.UNKNOWN;
        };
    }

    /** Takes over that the provider shows a request as done whose outcome nobody here knows. */
    void recognise(Checkout checkout, Actor actor) {
        CheckoutStatus status = checkout.status();
        if (!status.isRequested()) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            Checkout held = observing.lock(checkout);
            requests.findStanding(checkout.id())
                    .filter(request -> request.isUnclear(observing.now()))
                    .ifPresent(request -> {
                        requests.save(request.settle(Outcome.SENT, observing.now(), null));
                        observing.tell(Act.PAYMENT_REQUEST_RECOGNISED, held, actor, null);
                    });
        });
    }
}
