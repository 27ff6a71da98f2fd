package dev.kassa.checkout;

import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.checkout.Refund.Part;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes instructions for tests of other rooms, each another than all others. */
public final class SomeInstruction {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    private SomeInstruction() {}

    /** What a line's part of a refund is: so much, where so much had been paid back of the line before. */
    public record Share(int position, long amountMinor, long baseMinor) {}

    public static Instruction cancellation(Checkout checkout) {
        return of(checkout, Kind.CANCELLATION, checkout.amount().amountMinor(), 0);
    }

    /** A refund of these lines alone, with nothing paid back of any other. */
    public static Refund refund(Checkout checkout, Share... shares) {
        long amount = Stream.of(shares).mapToLong(Share::amountMinor).sum();
        long base = Stream.of(shares).mapToLong(Share::baseMinor).sum();
        Instruction instruction = of(checkout, Kind.REFUND, amount, base);
        List<Part> parts = Stream.of(shares)
                .map(share ->
                        new Part(null, instruction.id(), share.position(), share.amountMinor(), share.baseMinor()))
                .toList();
        return new Refund(instruction, parts);
    }

    private static Instruction of(Checkout checkout, Kind kind, long amountMinor, long baseMinor) {
        return new Instruction(
                UUID.randomUUID(),
                null,
                checkout.id(),
                kind,
                amountMinor,
                baseMinor,
                checkout.amount().currency(),
                "anna@salongsaga.example",
                AT,
                AT,
                Outcome.PENDING,
                1,
                1,
                AT,
                AT,
                null,
                null,
                null);
    }
}
