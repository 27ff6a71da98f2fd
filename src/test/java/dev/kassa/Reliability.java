package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of operations that something went wrong with, counted by fault and operation, for the table in the README. Each
 * test writes a file of its own, {@code target/reliability/{test}.json}: a list of {@link Row}s.
 */
public final class Reliability {

    private static final Path FOLDER = Path.of("target", "reliability");

    private final String test;
    private final Map<List<String>, Count> counts =
            new TreeMap<>((a, b) -> String.join("/", a).compareTo(String.join("/", b)));

    /**
     * One line of the table.
     *
     * @param fault what went wrong (TIMEOUT_AFTER_EFFECT, killed after the call)
     * @param operation what was being done (capture, refund, open)
     * @param runs how often
     * @param lost how many of them never had the effect that we say they had
     * @param doubled how many had it more than once
     * @param unresolved how many were still not known, or not as at the provider, when the stated time was over
     * @param settledMillisMedian from the fault until the outcome was written down, where that was measured
     */
    public record Row(
            String test,
            String fault,
            String operation,
            int runs,
            int lost,
            int doubled,
            int unresolved,
            @Nullable Long settledMillisMedian,
            @Nullable Long settledMillisLongest) {}

    /** How a run can end badly. */
    public enum Flaw {
        LOST,
        DOUBLED,
        UNRESOLVED
    }

    private static final class Count {
        private int runs;
        private final int[] flaws = new int[Flaw.values().length];
        private final List<Long> settledMillis = new ArrayList<>();
    }

    public Reliability(String test) {
        this.test = test;
    }

    /** @param settled how long it took until the outcome was written down; null if that was not measured */
    public void ran(String fault, String operation, @Nullable Duration settled) {
        Count count = count(fault, operation);
        count.runs++;
        if (settled != null) {
            count.settledMillis.add(settled.toMillis());
        }
    }

    /** Of the runs counted, one ended like this. */
    public void flawed(String fault, String operation, Flaw flaw) {
        count(fault, operation).flaws[flaw.ordinal()]++;
    }

    private Count count(String fault, String operation) {
        return counts.computeIfAbsent(List.of(fault, operation), _ -> new Count());
    }

    /** Writes the file, in place of the one that was there. */
    public void write() {
        try {
            Files.createDirectories(FOLDER);
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            json.writeValue(FOLDER.resolve(test + ".json").toFile(), rows());
        } catch (IOException problem) {
            throw new UncheckedIOException("What was found could not be written", problem);
        }
    }

    /** Fails if anything was found wrong, or if the README's table does not tell of what was tried. */
    public void assertTold() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.lost() + row.doubled() + row.unresolved())
                        .as(row.toString())
                        .isZero());
        ReliabilityTable.check(test, rows());
    }

    List<Row> rows() {
        return counts.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Row row(List<String> key, Count count) {
        List<Long> sorted = count.settledMillis.stream().sorted().toList();
        return new Row(
                test,
                key.getFirst(),
                key.getLast(),
                count.runs,
                count.flaws[Flaw.LOST.ordinal()],
                count.flaws[Flaw.DOUBLED.ordinal()],
                count.flaws[Flaw.UNRESOLVED.ordinal()],
                sorted.isEmpty() ? null : sorted.get(sorted.size() / 2),
                sorted.isEmpty() ? null : sorted.getLast());
    }
}
