package dev.kassa.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notes member by member what a change changes: for the trail, and to know whether it changes anything. */
final class Changes {

    private final List<String> told = new ArrayList<>();

    /** What it is afterwards: what is wished, or as it was if nothing is. */
    <T> T of(String member, T before, @Nullable T wished) {
        return value(member, before, wished == null ? before : wished);
    }

    /** The same for what may be nothing. */
    <T> @Nullable T ofNullable(String member, @Nullable T before, @Nullable T wished) {
        return wished == null ? before : nullable(member, before, wished);
    }

    private <T> T value(String member, T before, T after) {
        nullable(member, before, after);
        return after;
    }

    private <T> @Nullable T nullable(String member, @Nullable T before, @Nullable T after) {
        if (!Objects.equals(before, after)) {
            told.add("%s %s → %s".formatted(member, before == null ? "–" : before, after));
        }
        return after;
    }

    /** That a member has changed, without what it was or is. */
    void hidden(String member) {
        told.add(member);
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** In the words of the trail: {@code Enabled true → false, InvoiceFee – → 29}. */
    @Override
    public String toString() {
        return String.join(", ", told);
    }
}
