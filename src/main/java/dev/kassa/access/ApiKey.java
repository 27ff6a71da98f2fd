package dev.kassa.access;

import dev.kassa.audit.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A key of a program. The key itself is a GUID that was shown once; what is kept is its hash.
 *
 * @param label what the audit trail calls whoever uses it
 */
@Table("api_key")
record ApiKey(
        @Id UUID id,
        String keyHash,
        String label,
        Role role,
        @Nullable UUID companyId,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    boolean isRevoked() {
        return revokedAt != null;
    }
}
