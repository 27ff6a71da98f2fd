package dev.kassa.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of events: added in the transaction of what happened, kept for a while, never changed. */
@Component
class EventTable {

    private static final RowMapper<OutboxEvent> EVENT = new SimplePropertyRowMapper<>(OutboxEvent.class);

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a payable, whose row the transaction holds. */
    int nextSequence(UUID payableId) {
        return jdbc.sql("insert into outbox_sequence (payable_id, last) values (?, 1)"
                        + " on duplicate key update last = last + 1 returning last")
                .param(payableId)
                .query(Integer.class)
                .single();
    }

    void add(OutboxEvent event) {
        jdbc.sql("""
                insert into outbox_event (id, company_id, payable_id, checkout_id, sequence, type, payload, created_at)
                values (:id, :companyId, :payableId, :checkoutId, :sequence, :type, :payload, :createdAt)""")
                .param("id", event.id())
                .param("companyId", event.companyId())
                .param("payableId", event.payableId())
                .param("checkoutId", event.checkoutId())
                .param("sequence", event.sequence())
                .param("type", event.type())
                .param("payload", event.payload())
                .param("createdAt", event.createdAt())
                .update();
    }

    OutboxEvent find(UUID id) {
        return jdbc.sql("select * from outbox_event where id = ?")
                .param(id)
                .query(EVENT)
                .single();
    }

    /** What happened to a company's checkouts since a time, oldest first; tests are left out. */
    List<OutboxEvent> since(UUID companyId, Instant since, int limit) {
        return jdbc.sql("select * from outbox_event where company_id = ? and created_at >= ? and payable_id is not null"
                        + " order by created_at, id limit ?")
                .params(companyId, since, limit)
                .query(EVENT)
                .list();
    }

    /** Removes what is older, with its deliveries. */
    int forget(Instant before, int limit) {
        return jdbc.sql("delete from outbox_event where created_at < ? order by created_at limit ?")
                .params(before, limit)
                .update();
    }
}
