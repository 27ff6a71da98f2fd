package dev.kassa.calls;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes out of a text what looks like a secret, wherever it stands. */
final class Texts {

    static final String SECRET = "[secret]";
    static final String PERSONAL = "[personal]";

    /** Shorter than any key: what is found by chance everywhere is not looked for. */
    private static final int SHORTEST_KEY = 8;

    private static final Pattern MAIL = Pattern.compile("[\\w.+%-]{1,64}(?:@|%40)[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}");
    private static final Pattern STRIPE_KEY = Pattern.compile("\\b(?:sk|rk|whsec)_[\\w=+/-]+");
    private static final Pattern CLIENT_SECRET = Pattern.compile("\\b[a-z]{2,6}_\\w{4,200}_secret_\\w+");
    /** Bounded as all here: a text made for it must not keep the one busy who writes the log. */
    private static final Pattern JWT =
            Pattern.compile("(?:(?<![\\w-])eyJ[\\w-]{4,}+|\\beyJ[\\w-]{4,1000}+)\\.[\\w-]++\\.[\\w-]*+");
    /** Whoever knows such an address is let in without more. */
    private static final Pattern PAY_PAGE = Pattern.compile("(?i)(/pay/)[^\\s\"'<>?]+(?:[?#][^\\s\"'<>]*)?");

    private static final Pattern TELLING_PAIR = Pattern.compile(
            "(?i)([?&#;][\\w.-]{0,60}(?:token|secret|passw|apikey|api_key|signature|credential)[\\w.-]{0,60}=)[^&#;\\s\"]+");
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{6,}");

    private final List<String> shown;

    Texts(List<String> shown) {
        this.shown = shown.stream().filter(key -> key.length() >= SHORTEST_KEY).toList();
    }

    String line(String text) {
        String kept = text;
        for (String key : shown) {
            kept = Pattern.compile(Pattern.quote(key), Pattern.CASE_INSENSITIVE)
                    .matcher(kept)
                    .replaceAll(SECRET);
        }
        kept = CLIENT_SECRET.matcher(kept).replaceAll(SECRET);
        kept = STRIPE_KEY.matcher(kept).replaceAll(SECRET);
        kept = JWT.matcher(kept).replaceAll(SECRET);
        kept = CREDENTIALS.matcher(kept).replaceAll("$1 " + SECRET);
        kept = TELLING_PAIR.matcher(kept).replaceAll("$1" + SECRET);
        kept = PAY_PAGE.matcher(kept).replaceAll("$1" + SECRET);
        return MAIL.matcher(kept).replaceAll(PERSONAL);
    }

    /** Of pairs as in a query or a form; those that nothing has to be taken out of stay as they are. */
    String pairs(String text) {
        return Stream.of(text.split("&", -1)).map(this::pair).collect(Collectors.joining("&"));
    }

    private String pair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return kept(pair);
        }
        String name = decoded(pair.substring(0, equals));
        String before = pair.substring(0, equals + 1);
        if (Stream.of(name.split("[\\[\\].]")).anyMatch(Names::isSecret)) {
            return before + SECRET;
        }
        return Stream.of(name.split("[\\[\\].]")).anyMatch(Names::isPersonal)
                ? before + PERSONAL
                : before + kept(pair.substring(equals + 1));
    }

    /** Lists and objects are JSON in a text there; what is in them is found by its looks, or else they go as a whole. */
    private String kept(String encoded) {
        String clear = decoded(encoded);
        String line = line(clear);
        if ((clear.startsWith("{") || clear.startsWith("[")) && !isFitToKeep(clear)) {
            return SECRET;
        }
        return line.equals(clear) ? encoded : line;
    }

    private boolean isFitToKeep(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Redaction(shown).body(bytes, bytes.length, null).isWhole();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
