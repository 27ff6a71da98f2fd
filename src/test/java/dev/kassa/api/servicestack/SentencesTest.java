package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every code that the heart or this dialect can name has a sentence, in both languages. */
class SentencesTest {

    private static final Pattern FAULT = Pattern.compile("new Fault\\([^;]*?, \"([a-zA-Z]+)\"");
    private static final Pattern TYPE_FAULT = Pattern.compile("or\\([^;]*?, field, \"([a-z]+)\"");
    private static final Pattern UNACCEPTABLE = Pattern.compile("new Unacceptable\\([^;]*?, \"([a-zA-Z]+)\"");
    private static final Pattern CONFLICT = Pattern.compile("new Conflict\\(\"([a-zA-Z]+)\"");
    private static final Pattern WHY = Pattern.compile("(?:Decision\\.no|[Rr]eason)\\(\"([a-zA-Z]+)\"");
    private static final Pattern NEXT = Pattern.compile("Decision\\.no\\([^;]*?, (\"[^;]*\")\\)");
    private static final Pattern WORD = Pattern.compile("\"([a-zA-Z]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("\"problem\\.([a-zA-Z.]+)\"");
    private static final Pattern REFUSED = Pattern.compile("new Refused\\([^,]+, \"[a-zA-Z]+\", \"([a-zA-Z]+)\"");

    private final Sentences sentences = new Sentences(messages());

    @Test
    void everyFault() throws IOException {
        Set<String> codes = codes(FAULT, heart());
        codes.addAll(codes(FAULT, ourselves()));
        codes.addAll(codes(TYPE_FAULT, ourselves()));
        codes.addAll(codes(FAULT, settings()));
        codes.addAll(codes(UNACCEPTABLE, settings()));

        assertThat(codes)
                .contains(
                        "required", "urlHost", "range", "unknownUiMode", "guid", "disagree", "agentId", "whichArticle");
        assertSayable("fault.", codes);
    }

    @Test
    void everyReasonAndNextStep() throws IOException {
        Set<String> next = new TreeSet<>();
        for (String words : codes(NEXT, heart())) {
            WORD.matcher(words).results().forEach(word -> next.add(word.group(1)));
        }
        Set<String> why = codes(WHY, heart());
        why.addAll(codes(CONFLICT, settings()));

        assertThat(why).contains("notReadyToShip", "requestSent", "role", "changedMeanwhile");
        assertSayable("why.", why);
        assertThat(next).contains("waitForCustomer", "resendLink", "openAnother");
        assertSayable("next.", next);
    }

    @Test
    void everyProblem() throws IOException {
        Set<String> names = codes(PROBLEM, ourselves());
        names.addAll(codes(REFUSED, ourselves()));
        names.removeIf(String::isEmpty);

        assertThat(names).contains("unauthorized", "tooLarge", "wrongKey", "providerRefused.reason");
        assertSayable("problem.", names);
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(sentences.say(in("en"), "fault.range", 1, 10_000)).contains("10,000");
        assertThat(sentences.say(in("sv"), "fault.range", 1, 10_000)).contains("10\u00a0000");
        assertThat(sentences.say(in("en"), "fault.unknownArticle", 1, 4711)).contains("article 4711 of type 1");
    }

    private void assertSayable(String prefix, Set<String> codes) {
        for (String code : codes) {
            String english = sentences.say(in("en"), prefix + code, List.of(1, 2, 3, 4));
            String swedish = sentences.say(in("sv"), prefix + code, List.of(1, 2, 3, 4));
            assertThat(english).as(prefix + code).isNotBlank().doesNotContain("{", "  ");
            assertThat(swedish)
                    .as(prefix + code)
                    .isNotBlank()
                    .isNotEqualTo(english)
                    .doesNotContain("{", "  ");
        }
    }

    private static Caller in(String language) {
        return new Caller(Actor.anonymous(), language);
    }

    private static Set<String> codes(Pattern pattern, List<Path> sources) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path source : sources) {
            pattern.matcher(Files.readString(source)).results().forEach(match -> codes.add(match.group(1)));
        }
        return codes;
    }

    private static List<Path> heart() throws IOException {
        return sources("src/main/java/dev/kassa/checkout");
    }

    /** The rooms that hold the companies' settings. */
    private static List<Path> settings() throws IOException {
        List<Path> files = new ArrayList<>(sources("src/main/java/dev/kassa/company"));
        files.addAll(sources("src/main/java/dev/kassa/access"));
        files.addAll(sources("src/main/java/dev/kassa/outbox"));
        return files;
    }

    private static List<Path> ourselves() throws IOException {
        return sources("src/main/java/dev/kassa/api/servicestack");
    }

    private static List<Path> sources(String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(room))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
