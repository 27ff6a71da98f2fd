package dev.kassa.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds an exchange against the file in which it is kept; what is another each time is something fixed in there. */
public final class Recording {

    private static final Path HOME = Path.of("src", "test", "resources", "recorded");

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern STRIPES = Pattern.compile(
            "\\b(cs|pi|re|ch|pm|cus|evt|we)_(test_|live_)?[A-Za-z0-9]{6,}(_secret_\\w+)?|\\bwhsec_[\\w+/=]+");
    private static final Pattern PAGE = Pattern.compile("(?<=/pay/)[\\w-]{20,}");
    private static final Pattern TOKEN = Pattern.compile("\\b[0-9a-f]{32,64}\\b");
    private static final Pattern PUBLIC_ID = Pattern.compile(
            "(?<=\"(?:id|PublicId|organization_id|resource_id)\" ?: ?\")[A-Za-z]{10}(?=\")|(?<=/api/[a-z_]{1,30}/)[A-Za-z]{10}\\b");

    /** Those of the cast are the same everywhere, and good to know. */
    private static final Set<String> KNOWN = known();

    private Recording() {}

    /** Fails unless the file says the same; with {@code -Dapprove} it is written anew. */
    public static void check(String dialect, String name, Exchange exchange) {
        Path file = HOME.resolve(dialect).resolve(name + ".http");
        String text = normal(exchange.text());
        try {
            if (System.getProperty("approve") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).as("recorded with -Dapprove").exists();
            assertThat(text).as("%s, recorded anew with -Dapprove", file).isEqualTo(Files.readString(file));
        } catch (IOException problem) {
            throw new UncheckedIOException("Could not read or write " + file, problem);
        }
    }

    static String normal(String text) {
        String normal = text.replaceAll("(localhost|127\\.0\\.0\\.1)(:|%3A)\\d{2,5}", "$1$28080");
        normal = numbered(STRIPES, normal, found -> found.replaceAll("_.*", "_example"));
        normal = numbered(GUID, normal, _ -> "11111111-1111-4111-8111-11111111111");
        normal = numbered(PAGE, normal, _ -> "example");
        normal = numbered(TOKEN, normal, _ -> "0123456789abcdef0123456789abcde");
        normal = publicIds(normal);
        return TIME.matcher(normal).replaceAll("2026-01-02T03:04:05Z");
    }

    /** Each is replaced by the same stem and a number of its own, in the order in which they come. */
    private static String numbered(Pattern pattern, String text, Function<String, String> stem) {
        Map<String, String> names = new HashMap<>();
        return pattern.matcher(text).replaceAll(found -> {
            String whole = found.group();
            return KNOWN.contains(whole)
                    ? whole
                    : Matcher.quoteReplacement(
                            names.computeIfAbsent(whole, _ -> stem.apply(whole) + (names.size() + 1)));
        });
    }

    /** They look like words, and are known by where they stand; then they are replaced wherever they are. */
    private static String publicIds(String text) {
        String normal = text;
        char letter = 'A';
        for (String id : PUBLIC_ID
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList()) {
            if (!KNOWN.contains(id)) {
                normal = normal.replace(id, "Example" + ("" + letter++).repeat(3));
            }
        }
        return normal;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(Set.of("SagaOrderA", "SagaOrderB"));
        Stream<UUID> companies = Cast.COMPANIES.stream().map(company -> company.id());
        Stream<UUID> keys = Cast.PEOPLE.stream().map(person -> person.key());
        Stream<UUID> checkouts = IntStream.rangeClosed(1, 30).mapToObj(Cast::paysonCheckout);
        Stream.of(companies, keys, checkouts)
                .flatMap(ids -> ids)
                .map(UUID::toString)
                .forEach(known::add);
        return known;
    }
}
