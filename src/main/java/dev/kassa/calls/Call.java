package dev.kassa.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call of a program.
 *
 * @param id the request's, as in its {@code X-Request-Id}
 * @param companyId whose log it is in; null for a superadmin who named no company
 * @param keyId null if it came without a key of a program's
 * @param caller the key's label, a person who repeated a call, or {@code public}
 * @param operation its name, or its address with {@code {id}} in the place of ids
 * @param target the address with its query
 * @param writes whether it changes something
 * @param errorCode the dialect's; null if all went well
 * @param idempotencyKey its beginning
 * @param address where it came from; null for whoever showed no key
 * @param reference an id or a reference that it speaks of, by which checkouts can be looked for
 * @param repeatable whether nothing of the request was hidden, cut or left out
 * @param repeats the request that a person sent again by this one; null if a program sent it
 */
public record Call(
        UUID id,
        Instant at,
        @Nullable UUID companyId,
        @Nullable UUID keyId,
        String caller,
        Dialect dialect,
        String verb,
        String operation,
        String target,
        boolean writes,
        int status,
        @Nullable String errorCode,
        int durationMillis,
        @Nullable String idempotencyKey,
        @Nullable String address,
        @Nullable String reference,
        String requestHeaders,
        String answerHeaders,
        String requestBody,
        String answerBody,
        boolean repeatable,
        @Nullable UUID repeats) {

    public enum Dialect {
        SERVICESTACK,
        JSON_API
    }

    /** Its place in a list, newest first. */
    public record Place(Instant at, UUID id) {}

    public Place place() {
        return new Place(at, id);
    }

    int statusClass() {
        return status / 100;
    }

    @Override
    public String toString() {
        return "Call[%s %s %d]".formatted(id, operation, status);
    }
}
