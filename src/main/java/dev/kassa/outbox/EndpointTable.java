package dev.kassa.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of endpoints. One that is removed keeps its row, for the deliveries that speak of it. */
@Component
class EndpointTable {

    private static final RowMapper<Endpoint> ENDPOINT = new SimplePropertyRowMapper<>(Endpoint.class);
    private static final String STANDING = "select * from webhook_endpoint where removed_at is null ";

    private final JdbcClient jdbc;

    EndpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Endpoint endpoint) {
        jdbc.sql("""
                insert into webhook_endpoint (id, company_id, url, description, event_types, active, sealed_secret, created_by,
                  created_at)
                values (:id, :companyId, :url, :description, :eventTypes, :active, :sealedSecret, :createdBy, :createdAt)""")
                .param("id", endpoint.id())
                .param("companyId", endpoint.companyId())
                .param("url", endpoint.url())
                .param("description", endpoint.description())
                .param("eventTypes", endpoint.eventTypes())
                .param("active", endpoint.active())
                .param("sealedSecret", endpoint.sealedSecret())
                .param("createdBy", endpoint.createdBy())
                .param("createdAt", endpoint.createdAt())
                .update();
    }

    Optional<Endpoint> find(UUID id) {
        return jdbc.sql(STANDING + "and id = ?").param(id).query(ENDPOINT).optional();
    }

    List<UUID> idsOf(UUID companyId) {
        return jdbc.sql("select id from webhook_endpoint where removed_at is null and company_id = ?")
                .param(companyId)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those of a company that want to be told of events of this type. */
    List<UUID> idsWanting(UUID companyId, String type) {
        return jdbc.sql("select id from webhook_endpoint where removed_at is null and company_id = ?"
                        + " and (event_types is null or find_in_set(?, event_types))")
                .params(companyId, type)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** @param companyId of this company alone, or of all if null: then those first that have failed longest */
    List<Endpoint> list(@Nullable UUID companyId) {
        return companyId == null
                ? jdbc.sql(STANDING + "order by failing_since is null, failing_since, created_at, id")
                        .query(ENDPOINT)
                        .list()
                : jdbc.sql(STANDING + "and company_id = ? order by created_at, id")
                        .param(companyId)
                        .query(ENDPOINT)
                        .list();
    }

    /** As it is now, and until the transaction is over nobody else changes it. */
    Optional<Endpoint> held(UUID id) {
        return jdbc.sql(STANDING + "and id = ? for update")
                .param(id)
                .query(ENDPOINT)
                .optional();
    }

    void change(UUID id, EndpointWish wish) {
        jdbc.sql("update webhook_endpoint set url = ?, description = ?, event_types = ? where id = ?")
                .param(wish.url())
                .param(wish.description())
                .param(wish.joinedTypes())
                .param(id)
                .update();
    }

    void pause(UUID id) {
        jdbc.sql("update webhook_endpoint set active = false where id = ?")
                .param(id)
                .update();
    }

    void resume(UUID id) {
        jdbc.sql("update webhook_endpoint set active = true, disabled_at = null, failing_since = null where id = ?")
                .param(id)
                .update();
    }

    void remove(UUID id, Instant at) {
        jdbc.sql("update webhook_endpoint set removed_at = ? where id = ?")
                .params(at, id)
                .update();
    }

    /** @return whether it was not disabled before */
    boolean disable(UUID id, Instant at) {
        return jdbc.sql("update webhook_endpoint set disabled_at = ? where id = ? and disabled_at is null")
                        .params(at, id)
                        .update()
                == 1;
    }

    void failed(UUID id, Instant at) {
        jdbc.sql("update webhook_endpoint set failing_since = ? where id = ? and failing_since is null")
                .params(at, id)
                .update();
    }

    /** @return whether it had been failing */
    boolean gotThrough(UUID id) {
        return jdbc.sql("update webhook_endpoint set failing_since = null where id = ? and failing_since is not null")
                        .param(id)
                        .update()
                == 1;
    }

    /** @param sealedPrevious what signs beside the new one until then; null for nothing */
    void rotate(UUID id, String sealedSecret, @Nullable String sealedPrevious, @Nullable Instant previousUntil) {
        jdbc.sql("update webhook_endpoint set sealed_secret = :secret, sealed_previous = :previous,"
                        + " previous_until = :until where id = :id")
                .param("secret", sealedSecret)
                .param("previous", sealedPrevious)
                .param("until", previousUntil)
                .param("id", id)
                .update();
    }
}
