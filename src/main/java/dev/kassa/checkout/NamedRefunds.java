package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.Instruction.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refunds that whoever asked gave a name. The id of the instruction follows from the name, so that the database's own key keeps
 * the same refund from being made twice; one that the provider did not take may be tried again, and gets the next id.
 */
class NamedRefunds {

    private final Instructions instructions;

    NamedRefunds(Instructions instructions) {
        this.instructions = instructions;
    }

    /**
     * What became of the name so far.
     *
     * @param id for the instruction, if one is to be made
     * @param made the one that was made and that the provider has, or may have; null if there is none
     */
    record Named(UUID id, @Nullable Instruction made) {}

    /** With the checkout locked, so that two of the same name come one after the other. */
    Named find(Checkout held, RefundWish wish, Instant now) {
        if (wish.name() == null) {
            return new Named(Tokens.newId(now), null);
        }
        for (int attempt = 1; ; attempt++) {
            UUID id = UUID.nameUUIDFromBytes(
                    "%s %s %d".formatted(held.id(), wish.name(), attempt).getBytes(StandardCharsets.UTF_8));
            Optional<Instruction> known = instructions.findById(id);
            if (known.isEmpty()) {
                return new Named(id, null);
            }
            Outcome outcome = known.get().outcome();
            if (outcome != Outcome.REFUSED && outcome != Outcome.UNSENT) {
                return new Named(id, known.get());
            }
        }
    }

    /**
     * That it is done, if so.
     *
     * @throws NotAllowed if the name stands for another refund, or for one that came back
     * @throws OutcomeUnknown if nobody knows yet: the same may be asked again
     */
    static void demandDone(Instruction made, Checkout held, List<CheckoutLine> lines, RefundWish wish, Instant now) {
        if (!isSame(made, lines, wish)) {
            throw new NotAllowed(Decision.no("refundNameTaken", "lookAtRefunds"));
        }
        switch (made.outcome()) {
            case SENT -> {}
            case FAILED -> throw new NotAllowed(Decision.no("refundCameBack", "refundAnew"));
            default -> {
                if (made.isUnderWay(now)) {
                    throw new InProgress();
                }
                throw new OutcomeUnknown(held.provider());
            }
        }
    }

    /** A wish for all that is left says nothing of how much that was. */
    private static boolean isSame(Instruction made, List<CheckoutLine> lines, RefundWish wish) {
        if (wish.amountMinor() != null) {
            return wish.amountMinor() == made.amountMinor();
        }
        long sum = wish.lines().stream()
                .mapToLong(share -> lines.stream()
                        .filter(line -> line.position() == share.position())
                        .mapToLong(line -> line.unitPriceMinor() * share.quantity())
                        .sum())
                .sum();
        return wish.lines().isEmpty() || sum == made.amountMinor();
    }
}
