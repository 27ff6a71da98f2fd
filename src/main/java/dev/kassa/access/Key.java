package dev.kassa.access;

import dev.kassa.audit.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program's key as it may be shown: everything but the key.
 *
 * @param label what the audit trail calls whoever uses it
 * @param companyId null for a superadmin's
 * @param createdBy null for one that is older than this is noted
 * @param allowedAddresses from where it may be used, with commas between; empty for everywhere
 * @param lastUsedAt to the minute
 * @param replacedBy the key that was made to take its place
 */
public record Key(
        UUID id,
        @Nullable UUID companyId,
        String label,
        Role role,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable String contactEmail,
        @Nullable Instant expiresAt,
        String allowedAddresses,
        @Nullable Instant lastUsedAt,
        @Nullable UUID replacedBy,
        @Nullable Instant revokedAt) {

    /** Whether it lets anybody in. */
    public boolean isActive(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    /** Whether it lets its owner in for a while, or from somewhere, alone. */
    boolean isRestricted() {
        return expiresAt != null || !allowedAddresses.isEmpty();
    }

    /**
     * What somebody wants a new key to be; null for what is usual.
     *
     * @param companyId null for the actor's own
     * @param role null for as much as the actor may give
     * @param allowedAddresses from where it may be used; null or blank for everywhere
     */
    public record Wish(
            @Nullable UUID companyId,
            @Nullable String label,
            @Nullable Role role,
            @Nullable String contactEmail,
            @Nullable Instant expiresAt,
            @Nullable String allowedAddresses) {}
}
