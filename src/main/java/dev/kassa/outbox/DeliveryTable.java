package dev.kassa.outbox;

import dev.kassa.outbox.Delivery.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of deliveries, as those who send see it. Rows are changed by their own ids alone: to lock a stretch of the table
 * could make a payment wait that is adding to it.
 */
@Component
class DeliveryTable {

    /** To be sent, free, and not behind an earlier event of its payable. */
    private static final String IS_NEXT =
            " d.state = 'WAITING' and d.due_at <= :now and (d.claimed_until is null or d.claimed_until < :now)";

    private static final String IS_FIRST = " and not exists (select 1 from webhook_delivery b"
            + " where b.endpoint_id = d.endpoint_id and b.payable_id = d.payable_id"
            + " and b.sequence < d.sequence and b.state = 'WAITING')";

    private static final RowMapper<UUID> ID = (row, _) -> row.getObject("id", UUID.class);

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An endpoint to which something is due, and how much. */
    record Due(UUID endpointId, int deliveries) {}

    /** Adds the delivery of an event, unless there is one. */
    void add(UUID endpointId, OutboxEvent event, Instant dueAt) {
        jdbc.sql("""
                insert ignore into webhook_delivery (id, endpoint_id, event_id, payable_id, sequence, state, attempts,
                  tries, due_at, created_at)
                values (:id, :endpointId, :eventId, :payableId, :sequence, 'WAITING', 0, 0, :dueAt, :createdAt)""")
                .param("id", EventIds.next(dueAt))
                .param("endpointId", endpointId)
                .param("eventId", event.id())
                .param("payableId", event.payableId())
                .param("sequence", event.sequence())
                .param("dueAt", dueAt)
                .param("createdAt", event.createdAt())
                .update();
    }

    List<Due> due(Instant now) {
        return jdbc.sql("select d.endpoint_id, count(*) as deliveries from webhook_delivery d"
                        + " join webhook_endpoint e on e.id = d.endpoint_id"
                        + " where e.active and e.disabled_at is null and e.removed_at is null and" + IS_NEXT
                        + " group by d.endpoint_id order by min(d.due_at)")
                .param("now", now)
                .query((row, _) -> new Due(row.getObject("endpoint_id", UUID.class), row.getInt("deliveries")))
                .list();
    }

    List<UUID> dueTo(UUID endpointId, Instant now, int limit) {
        return jdbc.sql("select d.id from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id"
                        + " where e.id = :endpointId and e.active and e.disabled_at is null and e.removed_at is null and"
                        + IS_NEXT + IS_FIRST + " order by d.due_at, d.sequence limit :limit")
                .param("endpointId", endpointId)
                .param("now", now)
                .param("limit", limit)
                .query(ID)
                .list();
    }

    /** Takes a delivery up for sending: for one caller alone, on whichever server, until the claim runs out. */
    boolean claim(UUID id, Instant now, Instant until) {
        return jdbc.sql("update webhook_delivery d set tried_since = if(tries = 0, :now, tried_since),"
                                + " attempts = attempts + 1, tries = tries + 1, claimed_until = :until"
                                + " where d.id = :id and" + IS_NEXT)
                        .param("id", id)
                        .param("now", now)
                        .param("until", until)
                        .update()
                == 1;
    }

    /** Notes what became of an attempt, unless the claim ran out and somebody else has taken it up since. */
    void settle(Delivery claimed, State state, @Nullable Instant dueAt, Answer answer, Instant attemptedAt) {
        jdbc.sql("""
                update webhook_delivery set state = :state, due_at = :dueAt, claimed_until = null,
                  attempted_at = :attemptedAt, status = :status, failure = :failure, answer = :answer,
                  duration_millis = :millis
                where id = :id and attempts = :attempts and state = 'WAITING'""")
                .param("state", state.name())
                .param("dueAt", dueAt)
                .param("attemptedAt", attemptedAt)
                .param("status", answer.status())
                .param(
                        "failure",
                        Optional.ofNullable(answer.failure()).map(Enum::name).orElse(null))
                .param("answer", answer.body())
                .param("millis", answer.took().toMillis())
                .param("id", claimed.id())
                .param("attempts", claimed.attempts())
                .update();
    }

    /** Those that wait for a later time, or wait at all. */
    List<UUID> waiting(UUID endpointId, Instant dueAfter) {
        return jdbc.sql("select id from webhook_delivery where endpoint_id = ? and state = 'WAITING' and due_at > ?")
                .params(endpointId, dueAfter)
                .query(ID)
                .list();
    }

    /** Lets one that waits be sent now; what was tried before counts on. */
    void hurry(UUID id, Instant now) {
        jdbc.sql("update webhook_delivery set due_at = ? where id = ? and state = 'WAITING'")
                .params(now, id)
                .update();
    }

    /** Lets one begin anew, whatever became of it before. */
    void restart(UUID id, Instant now) {
        jdbc.sql("update webhook_delivery set state = 'WAITING', tries = 0, due_at = ? where id = ?")
                .params(now, id)
                .update();
    }
}
