package dev.kassa.api.servicestack;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a caller wants to be answered: {@code ?jsconfig=}, {@code ?callback=}, {@code ?format=} or a suffix of the path.
 *
 * @param callback the name of the function that a script of another origin has prepared; null for JSON as such
 * @param format what else than JSON is asked for; null for JSON
 * @param byLink whether it came as a link or a script's address does
 */
record Manner(
        Style style, @Nullable String callback, @Nullable String format, boolean byLink) {

    private static final int LONGEST_NAME = 128;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*");
    private static final String JSON = "json";

    static Manner of(HttpServletRequest request) {
        Style style = Style.PLAIN;
        String callback = null;
        String format = Path.format(request);
        for (Entry<String, String> pair : pairs(request)) {
            String value = pair.getValue().strip();
            switch (pair.getKey().toLowerCase(Locale.ROOT)) {
                case "jsconfig" -> style = style.with(value);
                case "callback" -> callback = value.isEmpty() ? callback : value;
                case "format" -> format = value.isEmpty() ? format : value.toLowerCase(Locale.ROOT);
                default -> {}
            }
        }
        boolean byLink = Set.of("GET", "HEAD").contains(request.getMethod());
        return new Manner(style, callback, JSON.equals(format) ? null : format, byLink);
    }

    /** What cannot be read is refused where the members are read; here it only wants nothing in particular. */
    private static List<Entry<String, String>> pairs(HttpServletRequest request) {
        try {
            return Pairs.read(request.getQueryString());
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** @throws Refused if something else than JSON is asked for, or a function that is none */
    void demand() {
        if (format != null) {
            throw Refused.unknownFormat();
        }
        if (callback != null && !isCallable()) {
            throw Refused.badCallback(LONGEST_NAME);
        }
    }

    /**
     * A script of another origin may read what anybody may read, and change nothing.
     *
     * @throws Refused if that is asked for, of an operation that writes or not by a link
     */
    void demandFor(Signature<?> signature) {
        if (callback != null && (signature.writes() || !byLink)) {
            throw Refused.callbackOnWrite();
        }
    }

    /** Whether the answer is a script that calls. A name that is none is not put in front of anything. */
    boolean isScript() {
        return byLink && isCallable();
    }

    private boolean isCallable() {
        return callback != null
                && callback.length() <= LONGEST_NAME
                && NAME.matcher(callback).matches();
    }
}
