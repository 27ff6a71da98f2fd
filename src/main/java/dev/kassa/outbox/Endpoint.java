package dev.kassa.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a booking system that is told what happens to a company's checkouts.
 *
 * @param eventTypes the types of events that it is told, with commas between; null for all
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
        @Nullable String eventTypes,
        boolean active,
        String sealedSecret,
        @Nullable String sealedPrevious,
        @Nullable Instant previousUntil,
        String createdBy,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt) {

    /** Whether it wants to be told of events of this type. */
    boolean wants(String type) {
        return eventTypes == null || List.of(eventTypes.split(",")).contains(type);
    }

    /** The types of events that it is told. */
    public List<String> told() {
        return eventTypes == null ? EventTypes.ALL : List.of(eventTypes.split(","));
    }

    /** The same, but null if it is told all that there are and will be. */
    public @Nullable List<String> kept() {
        return eventTypes == null ? null : told();
    }

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

    /** The same at another address. */
    Endpoint at(String other) {
        return new Endpoint(
                id,
                companyId,
                other,
                description,
                eventTypes,
                active,
                sealedSecret,
                sealedPrevious,
                previousUntil,
                createdBy,
                createdAt,
                failingSince,
                disabledAt);
    }

    @Override
    public String toString() {
        return "Endpoint[%s of %s]".formatted(id, companyId);
    }
}
