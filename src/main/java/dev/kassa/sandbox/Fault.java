package dev.kassa.sandbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A fault to come.
 *
 * @param path the start of the address path, or a regular expression for the whole of it
 * @param method the HTTP method, or null for any
 * @param times how many calls it meets
 * @param delayMillis how long the kinds that wait do so, in milliseconds, at most ten minutes
 */
record Fault(String path, @Nullable String method, int times, FaultKind kind, long delayMillis) {

    private static final long LONGEST_MILLIS = 600_000;

    Fault {
        if (delayMillis < 0 || delayMillis > LONGEST_MILLIS) {
            throw new IllegalArgumentException("delayMillis must be 0 to " + LONGEST_MILLIS);
        }
    }

    /** As it is ordered: by default it meets one call, and does not wait. */
    @JsonCreator
    static Fault of(
            @Nullable String path,
            @Nullable String method,
            @Nullable Integer times,
            @Nullable FaultKind kind,
            @Nullable Long delayMillis) {
        if (path == null || path.isBlank() || kind == null) {
            throw new IllegalArgumentException("A fault needs a path and a kind");
        }
        return new Fault(
                path,
                method == null || method.isBlank() ? null : method,
                Objects.requireNonNullElse(times, 1),
                kind,
                Objects.requireNonNullElse(delayMillis, 0L));
    }

    Fault again(int left) {
        return new Fault(path, method, left, kind, delayMillis);
    }

    boolean meets(String calledMethod, String calledPath) {
        return (method == null || method.equalsIgnoreCase(calledMethod))
                && (calledPath.startsWith(path) || matches(calledPath));
    }

    private boolean matches(String calledPath) {
        try {
            return Pattern.matches(path, calledPath);
        } catch (PatternSyntaxException _) {
            return false; // then it was meant as a plain beginning
        }
    }
}
