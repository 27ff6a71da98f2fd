package dev.kassa.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What money moved for one checkout, on whose word. Nothing here is ever taken back but a refund that comes back. */
final class Ledger {

    private final Map<Integer, Long> lines;
    private final Map<Integer, Long> creditedOfLines = new HashMap<>();
    private final List<Repayment> repayments = new ArrayList<>();
    private final List<UUID> carriedOut = new ArrayList<>();
    private long capturedMinor;
    private int captures;

    /** @param instruction ours, or null if somebody else's */
    record Repayment(String reference, @Nullable UUID instruction, long amountMinor, boolean isGivenUp) {}

    Ledger(Map<Integer, Long> lines) {
        this.lines = Map.copyOf(lines);
    }

    void capture(long amountMinor, @Nullable UUID instruction) {
        capturedMinor += amountMinor;
        captures++;
        carryOut(instruction);
    }

    /** Notes that this instruction had its effect. */
    void carryOut(@Nullable UUID instruction) {
        if (instruction != null) {
            carriedOut.add(instruction);
        }
    }

    void repay(String reference, long amountMinor, @Nullable UUID instruction) {
        repayments.add(new Repayment(reference, instruction, amountMinor, false));
        carryOut(instruction);
    }

    void giveUp(Repayment repayment) {
        repayments.remove(repayment);
        repayments.add(new Repayment(repayment.reference(), repayment.instruction(), repayment.amountMinor(), true));
    }

    long creditedOf(int line) {
        return creditedOfLines.getOrDefault(line, 0L);
    }

    Map<Integer, Long> creditedOfLines() {
        return new TreeMap<>(creditedOfLines);
    }

    /** What each line comes to. */
    Map<Integer, Long> lines() {
        return lines;
    }

    void credit(int line, long totalMinor) {
        creditedOfLines.put(line, totalMinor);
    }

    long capturedMinor() {
        return capturedMinor;
    }

    int captures() {
        return captures;
    }

    /** What went back or is on its way back. */
    long repaidMinor() {
        return repayments.stream()
                .filter(repayment -> !repayment.isGivenUp())
                .mapToLong(Repayment::amountMinor)
                .sum();
    }

    long leftMinor() {
        return capturedMinor - repaidMinor();
    }

    List<Repayment> repayments() {
        return List.copyOf(repayments);
    }

    long timesCarriedOut(UUID instruction) {
        return carriedOut.stream().filter(instruction::equals).count();
    }

    @Override
    public String toString() {
        return capturedMinor + "-" + repaidMinor();
    }
}
