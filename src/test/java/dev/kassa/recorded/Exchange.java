package dev.kassa.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call and its answer.
 *
 * @param sent the headers that were sent, names and values in turn
 * @param received those of the answer that matter, as lines
 */
public record Exchange(
        String verb,
        String target,
        List<String> sent,
        @Nullable String body,
        int status,
        List<String> received,
        String answer) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    /** The answer, to take from it what the next call needs. */
    public JsonNode json() {
        return JSON.readTree(answer);
    }

    public Exchange expecting(int wanted) {
        if (status != wanted) {
            throw new AssertionError(verb + " " + target + " was answered " + status + ": " + answer);
        }
        return this;
    }

    /** As it is kept. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(verb + " " + target + " HTTP/1.1"));
        for (int name = 0; name < sent.size(); name += 2) {
            lines.add(sent.get(name) + ": " + sent.get(name + 1));
        }
        lines.add("");
        if (body != null) {
            lines.addAll(List.of(indented(body), ""));
        }
        lines.add("HTTP/1.1 " + status);
        lines.addAll(received);
        lines.add("");
        Stream.of(answer)
                .filter(text -> !text.isEmpty())
                .map(Exchange::indented)
                .forEach(lines::add);
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static String indented(String body) {
        try {
            return JSON.writer().with(INDENTED).writeValueAsString(JSON.readTree(body));
        } catch (JacksonException notJson) {
            return body;
        }
    }
}
