package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.checkout.Sighting.Balance;
import dev.kassa.checkout.Sighting.SeenRefund;
import dev.kassa.checkout.Sighting.SeenRefund.State;
import dev.kassa.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes over the provider's account of the money: what was taken, what went back, which refund came back. Within the transaction
 * of a look, with the checkout locked.
 */
@Component
class Balancing {

    private static final Logger log = LoggerFactory.getLogger(Balancing.class);

    private final Instructions instructions;
    private final RefundParts parts;
    private final CheckoutLines lines;
    private final Steps steps;
    private final Clock clock;

    Balancing(Instructions instructions, RefundParts parts, CheckoutLines lines, Steps steps, Clock clock) {
        this.instructions = instructions;
        this.parts = parts;
        this.lines = lines;
        this.steps = steps;
        this.clock = clock;
    }

    /** While a refund of ours is open its outcome is found out first, since the same money must not count twice. */
    void take(Checkout checkout, Sighting sighting, Actor actor) {
        Balance seen = sighting.balance();
        Funds before = checkout.funds();
        long captured = Math.max(captured(checkout, sighting), seen.refundedMinor());
        if (before.refundingMinor() > 0 || (captured == 0 && before.capturedMinor() == 0)) {
            return;
        }
        List<Instruction> returned = seen.refunds().stream()
                .filter(refund -> refund.state() == State.FAILED)
                .flatMap(refund -> fail(checkout, refund).stream())
                .toList();
        long refunded = refunded(checkout, sighting);
        long elsewhere = refunded - instructions.sumOfRefunds(checkout.id());
        checkout.account(new Funds(captured, refunded, 0, elsewhere));
        seen.refundedOfLines().forEach((position, minor) -> lines.setRefunded(checkout.id(), position, minor));
        for (Instruction refund : returned) {
            log.error("Refund {} of checkout {} came back", refund.id(), checkout.id());
            steps.tell(Act.REFUND_FAILED, checkout, actor, refund.amount().toString());
        }
        if (elsewhere != before.elsewhereMinor()) {
            Money change = new Money(
                    elsewhere - before.elsewhereMinor(), checkout.amount().currency());
            log.warn("Checkout {} was paid back {} without us", checkout.id(), change);
            steps.tell(Act.REFUNDED_ELSEWHERE, checkout, actor, change.toString());
        }
    }

    /** A refund may come back for as long as a payment may, however old the payment is. */
    @Nullable
    Instant nextLook(Checkout checkout, Instant now) {
        Instant next = Attention.next(checkout, now);
        boolean mayComeBack = next == null
                && checkout.funds().refundedMinor() > 0
                && instructions.hasRefundSince(checkout.id(), Attention.aftermathBegan(now));
        return mayComeBack ? Attention.afterwards(now) : next;
    }

    private static long captured(Checkout checkout, Sighting sighting) {
        Long told = sighting.balance().capturedMinor();
        if (told != null) {
            return told;
        }
        CheckoutStatus status = sighting.status();
        return status.isRequested() || status == CheckoutStatus.CREDITED
                ? checkout.amount().amountMinor()
                : 0;
    }

    /** A provider that only says that all went back says by that how much. */
    private static long refunded(Checkout checkout, Sighting sighting) {
        long told = sighting.balance().refundedMinor();
        return told == 0 && sighting.status() == CheckoutStatus.CREDITED ? captured(checkout, sighting) : told;
    }

    /** The provider had it in its books and gave it up later: the customer does not have the money. */
    private Optional<Instruction> fail(Checkout checkout, SeenRefund refund) {
        if (refund.instructionId() == null) {
            return Optional.empty();
        }
        Optional<Instruction> ours = instructions
                .findById(refund.instructionId())
                .filter(each -> each.kind() == Kind.REFUND && each.outcome() == Outcome.SENT)
                .filter(each -> each.checkoutId().equals(checkout.id()));
        ours.ifPresent(each -> {
            instructions.save(each.settle(Outcome.FAILED, clock.instant(), each.detail()));
            release(each);
        });
        return ours;
    }

    /** What a refund was to take from its lines is theirs again. */
    void release(Instruction refund) {
        parts.findByInstructionIdOrderByPosition(refund.id())
                .forEach(part -> lines.addRefunded(refund.checkoutId(), part.position(), -part.amountMinor()));
    }
}
