package dev.kassa.idempotency;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a program calls a write by, so that it can repeat it: the header of that name. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /** Set to true on an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");

    private IdempotencyKey() {}

    /**
     * Reads the header: 1 to 255 visible characters of ASCII, plain or, as a structured field, in quotes. Both are the same key.
     *
     * @param headers all of that name
     * @return empty if there is none
     * @throws KeyRefused if it is no key, or more than one
     */
    public static Optional<String> read(List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        var quoted = QUOTED.matcher(headers.getFirst().strip());
        String key = quoted.matches()
                ? quoted.group(1).replaceAll("\\\\(.)", "$1")
                : headers.getFirst().strip();
        if (headers.size() > 1 || !VISIBLE.matcher(key).matches()) {
            throw new KeyRefused(KeyRefused.Why.MALFORMED);
        }
        return Optional.of(key);
    }
}
