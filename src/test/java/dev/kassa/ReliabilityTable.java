package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.Reliability.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The README's table of what went wrong and how it ended: one part of it for each test that has something to tell. */
final class ReliabilityTable {

    private static final Path README = Path.of("README.md");
    private static final String HEAD = """
            | what went wrong | with what | runs | lost | doubled | unresolved | settled within |
            |---|---|---|---|---|---|---|
            """;

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
                            .contains(name(row)));
        } catch (IOException problem) {
            throw new UncheckedIOException("The README could not be read or written", problem);
        }
    }

    private static void write(String test, List<Row> rows) throws IOException {
        String readme = Files.readString(README);
        Matcher part = part(test, readme);
        String table = HEAD + rows.stream().map(ReliabilityTable::line).collect(Collectors.joining());
        Files.writeString(README, readme.substring(0, part.start(2)) + table + readme.substring(part.end(2)));
    }

    private static Matcher part(String test, String readme) {
        Matcher part = Pattern.compile("(<!-- reliability: " + test + " -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL)
                .matcher(readme);
        assertThat(part.find()).as("a part of the README for " + test).isTrue();
        return part;
    }

    private static String name(Row row) {
        return "| %s | %s |".formatted(row.fault(), row.operation());
    }

    private static String line(Row row) {
        return Stream.of(
                        name(row),
                        row.runs() + " |",
                        row.lost() + " |",
                        row.doubled() + " |",
                        row.unresolved() + " |",
                        words(row.settledMillisLongest()) + " |\n")
                .collect(Collectors.joining(" "));
    }

    private static String words(@Nullable Long millis) {
        if (millis == null) {
            return "–";
        }
        Duration time = Duration.ofMillis(millis);
        if (time.compareTo(Duration.ofSeconds(5)) < 0) {
            return "at once";
        }
        return time.compareTo(Duration.ofMinutes(2)) < 0 ? time.toSeconds() + 1 + " s" : time.toMinutes() + 1 + " min";
    }
}
