package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.KeyRequired;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.PaymentRequest.Outcome;
import dev.kassa.company.Company;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may do what, and when. Doors ask; they know no rule of their own. */
final class Rules {

    private Rules() {}

    /** Those who are nobody's may know a checkout by its unguessable id, as BokaMera has it, unless its company demands a key. */
    static void demandSight(Actor actor, Company company) {
        if (actor.isAnonymous()) {
            if (company.demandsKey()) {
                throw new KeyRequired();
            }
        } else if (!actor.sees(company.id())) {
            throw new NotFound();
        }
    }

    /** Whoever changes something must be allowed to, and must not learn of other companies' checkouts by trying. */
    static void demandWrite(Actor actor, Company company) {
        if (!actor.sees(company.id())) {
            throw new NotFound();
        }
        if (!actor.mayWrite()) {
            throw new Forbidden(Role.ADMINISTRATOR);
        }
    }

    /** Whether the actor may send the payment request of a checkout that has (or has not) a standing one. */
    static Decision sendPaymentRequest(Actor actor, Checkout checkout, Optional<PaymentRequest> standing, Instant now) {
        if (!actor.mayWrite()) {
            return Decision.no("role", "askAdministrator");
        }
        if (standing.isEmpty()) {
            return byStatus(checkout);
        }
        PaymentRequest request = standing.get();
        if (request.outcome() == Outcome.SENT) {
            return Decision.no("requestSent");
        }
        if (request.isUnderWay(now)) {
            return Decision.no("requestUnderWay", "waitAndLook");
        }
        return isSeenSince(request.attemptedAt(), checkout)
                ? byStatus(checkout)
                : Decision.no("requestUnknown", "lookAgain");
    }

    /** A provider that was looked at since and still shows the money as reserved does not have the request: it may be repeated. */
    private static boolean isSeenSince(Instant attempt, Checkout checkout) {
        return checkout.seenAt() != null && checkout.seenAt().isAfter(attempt);
    }

    /** Whether the state of the checkout, apart from who asks and what was sent, lets a payment request be sent. */
    static Decision byStatus(Checkout checkout) {
        CheckoutStatus status = checkout.status();
        if (status == CheckoutStatus.READY_TO_SHIP) {
            return Decision.yes();
        }
        var reason = new Decision.Reason("notReadyToShip", List.of(status.word()));
        return switch (status) {
            case NONE, CREATED, FORMS_FILLED, READY_TO_PAY -> Decision.no(reason, "waitForCustomer", "resendLink");
            case PROCESSING_PAYMENT -> Decision.no(reason, "waitForBank");
            case CANCELED, EXPIRED, DENIED -> Decision.no(reason, "openAnother");
            default -> Decision.no(reason);
        };
    }
}
