package dev.kassa.pages.console;

import dev.kassa.watch.GuaranteeState;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How all guarantees stand, to be handed to somebody or kept.
 *
 * @param generatedAt when it was made; each guarantee says itself when it was checked
 */
record Proof(Instant generatedAt, List<Line> guarantees) {

    /** @param leftOut how many rows could not be held against it */
    record Line(
            String name,
            String says,
            Verdict verdict,
            @Nullable Instant checkedAt,
            long rows,
            long leftOut,
            long violations,
            List<String> examples,
            @Nullable Instant firstViolatedAt,
            String query) {}

    enum Verdict {
        KEPT,
        VIOLATED,
        UNCHECKED
    }

    static Proof of(Instant now, List<GuaranteeState> states, UnaryOperator<String> words) {
        return new Proof(
                now,
                states.stream()
                        .map(state -> line(state, words.apply(state.name())))
                        .toList());
    }

    private static Line line(GuaranteeState state, String says) {
        return new Line(
                state.name(),
                says,
                state.isViolated() ? Verdict.VIOLATED : state.isKept() ? Verdict.KEPT : Verdict.UNCHECKED,
                state.checkedAt(),
                state.last().rows(),
                state.last().leftOut(),
                state.violations(),
                state.examples(),
                state.firstViolatedAt(),
                state.query());
    }

    /** One line each, for a spreadsheet. */
    String csv() {
        String head =
                "generatedAt,name,says,verdict,checkedAt,rows,leftOut,violations,examples,firstViolatedAt,query\r\n";
        return head + guarantees.stream().map(this::csv).collect(Collectors.joining());
    }

    private String csv(Line line) {
        return Stream.of(
                                generatedAt,
                                line.name(),
                                line.says(),
                                line.verdict(),
                                line.checkedAt() == null ? "" : line.checkedAt(),
                                line.rows(),
                                line.leftOut(),
                                line.violations(),
                                String.join(" | ", line.examples()),
                                line.firstViolatedAt() == null ? "" : line.firstViolatedAt(),
                                line.query().replaceAll("\\s+", " "))
                        .map(value -> quoted(value.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A spreadsheet takes what begins with such a sign for something to calculate. */
    private static String quoted(String value) {
        String harmless = value.matches("(?s)[=+@\\-].*") ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
