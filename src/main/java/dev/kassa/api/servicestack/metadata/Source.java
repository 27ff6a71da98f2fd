package dev.kassa.api.servicestack.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the printers write with. */
final class Source {

    private final StringBuilder text = new StringBuilder();

    /** Adds lines, of which each may have blanks to fill in already filled. */
    Source lines(String... lines) {
        Stream.of(lines).forEach(line -> text.append(line).append('\n'));
        return this;
    }

    Source lines(List<String> lines) {
        return lines(lines.toArray(String[]::new));
    }

    /** Adds one line made of a pattern. */
    Source line(String pattern, Object... blanks) {
        text.append(pattern.formatted(blanks)).append('\n');
        return this;
    }

    Source empty() {
        text.append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    static <T> String joined(List<T> parts, String between, Function<T, String> part) {
        return parts.stream().map(part).collect(Collectors.joining(between));
    }

    /** A text in quotes as C, Java, JavaScript and C# read it. */
    static String quoted(String text, char quote) {
        return quote
                + text.replace("\\", "\\\\")
                        .replace(String.valueOf(quote), "\\" + quote)
                        .replace("\n", "\\n")
                + quote;
    }

    /** What can stand in a comment that ends with an asterisk and a slash; Java reads {@code \u005cu} even there. */
    static String inComment(String text) {
        return text.replace("*/", "* /").replace("\\", "/").replace('\n', ' ');
    }

    /** {@code OrderByDesc} is order_by_desc, {@code VATRate} is vat_rate. */
    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** The name, with an underscore after it if the language wants it for itself. */
    static String apart(String name, Set<String> reserved) {
        return reserved.contains(name) ? name + "_" : name;
    }
}
