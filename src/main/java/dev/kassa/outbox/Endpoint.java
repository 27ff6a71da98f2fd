package dev.kassa.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a booking system that is told what happens to a company's checkouts.
 *
 * @param active false while somebody has paused it; what happens meanwhile waits for it
 * @param sealedSecret encrypted; shown once when it is made and never again
 * @param sealedPrevious the secret before, which signs as well until {@code previousUntil}
 * @param failingSince the first attempt that failed with none getting through since; null while all is well
 * @param disabledAt when it answered that it is gone for good; then nothing is sent until somebody resumes it
 */
public record Endpoint(
        UUID id,
        UUID companyId,
        String url,
        String description,
        boolean active,
        String sealedSecret,
        @Nullable String sealedPrevious,
        @Nullable Instant previousUntil,
        String createdBy,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt) {

    /** Whether deliveries are sent to it. */
    public boolean isSending() {
        return active && disabledAt == null;
    }

    public boolean hasTwoSecrets(Instant now) {
        return sealedPrevious != null && previousUntil != null && previousUntil.isAfter(now);
    }

    /** Where it is, without what its address may hold of secrets. */
    public String host() {
        return URI.create(url).getAuthority();
    }

    @Override
    public String toString() {
        return "Endpoint[%s of %s]".formatted(id, companyId);
    }
}
