package dev.kassa.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things: the same keys, the same blanks to fill in, nothing left unsaid. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Beginnings of keys whose end is a status, a code or a word of the moment, or that a notice ends with title and text. */
    private static final List<String> MADE_AS_NEEDED = List.of(
            "act.",
            "backlog.",
            "band.",
            "cancelling.",
            "chain.",
            "chains.later.",
            "dealing.",
            "docs.error.",
            "docs.group.",
            "docs.header.",
            "developers.",
            "doubt.",
            "fault.",
            "guarantee.",
            "guarantees.checked.",
            "hook.delivery.",
            "hook.done.",
            "hook.failure.",
            "hook.fault.",
            "hook.list.",
            "hook.state.",
            "key.done.",
            "key.state.",
            "looking.",
            "mode.",
            "new.",
            "next.",
            "opening.",
            "outcome.",
            "payer.end.",
            "problem.",
            "reference.matchers.",
            "reference.query.",
            "reference.use.",
            "refund.outcome.",
            "refunding.",
            "replay.",
            "requests.status.",
            "road.",
            "role.",
            "sending.",
            "stale.",
            "status.",
            "task.",
            "title.",
            "todo.refused.",
            "todo.unsent.",
            "why.",
            "work.granted.",
            "work.under-way.");

    static Stream<Path> englishFiles() throws IOException {
        try (var files = Files.list(RESOURCES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("messages(-[a-z]+)?\\.properties"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void swedishHasWhatEnglishHas(Path english) throws IOException {
        var en = read(english);
        var sv = read(RESOURCES.resolve(english.getFileName().toString().replace(".properties", "_sv.properties")));
        assertThat(sv.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (var key : en.stringPropertyNames()) {
            assertThat(en.getProperty(key)).as(key).isNotBlank();
            assertThat(blanks(sv.getProperty(key), "sv")).as(key).isEqualTo(blanks(en.getProperty(key), "en"));
        }
    }

    @Test
    void everySentenceIsSaidSomewhere() throws IOException {
        String sources =
                contents(Path.of("src/main/java"), ".java") + contents(RESOURCES.resolve("templates"), ".html");
        Set<String> keys = new TreeSet<>();
        for (Path english : englishFiles().toList()) {
            keys.addAll(read(english).stringPropertyNames());
        }
        assertThat(keys).isNotEmpty();
        keys.removeIf(key -> MADE_AS_NEEDED.stream().anyMatch(key::startsWith) || isWordOf(sources, key));
        assertThat(keys).isEmpty();
    }

    @Test
    void everyBeginningOfAKeyStandsInTheSources() throws IOException {
        String sources =
                contents(Path.of("src/main/java"), ".java") + contents(RESOURCES.resolve("templates"), ".html");
        assertThat(MADE_AS_NEEDED)
                .allSatisfy(beginning -> assertThat(sources)
                        .containsPattern("[\"']" + Pattern.quote(beginning.replaceFirst("\\.$", "")) + "[.\"']"));
    }

    /** Whether it stands there by itself and not as part of a longer key. */
    private static boolean isWordOf(String sources, String key) {
        for (int at = sources.indexOf(key); at >= 0; at = sources.indexOf(key, at + 1)) {
            int end = at + key.length();
            if ((at == 0 || !isOfAKey(sources.charAt(at - 1)))
                    && (end == sources.length() || !isOfAKey(sources.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAKey(char character) {
        return character == '.' || character == '_' || Character.isLetterOrDigit(character);
    }

    private static String contents(Path folder, String ending) throws IOException {
        var contents = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                contents.append(Files.readString(file));
            }
        }
        return contents.toString();
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static long blanks(String text, String language) {
        return text.contains("{")
                ? Arrays.stream(new MessageFormat(text, Locale.of(language)).getFormatsByArgumentIndex())
                        .count()
                : 0;
    }
}
