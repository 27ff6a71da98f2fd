package dev.kassa.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the eye would have to check by hand: contrast by day and by night, and pages that keep the content policy. */
class DesignTest {

    private static final Path CSS = Path.of("frontend-assets/css");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): (?:light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)|#([0-9a-f]{6}));");

    /** Text needs 4.5, the edge of a control and the focus ring 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
    @ParameterizedTest
    @CsvSource({
        "ink, paper, 4.5",
        "ink, sheet, 4.5",
        "ink, hover, 4.5",
        "ink-soft, paper, 4.5",
        "ink-soft, sheet, 4.5",
        "ink-soft, sunken, 4.5",
        "ink-soft, hover, 4.5",
        "ink-soft, accent-tint, 4.5",
        "accent, paper, 4.5",
        "accent, sheet, 4.5",
        "accent, info-tint, 4.5",
        "accent-strong, accent-tint, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-strong, 4.5",
        "on-bad, bad-fill, 4.5",
        "bad-ink, sheet, 4.5",
        "bad-ink, paper, 4.5",
        "plain-ink, plain-tint, 4.5",
        "plain-ink, sheet, 4.5",
        "info-ink, info-tint, 4.5",
        "wait-ink, wait-tint, 4.5",
        "good-ink, good-tint, 4.5",
        "bad-ink, bad-tint, 4.5",
        "ink, wait-tint, 4.5",
        "ink, bad-tint, 4.5",
        "ink, good-tint, 4.5",
        "bar-ink, bar, 4.5",
        "bar-soft, bar, 4.5",
        "bar-ink, bar-line, 4.5",
        "test-ink, test, 4.5",
        "test-ink, test-stripe, 4.5",
        "line-strong, sheet, 3",
        "line-strong, paper, 3",
        "focus, paper, 3",
        "focus, sheet, 3",
        "cloudberry, bar, 3",
        "bad-fill, sheet, 3"
    })
    void inksReadOnTheirGrounds(String ink, String ground, double least) throws IOException {
        var tokens = tokens();
        for (int night = 0; night <= 1; night++) {
            assertThat(contrast(token(tokens, ink, night), token(tokens, ground, night)))
                    .as("%s on %s by %s", ink, ground, night == 0 ? "day" : "night")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void templatesCarryNoStyleAndNoScriptOfTheirOwn() throws IOException {
        var inline = Pattern.compile("\\s(th:)?style=|<style|\\son[a-z]+=|<script(?![^>]*src=)|javascript:|hx-on");
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(inline);
            }
        }
    }

    @Test
    void coloursAreWrittenInOnePlaceAndSheetsStayShort() throws IOException {
        var colour = Pattern.compile("#[0-9a-f]{3,8}\\b(?!.*url)");
        for (var file : sheets().toList()) {
            var lines = Files.readAllLines(file);
            assertThat(lines.size()).as(file.toString()).isLessThanOrEqualTo(250);
            if (!file.endsWith("tokens.css")) {
                assertThat(lines.stream().filter(line -> colour.matcher(line).find() && !line.contains("#ffffff")))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void everySheetIsLinked() throws IOException {
        var head = Files.readString(TEMPLATES.resolve("parts/head.html"))
                + Files.readString(TEMPLATES.resolve("payer-layout.html"))
                + Files.readString(TEMPLATES.resolve("docs-layout.html"));
        assertThat(sheets().map(file -> "/assets/css/" + file.getFileName()))
                .allSatisfy(address -> assertThat(head).contains(address));
    }

    private static Stream<Path> sheets() throws IOException {
        try (var files = Files.list(CSS)) {
            return files.toList().stream();
        }
    }

    private static Map<String, List<String>> tokens() throws IOException {
        var tokens = new HashMap<String, List<String>>();
        var found = TOKEN.matcher(Files.readString(CSS.resolve("tokens.css")));
        while (found.find()) {
            tokens.put(
                    found.group(1),
                    found.group(4) == null
                            ? List.of(found.group(2), found.group(3))
                            : List.of(found.group(4), found.group(4)));
        }
        return tokens;
    }

    private static String token(Map<String, List<String>> tokens, String name, int night) {
        return requireNonNull(tokens.get(name), name).get(night);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> weights[i] * linear(Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0))
                .sum();
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
