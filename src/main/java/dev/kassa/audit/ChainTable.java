package dev.kassa.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chains as they are read for looking through them, and what that came to. */
@Component
class ChainTable {

    private final JdbcClient jdbc;

    ChainTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The recorded end of a chain. */
    record End(long sequence, byte[] hash) {}

    /** All that have an entry, an end or a past. */
    List<UUID> all() {
        return jdbc.sql("select chain from audit_chain union select distinct chain from audit_entry"
                        + " union select distinct chain from audit_verification order by chain")
                .query((row, _) -> row.getObject("chain", UUID.class))
                .list();
    }

    /** Those with entries that were not looked through since then. */
    List<UUID> unseenSince(Instant then) {
        return jdbc.sql("select chain from audit_chain where last_sequence > 0 and not exists"
                        + " (select 1 from audit_verification v where v.chain = audit_chain.chain and v.at > ?)")
                .param(AuditBook.stored(then))
                .query((row, _) -> row.getObject("chain", UUID.class))
                .list();
    }

    Optional<End> end(UUID chain) {
        return jdbc.sql("select last_sequence, hash from audit_chain where chain = ?")
                .param(chain)
                .query((row, _) -> new End(row.getLong("last_sequence"), row.getBytes("hash")))
                .optional();
    }

    /** The next links by their numbers. */
    List<Link> after(UUID chain, long sequence, int limit) {
        return jdbc.sql("select * from audit_entry where chain = ? and sequence > ? order by sequence limit ?")
                .params(chain, sequence, limit)
                .query(Link::read)
                .list();
    }

    /** Whether some entry of the chain has this hash. */
    boolean holds(UUID chain, byte[] hash) {
        return jdbc.sql("select exists (select 1 from audit_entry where chain = ? and hash = ?)")
                .params(chain, hash)
                .query(Boolean.class)
                .single();
    }

    void record(Verdict verdict) {
        Verdict.Fault fault = verdict.fault();
        jdbc.sql("insert into audit_verification (chain, at, entries, hash, fault, fault_place, fault_entry)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(verdict.chain())
                .param(AuditBook.stored(verdict.at()))
                .param(verdict.entries())
                .param(verdict.hashBytes())
                .param(fault == null ? null : fault.kind().name())
                .param(fault == null ? null : fault.place())
                .param(fault == null ? null : fault.entryId())
                .update();
    }

    /**
     * Whether the database user that the application runs as may add to the trail and no more. It may not if it owns the tables
     * or the server; then triggers alone guard the trail.
     */
    boolean isGuardedByGrants() {
        return jdbc.sql("""
                        select count(*) = 0 from (
                          select grantee, privilege_type from information_schema.user_privileges
                          union all
                          select grantee, privilege_type from information_schema.schema_privileges
                          where database() like table_schema
                          union all
                          select grantee, privilege_type from information_schema.table_privileges
                          where table_schema = database() and table_name = 'audit_entry') held
                        where replace(grantee, '''', '') = current_user()
                        and privilege_type in ('UPDATE', 'DELETE', 'DROP', 'ALTER', 'TRIGGER', 'SUPER')""").query(Boolean.class).single();
    }

    /** What the last look through the chain came to. */
    Optional<Verdict> last(UUID chain) {
        return verdict("select * from audit_verification where chain = ? order by id desc limit 1", chain);
    }

    /** The longest stretch that was ever found whole. */
    Optional<Verdict> furthest(UUID chain) {
        return verdict(
                "select * from audit_verification where chain = ? and fault is null order by entries desc, id limit 1",
                chain);
    }

    private Optional<Verdict> verdict(String query, UUID chain) {
        return jdbc.sql(query).param(chain).query(ChainTable::read).optional();
    }

    private static Verdict read(ResultSet row, int number) throws SQLException {
        String kind = row.getString("fault");
        Verdict.Fault fault = kind == null
                ? null
                : new Verdict.Fault(
                        Verdict.Kind.valueOf(kind),
                        row.getLong("fault_place"),
                        row.getObject("fault_entry", Long.class));
        return Verdict.of(
                row.getObject("chain", UUID.class),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("entries"),
                row.getBytes("hash"),
                fault);
    }
}
