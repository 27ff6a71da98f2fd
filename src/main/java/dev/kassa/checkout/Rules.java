package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.KeyRequired;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.company.Company;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Why nothing new is opened for a company that takes no payments for the time being. */
    static Decision paymentsOff() {
        return Decision.no("paymentsOff", "turnPaymentsOn");
    }

    /** Whose things the actor may list: all if null. */
    static @Nullable UUID scope(@Nullable UUID wished, Actor actor) {
        if (actor.isSuperadmin()) {
            return wished;
        }
        if (actor.companyId() == null) {
            throw new NotFound();
        }
        return actor.companyId();
    }

    /** Whether the actor may send the payment request, and if not, why not. */
    static Decision sendPaymentRequest(Actor actor, Checkout checkout, Standing standing, Instant now) {
        return decide(actor, checkout, standing, Kind.PAYMENT_REQUEST, now);
    }

    /** Whether the actor may cancel: let reserved money go, or close what can still be paid. */
    static Decision cancel(Actor actor, Checkout checkout, Standing standing, Instant now) {
        return decide(actor, checkout, standing, Kind.CANCELLATION, now);
    }

    /** Whether the actor may pay something back. */
    static Decision refund(Actor actor, Checkout checkout, Standing standing, Instant now) {
        return decide(actor, checkout, standing, Kind.REFUND, now);
    }

    private static Decision decide(Actor actor, Checkout checkout, Standing standing, Kind kind, Instant now) {
        if (!actor.mayWrite()) {
            return Decision.no("role", "askAdministrator");
        }
        Instruction open = standing.open();
        if (open != null && open.isUnderWay(now)) {
            return Decision.no("requestUnderWay", "waitAndLook");
        }
        if (open != null && !(open.kind() == kind && isRepeatable(open, checkout))) {
            return unclear(open);
        }
        Instruction done = standing.done();
        if (done != null && done.kind() == kind && done.outcome() == Outcome.SENT) {
            return kind == Kind.CANCELLATION ? Decision.no("cancellationSent") : Decision.no("requestSent");
        }
        return switch (kind) {
            case PAYMENT_REQUEST -> requestable(checkout);
            case CANCELLATION -> cancellable(checkout);
            case REFUND -> refundable(checkout);
        };
    }

    /** What stands in the way of anything else while nobody knows what became of an instruction. */
    static Decision unclear(Instruction open) {
        return switch (open.kind()) {
            case PAYMENT_REQUEST -> Decision.no("requestUnknown", "lookAgain");
            case CANCELLATION -> Decision.no("cancellationUnknown", "lookAgain");
            case REFUND -> Decision.no("refundUnknown", "lookAgain");
        };
    }

    /**
     * A provider that was looked at since and still shows the money as reserved does not have the order: it may be repeated. A
     * refund is repeated by ourselves alone, since another of the same amount would be another refund.
     */
    private static boolean isRepeatable(Instruction open, Checkout checkout) {
        Instant seenAt = checkout.seenAt();
        return open.kind() != Kind.REFUND && seenAt != null && seenAt.isAfter(open.attemptedAt());
    }

    /** Whether the state of the checkout, apart from who asks and what was asked, lets a payment request be sent. */
    static Decision requestable(Checkout checkout) {
        CheckoutStatus status = checkout.status();
        if (status == CheckoutStatus.READY_TO_SHIP) {
            return Decision.yes();
        }
        var reason = reason("notReadyToShip", checkout);
        return switch (status) {
            case NONE, CREATED, FORMS_FILLED, READY_TO_PAY -> Decision.no(reason, "waitForCustomer", "resendLink");
            case PROCESSING_PAYMENT -> Decision.no(reason, "waitForBank");
            case CANCELED, EXPIRED, DENIED -> Decision.no(reason, "openAnother");
            default -> Decision.no(reason);
        };
    }

    /** Whether there is reserved money to let go, or a checkout to close. */
    static Decision cancellable(Checkout checkout) {
        CheckoutStatus status = checkout.status();
        if (status == CheckoutStatus.READY_TO_SHIP || (status.isOpen() && checkout.providerReference() != null)) {
            return Decision.yes();
        }
        var reason = reason("notCancellable", checkout);
        return switch (status) {
            case PROCESSING_PAYMENT -> Decision.no(reason, "waitForBank");
            case SHIPPED, PAID_TO_ACCOUNT -> Decision.no(reason, "refundInstead");
            default -> Decision.no(reason);
        };
    }

    /** Whether there is money that was taken and can go back. */
    static Decision refundable(Checkout checkout) {
        CheckoutStatus status = checkout.status();
        if (status == CheckoutStatus.CREDITED) {
            return Decision.no("nothingLeft");
        }
        if (!status.isRequested()) {
            var reason = reason("notRefundable", checkout);
            return status == CheckoutStatus.READY_TO_SHIP ? Decision.no(reason, "cancelInstead") : Decision.no(reason);
        }
        return checkout.refundable().amountMinor() > 0 ? Decision.yes() : Decision.no("nothingLeft");
    }

    /** Whether as much has been paid back as whoever wants to pay back more knows of. */
    static Decision asKnown(Checkout checkout, RefundWish wish) {
        Long known = wish.backMinor();
        return known == null || known == checkout.funds().refundedMinor()
                ? Decision.yes()
                : Decision.no("refundedMeanwhile", "lookAtRefunds");
    }

    private static Decision.Reason reason(String code, Checkout checkout) {
        return new Decision.Reason(code, List.of(checkout.status().word()));
    }
}
