package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of instructions: who may make one, who carries it out, and what became of it. All with the checkout locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Orders {

    private final Instructions instructions;
    private final NamedRefunds namedRefunds;
    private final RefundParts parts;
    private final Checkouts checkouts;
    private final CheckoutLines lines;
    private final Balancing balancing;
    private final Steps steps;

    Orders(
            Instructions instructions,
            RefundParts parts,
            Checkouts checkouts,
            CheckoutLines lines,
            Balancing balancing,
            Steps steps) {
        this.instructions = instructions;
        this.namedRefunds = new NamedRefunds(instructions);
        this.parts = parts;
        this.checkouts = checkouts;
        this.lines = lines;
        this.balancing = balancing;
        this.steps = steps;
    }

    /**
     * An instruction that its claimer carries out, unless it was carried out before.
     *
     * @param doubtFrom the attempt before this one, whose effect may still turn up; null for the first attempt
     */
    record Claim(Refund order, @Nullable Instruction doubtFrom) {
        Instruction instruction() {
            return order.instruction();
        }

        boolean isDone() {
            return instruction().outcome() == Outcome.SENT;
        }
    }

    /** Makes the payment request or cancellation that this caller carries out, or takes up one whose outcome nobody knows. */
    Claim claim(Checkout held, Kind kind, Actor actor, Instant now) {
        Optional<Instruction> open = instructions.findOpen(held.id());
        if (open.isPresent() && open.get().kind() == kind) {
            return repeat(held, open.get(), actor, now);
        }
        refuseIfOpen(open, now);
        Optional<Instruction> standing = instructions.findStanding(held.id());
        if (standing.isPresent() && standing.get().kind() == kind) {
            return new Claim(new Refund(standing.get(), List.of()), null);
        }
        demand(kind == Kind.PAYMENT_REQUEST ? Rules.requestable(held) : Rules.cancellable(held));
        Instruction made =
                Instruction.of(Tokens.newId(now), held, kind, held.amount().amountMinor(), actor.name(), now);
        steps.tell(act(kind, "MADE"), held, actor, made.amount().toString());
        return new Claim(new Refund(instructions.save(made), List.of()), null);
    }

    /** Makes the refund that this caller carries out, and sets its amount apart so that nobody else can pay it back too. */
    Claim claimRefund(Checkout held, RefundWish wish, Actor actor, Instant now) {
        List<CheckoutLine> all = lines.findByCheckoutIdOrderByPosition(held.id());
        NamedRefunds.Named named = namedRefunds.find(held, wish, now);
        if (named.made() != null) {
            NamedRefunds.demandDone(named.made(), held, all, wish, now);
            return new Claim(new Refund(named.made(), List.of()), null);
        }
        refuseIfOpen(instructions.findOpen(held.id()), now);
        demand(Rules.refundable(held));
        demand(Rules.asKnown(held, wish));
        UUID id = named.id();
        List<Refund.Part> shares = Refunding.parts(id, held, all, wish);
        long amount = shares.stream().mapToLong(Refund.Part::amountMinor).sum();
        Instruction made = instructions.save(
                Instruction.of(id, held, Kind.REFUND, amount, actor.name(), now).because(wish.reason()));
        parts.saveAll(shares);
        shares.forEach(share -> lines.addRefunded(held.id(), share.position(), share.amountMinor()));
        held.account(held.funds().claim(amount));
        checkouts.save(held);
        steps.tell(Act.REFUND_MADE, held, actor, made.amount().toString());
        return new Claim(new Refund(made, shares), null);
    }

    /** Takes up the instruction whose outcome nobody knows; empty if there is none, or if somebody is at it. */
    Optional<Claim> takeUp(Checkout held, Actor actor, Instant now) {
        return instructions
                .findOpen(held.id())
                .filter(open -> open.isUnclear(now))
                .map(open -> repeat(held, open, actor, now));
    }

    private Claim repeat(Checkout held, Instruction open, Actor actor, Instant now) {
        if (open.isUnderWay(now)) {
            throw new InProgress();
        }
        steps.tell(act(open.kind(), "REPEATED"), held, actor, null);
        Instruction again = instructions.save(open.attemptAgain(now));
        return new Claim(new Refund(again, parts.findByInstructionIdOrderByPosition(open.id())), open);
    }

    /**
     * Writes down what became of a claim, unless somebody who took it up later knows already.
     *
     * @param why in the provider's words; null if there is nothing to say
     */
    void settle(Checkout held, Claim claim, Outcome outcome, Actor actor, @Nullable String why, Instant now) {
        Instruction ours = instructions.findById(claim.instruction().id()).orElseThrow();
        if (ours.outcome() != Outcome.PENDING
                || ours.attempts() != claim.instruction().attempts()) {
            return;
        }
        if (outcome == Outcome.UNKNOWN) {
            instructions.save(ours.leaveUnknown(now, why));
            steps.tell(act(ours.kind(), "UNKNOWN"), held, actor, why);
            return;
        }
        close(held, ours, outcome, actor, why, now);
        if (outcome != Outcome.SENT) {
            steps.tell(act(ours.kind(), outcome.name()), held, actor, why);
        }
    }

    /** Takes over that the provider shows as done what nobody here knew the outcome of. */
    void recognise(Checkout held, Sighting sighting, Actor actor, Instant now) {
        Optional<Instruction> open = instructions.findOpen(held.id()).filter(each -> each.isUnclear(now));
        Outcome shown = open.map(each -> new Refund(each, parts.findByInstructionIdOrderByPosition(each.id())))
                .map(order -> outcome(order, sighting))
                .orElse(Outcome.REFUSED);
        if (shown == Outcome.REFUSED) {
            return; // it may still turn up
        }
        close(held, open.get(), shown, actor, null, now);
        steps.tell(act(open.get().kind(), shown == Outcome.SENT ? "RECOGNISED" : "FAILED"), held, actor, null);
    }

    private void close(
            Checkout held, Instruction ours, Outcome outcome, Actor actor, @Nullable String why, Instant now) {
        instructions.save(ours.settle(outcome, now, why));
        if (ours.kind() != Kind.REFUND) {
            return;
        }
        if (outcome == Outcome.SENT) {
            held.account(held.funds().settle());
            steps.tell(Act.REFUND_SENT, held, actor, ours.amount().toString());
        } else {
            held.account(held.funds().release());
            balancing.release(ours);
        }
        checkouts.save(held);
    }

    /** What the provider shows of an order: sent, failed if it was taken and given up since, and otherwise refused. */
    static Outcome outcome(Refund order, Sighting sighting) {
        if (isFulfilled(order, sighting)) {
            return Outcome.SENT;
        }
        return sighting.gaveUp(order) ? Outcome.FAILED : Outcome.REFUSED;
    }

    private static boolean isFulfilled(Refund order, Sighting sighting) {
        CheckoutStatus status = sighting.status();
        return switch (order.instruction().kind()) {
            case PAYMENT_REQUEST -> status.isRequested() || status == CheckoutStatus.CREDITED;
            case CANCELLATION -> status == CheckoutStatus.CANCELED || status == CheckoutStatus.EXPIRED;
            case REFUND -> sighting.shows(order);
        };
    }

    private static void refuseIfOpen(Optional<Instruction> open, Instant now) {
        if (open.isEmpty()) {
            return;
        }
        if (open.get().isUnderWay(now)) {
            throw new InProgress();
        }
        throw new NotAllowed(Rules.unclear(open.get()));
    }

    private static void demand(Decision decision) {
        if (!decision.isAllowed()) {
            throw new NotAllowed(decision);
        }
    }

    private static Act act(Kind kind, String what) {
        return Act.valueOf(kind + "_" + what);
    }
}
