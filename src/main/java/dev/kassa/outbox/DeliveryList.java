package dev.kassa.outbox;

import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.outbox.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deliveries, as those who look see it. */
@Component
class DeliveryList {

    private static final String COLUMNS = "select d.id, d.endpoint_id, d.event_id, v.type, v.checkout_id,"
            + " c.internal_reference as reference, d.sequence, d.state, d.attempts, d.tries, d.tried_since, d.due_at,"
            + " d.claimed_until, d.attempted_at, d.status, d.failure, d.answer, d.duration_millis, d.created_at"
            + " from webhook_delivery d join outbox_event v on v.id = d.event_id"
            + " left join checkout c on c.id = v.checkout_id ";

    private static final RowMapper<Delivery> DELIVERY = new SimplePropertyRowMapper<>(Delivery.class);

    private final JdbcClient jdbc;

    DeliveryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Delivery get(UUID id) {
        return find(id).orElseThrow();
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(COLUMNS + "where d.id = ?").param(id).query(DELIVERY).optional();
    }

    Optional<Delivery> find(UUID endpointId, UUID eventId) {
        return jdbc.sql(COLUMNS + "where d.endpoint_id = ? and d.event_id = ?")
                .params(endpointId, eventId)
                .query(DELIVERY)
                .optional();
    }

    /** Newest first. */
    List<Delivery> page(UUID endpointId, @Nullable State state, @Nullable Cursor before, int limit) {
        String sql = COLUMNS + "where d.endpoint_id = :endpointId"
                + (state == null ? "" : " and d.state = :state")
                + (before == null ? "" : " and (d.created_at < :at or (d.created_at = :at and d.id < :id))")
                + " order by d.created_at desc, d.id desc limit :limit";
        return jdbc.sql(sql)
                .param("endpointId", endpointId)
                .param("state", state == null ? null : state.name())
                .param("at", before == null ? null : before.createdAt())
                .param("id", before == null ? null : before.id())
                .param("limit", limit)
                .query(DELIVERY)
                .list();
    }

    /** Those since a time that begin anew by their ids, oldest first. */
    List<UUID> since(UUID endpointId, Instant since, int limit) {
        return jdbc.sql("select id from webhook_delivery where endpoint_id = ? and created_at >= ?"
                        + " and payable_id is not null order by created_at, id limit ?")
                .params(endpointId, since, limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** How many there are of an endpoint, in this state or in all. */
    int count(UUID endpointId, @Nullable State state) {
        return jdbc.sql("select count(*) from webhook_delivery where endpoint_id = :endpointId"
                        + " and (:state is null or state = :state)")
                .param("endpointId", endpointId)
                .param("state", state == null ? null : state.name())
                .query(Integer.class)
                .single();
    }

    /** How many wait at each endpoint, for which none is missing that has any. */
    Map<UUID, Backlog> backlogs() {
        return Map.copyOf(jdbc
                .sql("select endpoint_id, count(*) as waiting, min(created_at) as oldest from webhook_delivery"
                        + " where state = 'WAITING' group by endpoint_id")
                .query((row, _) -> Map.entry(row.getObject("endpoint_id", UUID.class), backlog(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What endpoints that are neither paused nor gone have not been told yet. */
    Backlog backlog() {
        return jdbc.sql("select count(*) as waiting, min(d.created_at) as oldest from webhook_delivery d"
                        + " join webhook_endpoint e on e.id = d.endpoint_id where d.state = 'WAITING'"
                        + " and e.active and e.disabled_at is null and e.removed_at is null")
                .query((row, _) -> backlog(row))
                .single();
    }

    private static Backlog backlog(ResultSet row) throws SQLException {
        return new Backlog(row.getLong("waiting"), row.getObject("oldest", Instant.class));
    }
}
