package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.Reliability.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The README's table of what went wrong and how it ended: one part of it for each test that has something to tell. */
final class ReliabilityTable {

    private static final Path README = Path.of("README.md");

    private ReliabilityTable() {}

    /** Fails if the README does not tell of each row; with {@code -Dapprove} its part is written anew. */
    static void check(String test, List<Row> rows) {
        try {
            if (System.getProperty("approve") != null) {
                write(test, rows);
            }
            String part = part(test, Files.readString(README)).group(2);
            assertThat(rows)
                    .allSatisfy(row -> assertThat(part)
                            .as("the README's table, written anew with -Dapprove")
                            .contains("| " + row.fault() + " |", " " + row.operation() + " |"));
        } catch (IOException problem) {
            throw new UncheckedIOException("The README could not be read or written", problem);
        }
    }

    private static void write(String test, List<Row> rows) throws IOException {
        String readme = Files.readString(README);
        Matcher part = part(test, readme);
        Files.writeString(README, readme.substring(0, part.start(2)) + table(rows) + readme.substring(part.end(2)));
    }

    /** A line for each fault; how long settling took is told for each operation apart. */
    private static String table(List<Row> rows) {
        var operations = rows.stream().map(Row::operation).distinct().sorted().toList();
        Map<String, List<Row>> byFault =
                rows.stream().collect(Collectors.groupingBy(Row::fault, TreeMap::new, Collectors.toList()));
        String head =
                "| what went wrong | runs | lost | doubled | unresolved | " + String.join(" | ", operations) + " |\n";
        String rule = "|---" + "|---:".repeat(4 + operations.size()) + "|\n";
        return head
                + rule
                + byFault.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), operations))
                        .collect(Collectors.joining());
    }

    private static String line(String fault, List<Row> rows, List<String> operations) {
        String counts = Stream.<ToIntFunction<Row>>of(Row::runs, Row::lost, Row::doubled, Row::unresolved)
                .map(count -> " " + rows.stream().mapToInt(count).sum() + " |")
                .collect(Collectors.joining());
        String times = operations.stream()
                .map(operation -> rows.stream()
                        .filter(row -> row.operation().equals(operation))
                        .map(row -> words(row.settledMillisLongest()))
                        .findFirst()
                        .orElse(""))
                .map(words -> " " + words + " |")
                .collect(Collectors.joining());
        return "| " + fault + " |" + counts + times + "\n";
    }

    private static Matcher part(String test, String readme) {
        Matcher part = Pattern.compile("(<!-- reliability: " + test + " -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL)
                .matcher(readme);
        assertThat(part.find()).as("a part of the README for " + test).isTrue();
        return part;
    }

    private static String words(@Nullable Long millis) {
        if (millis == null) {
            return "–";
        }
        Duration time = Duration.ofMillis(millis);
        if (time.compareTo(Duration.ofSeconds(5)) < 0) {
            return "at once";
        }
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return time.toSeconds() + 1 + " s";
        }
        return time.compareTo(Duration.ofHours(2)) < 0
                ? time.toMinutes() + 1 + " min"
                : time.plusMinutes(50).toHours() + " h";
    }
}
