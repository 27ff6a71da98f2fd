package dev.kassa.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes entries down. The database gives each its number, its link to the one before and its hash, and holds the end of the
 * chain until the transaction is over; so it is left to the last moment, and chains are always taken in the same order.
 */
@Component
class AuditBook {

    private final JdbcClient jdbc;

    AuditBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<AuditEntry> entries) {
        entries.stream().sorted(Comparator.comparing(Seal::chain)).forEach(this::write);
    }

    private void write(AuditEntry entry) {
        jdbc.sql(
                        "insert into audit_entry (company_id, subject_id, act, actor_kind, actor_name, at, `before`, `after`, detail)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.companyId())
                .param(entry.subjectId())
                .param(entry.act())
                .param(entry.actorKind().name())
                .param(entry.actorName())
                .param(stored(entry.at()))
                .param(entry.before())
                .param(entry.after())
                .param(entry.detail())
                .update();
    }

    static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
