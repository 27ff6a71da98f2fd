package dev.kassa.calls;

import dev.kassa.calls.Call.Dialect;
import dev.kassa.calls.Overheard.Side;
import dev.kassa.calls.Redaction.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of what was overheard what may be written down. */
final class Clerk {

    private static final String JSON_API = "application/vnd.api+json";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Where each dialect says what went wrong, by its own name. */
    private static final Pattern CODE = Pattern.compile("\"(?:ErrorCode|errorCode|code)\":\"([\\w.-]{1,60})\"");

    private static final int ID_SHOWN = 8;

    private Clerk() {}

    static Call writeDown(Overheard heard) {
        var redaction = new Redaction(heard.shown());
        Kept asked = body(heard.request(), redaction);
        Kept answered = body(heard.answer(), redaction);
        String path = redaction.line(heard.path());
        String query = heard.query() == null ? "" : "?" + redaction.pairs(heard.query());
        String target = capped(path + query, 1000);
        boolean whole =
                asked.isWhole() && target.equals(heard.path() + (heard.query() == null ? "" : "?" + heard.query()));
        String noted = heard.notes().operation();
        Boolean writes = heard.notes().writes();
        return new Call(
                heard.notes().id(),
                heard.at(),
                heard.companyId(),
                heard.keyId(),
                capped(heard.caller(), 190),
                dialect(heard),
                capped(heard.verb().replaceAll("\\W", "?"), 10),
                capped(noted == null ? template(path) : noted, 100),
                target,
                writes == null ? !READING.contains(heard.verb()) : writes,
                heard.status(),
                heard.status() < 400 ? null : code(answered.text()),
                heard.durationMillis(),
                beginning(heard.idempotencyKey()),
                heard.address().isEmpty() ? null : capped(heard.address(), 45),
                References.in(target, asked.text(), answered.text()),
                headers(heard.request(), redaction),
                headers(heard.answer(), redaction),
                asked.text(),
                answered.text(),
                whole,
                heard.repeats());
    }

    private static Kept body(Side side, Redaction redaction) {
        return redaction.body(side.body(), side.length(), side.contentType());
    }

    /** By the shape of the answer, which says it best; an answer without one by who noted what was asked. */
    private static Dialect dialect(Overheard heard) {
        String type = heard.answer().contentType();
        if (type != null) {
            return type.startsWith(JSON_API) ? Dialect.JSON_API : Dialect.SERVICESTACK;
        }
        String asked = String.join(" ", heard.request().headers().values());
        return asked.contains(JSON_API) ? Dialect.JSON_API : Dialect.SERVICESTACK;
    }

    /** The address with {@code {id}} where a resource's id stands, and where anything stands that is none of our words. */
    private static String template(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("/")));
        for (int i = 0; i < segments.size(); i++) {
            boolean word = segments.get(i).matches("[A-Za-z_]*") && (i != 3 || !isResource(segments));
            segments.set(i, word ? segments.get(i) : "{id}");
        }
        return String.join("/", segments);
    }

    /** Ids of Commerce Layer's resources are letters, and follow the resource's name. */
    private static boolean isResource(List<String> segments) {
        return segments.get(1).equalsIgnoreCase("api")
                && segments.get(2).equals(segments.get(2).toLowerCase(Locale.ROOT));
    }

    private static @Nullable String code(String body) {
        Matcher code = CODE.matcher(body);
        return code.find() ? code.group(1) : null;
    }

    private static @Nullable String beginning(@Nullable String key) {
        if (key == null) {
            return null;
        }
        String plain = key.replaceAll("[^\\x21-\\x7E]|\"", "");
        return plain.length() <= ID_SHOWN ? plain : plain.substring(0, ID_SHOWN) + "…";
    }

    private static String headers(Side side, Redaction redaction) {
        return capped(
                side.headers().entrySet().stream()
                        .filter(header -> !header.getKey().equals("Idempotency-Key"))
                        .map(header -> header.getKey() + ": " + redaction.line(header.getValue()))
                        .collect(Collectors.joining("\n")),
                2000);
    }

    private static String capped(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
