package dev.kassa.pages.console;

import dev.kassa.access.Key;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A key at a glance.
 *
 * @param state names the word, in the messages under {@code key.state.}
 * @param createdAt in the company's zone, as all times
 */
record KeyRow(
        Key key,
        String state,
        Sign sign,
        ZonedDateTime createdAt,
        @Nullable ZonedDateTime lastUsedAt,
        @Nullable ZonedDateTime expiresAt,
        @Nullable ZonedDateTime revokedAt) {

    static KeyRow of(Key key, Instant now, ZoneId zone) {
        String state = state(key, now);
        return new KeyRow(
                key,
                state,
                sign(state),
                key.createdAt().atZone(zone),
                in(zone, key.lastUsedAt()),
                in(zone, key.expiresAt()),
                in(zone, key.revokedAt()));
    }

    /** Whether it lets anybody in. */
    public boolean isActive() {
        return state.equals("active") || state.equals("replaced");
    }

    private static String state(Key key, Instant now) {
        if (key.revokedAt() != null) {
            return "revoked";
        }
        if (!key.isActive(now)) {
            return "expired";
        }
        return key.replacedBy() == null ? "active" : "replaced";
    }

    private static Sign sign(String state) {
        return switch (state) {
            case "active" -> new Sign("good", "check");
            case "replaced" -> new Sign("wait", "clock");
            default -> new Sign("plain", "stop");
        };
    }

    private static @Nullable ZonedDateTime in(ZoneId zone, @Nullable Instant at) {
        return at == null ? null : at.atZone(zone);
    }
}
