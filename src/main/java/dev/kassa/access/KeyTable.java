package dev.kassa.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of keys as those see it who hand them out. A key that has ended keeps its row, for the trail that speaks of it. */
@Component
class KeyTable {

    private static final RowMapper<Key> KEY = new SimplePropertyRowMapper<>(Key.class);

    private final JdbcClient jdbc;

    KeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param companyId null for those that are no company's */
    List<Key> of(@Nullable UUID companyId) {
        return jdbc.sql("select * from api_key where company_id <=> ? order by created_at desc, id")
                .param(companyId)
                .query(KEY)
                .list();
    }

    Optional<Key> find(UUID id) {
        return jdbc.sql("select * from api_key where id = ?")
                .param(id)
                .query(KEY)
                .optional();
    }

    /** As it is now, and until the transaction is over nobody else changes it. */
    Key held(UUID id) {
        return jdbc.sql("select * from api_key where id = ? for update")
                .param(id)
                .query(KEY)
                .single();
    }

    void add(Key key, String hash) {
        jdbc.sql("""
                insert into api_key (id, key_hash, label, role, company_id, created_at, created_by, contact_email, expires_at,
                  allowed_addresses)
                values (:id, :hash, :label, :role, :companyId, :createdAt, :createdBy, :contactEmail, :expiresAt,
                  :allowedAddresses)""")
                .param("id", key.id())
                .param("hash", hash)
                .param("label", key.label())
                .param("role", key.role().name())
                .param("companyId", key.companyId())
                .param("createdAt", key.createdAt())
                .param("createdBy", key.createdBy())
                .param("contactEmail", key.contactEmail())
                .param("expiresAt", key.expiresAt())
                .param("allowedAddresses", key.allowedAddresses())
                .update();
    }

    /** @return whether it was not revoked before */
    boolean revoke(UUID id, Instant at) {
        return jdbc.sql("update api_key set revoked_at = ? where id = ? and revoked_at is null")
                        .params(at, id)
                        .update()
                == 1;
    }

    void replace(UUID id, UUID by, Instant expiresAt) {
        jdbc.sql("update api_key set replaced_by = ?, expires_at = ? where id = ?")
                .params(by, expiresAt, id)
                .update();
    }

    /** Notes a use, unless one was noted after that moment. */
    void used(UUID id, Instant at, Instant unlessAfter) {
        jdbc.sql("update api_key set last_used_at = ? where id = ? and (last_used_at is null or last_used_at <= ?)")
                .params(at, id, unlessAfter)
                .update();
    }
}
