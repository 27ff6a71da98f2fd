package dev.kassa.sandbox;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A fault to come.
 *
 * @param path the start of the address path, or a regular expression for the whole of it
 * @param method the HTTP method, or null for any
 * @param times how many calls it meets; 1 if left out
 * @param delayMillis how long the kinds that wait do so, in milliseconds, at most ten minutes
 */
public record Fault(
        String path,
        @Nullable String method,
        @Nullable Integer times,
        FaultKind kind,
        @Nullable Long delayMillis) {

    private static final long LONGEST_MILLIS = 600_000;

    public Fault {
        if (path == null || path.isBlank() || kind == null) {
            throw new IllegalArgumentException("A fault needs a path and a kind");
        }
        delayMillis = delayMillis == null ? Long.valueOf(0) : delayMillis;
        if (delayMillis < 0 || delayMillis > LONGEST_MILLIS) {
            throw new IllegalArgumentException("delayMillis must be 0 to " + LONGEST_MILLIS);
        }
        method = method == null || method.isBlank() ? null : method;
        times = times == null ? 1 : times;
    }

    long delay() {
        return delayMillis == null ? 0 : delayMillis;
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
