package dev.kassa.checkout;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A refund as its provider needs it: how much, and which lines of the checkout it is for. The parts add up to the amount. */
public record Refund(Instruction instruction, List<Part> parts) {

    /** What has been paid back of the checkout once this is done, if nobody else pays anything back. */
    public long totalMinor() {
        return instruction.baseMinor() + instruction.amountMinor();
    }

    /**
     * The share of one line.
     *
     * @param position of the line in its checkout
     * @param baseMinor what was paid back of this line before
     */
    @Table("instruction_part")
    public record Part(@Id @Nullable Long id, UUID instructionId, int position, long amountMinor, long baseMinor) {}
}
