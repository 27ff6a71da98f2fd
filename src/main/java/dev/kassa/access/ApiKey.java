package dev.kassa.access;

import dev.kassa.audit.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A key of a program. The key itself is a GUID that was shown once; what is kept is its hash.
 *
 * @param label what the audit trail calls whoever uses it
 * @param allowedAddresses from where it may be used, with commas between; empty for everywhere
 * @param lastUsedAt not older than a minute when it is used
 */
@Table("api_key")
record ApiKey(
        @Id UUID id,
        String keyHash,
        String label,
        Role role,
        @Nullable UUID companyId,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable Instant expiresAt,
        String allowedAddresses,
        @Nullable Instant lastUsedAt) {

    /** Why it lets nobody in, in the trail's words; empty if it does. */
    Optional<String> fault(String remoteAddress, Instant now) {
        if (revokedAt != null) {
            return Optional.of("revoked");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return Optional.of("expired");
        }
        return AddressList.parse(allowedAddresses).allows(remoteAddress)
                ? Optional.empty()
                : Optional.of("not from this address");
    }
}
