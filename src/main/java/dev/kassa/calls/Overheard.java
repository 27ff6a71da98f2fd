package dev.kassa.calls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as it was, with all its secrets. It lives in memory, between the door and the one who takes the secrets out.
 *
 * @param repeats the request that a person sends again
 * @param shown what the caller showed to be let in, so that it can be found wherever else it stands
 */
record Overheard(
        CallNotes notes,
        Instant at,
        @Nullable UUID companyId,
        @Nullable UUID keyId,
        String caller,
        String verb,
        String path,
        @Nullable String query,
        String address,
        List<String> shown,
        @Nullable String idempotencyKey,
        Side request,
        int status,
        Side answer,
        int durationMillis,
        @Nullable UUID repeats) {

    /**
     * What went one way.
     *
     * @param body its beginning
     * @param length of the whole body, in bytes
     */
    record Side(Map<String, String> headers, @Nullable String contentType, byte[] body, long length) {}

    /** Whether nobody knows who called; which company it was about is what they said themselves. */
    boolean isAnonymous() {
        return keyId == null && address.isEmpty();
    }

    @Override
    public String toString() {
        return "Overheard[" + notes.id() + "]";
    }
}
