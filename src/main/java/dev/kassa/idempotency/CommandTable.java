package dev.kassa.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of forms. Each statement commits by itself: a claim stands before anything is done under it. */
@Component
class CommandTable {

    private static final String SELECT =
            "select id, purpose, person, subject_id, shown, amount_minor, currency, issued_at,"
                    + " expires_at, claim, claimed_at, wish, finished_at, target, said from command where ";
    private static final RowMapper<Command> COMMAND = new SimplePropertyRowMapper<>(Command.class);

    private final JdbcClient jdbc;

    CommandTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String tokenHash, Binding binding, String person, Instant now, Instant expiresAt) {
        jdbc.sql("""
                insert into command (id, token_hash, purpose, person, subject_id, shown,
                  amount_minor, currency, issued_at, expires_at)
                values (:id, :tokenHash, :purpose, :person, :subjectId, :shown,
                  :amountMinor, :currency, :issuedAt, :expiresAt)""")
                .param("id", id)
                .param("tokenHash", tokenHash)
                .param("purpose", binding.purpose().name())
                .param("person", person)
                .param("subjectId", binding.subjectId())
                .param("shown", binding.shown())
                .param("amountMinor", binding.amountMinor())
                .param("currency", binding.currency())
                .param("issuedAt", now)
                .param("expiresAt", expiresAt)
                .update();
    }

    Optional<Command> byToken(String tokenHash) {
        return jdbc.sql(SELECT + "token_hash = ?")
                .param(tokenHash)
                .query(COMMAND)
                .optional();
    }

    Optional<Command> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(COMMAND).optional();
    }

    /** The form by which this was decided, or is being decided. */
    Optional<Command> byDecision(String decision) {
        return jdbc.sql(SELECT + "decision = ?").param(decision).query(COMMAND).optional();
    }

    /** Lets a decision be made anew that was over, or that died, before. */
    void reopen(Command decided) {
        jdbc.sql("update command set decision = null where id = :id and claim <=> :claim")
                .param("id", decided.id())
                .param("claim", decided.claim())
                .update();
    }

    /** Takes a form up, for one submit alone, if it is still as it was read and no other form of the decision is taken up. */
    boolean claim(Command read, UUID claim, String wishHash, Instant now) {
        try {
            return jdbc.sql("""
                    update command set claim = :claim, claimed_at = :now, wish = :wish, decision = :decision
                    where id = :id and finished_at is null and claim <=> :before""")
                            .param("claim", claim)
                            .param("now", now)
                            .param("wish", wishHash)
                            .param("decision", read.decision(wishHash))
                            .param("id", read.id())
                            .param("before", read.claim())
                            .update()
                    == 1;
        } catch (DuplicateKeyException decidedElsewhere) {
            return false;
        }
    }

    /** @param done null if nobody knows how it ended */
    void finish(UUID id, UUID claim, @Nullable Done done, Instant now) {
        jdbc.sql("""
                update command set finished_at = :now, target = :target, said = :said
                where id = :id and claim = :claim and finished_at is null""")
                .param("now", now)
                .param("target", done == null ? null : done.target())
                .param("said", done == null ? null : done.said())
                .param("id", id)
                .param("claim", claim)
                .update();
    }

    /** Nothing was done, and the form is as if it had not been sent. */
    void release(UUID id, UUID claim) {
        jdbc.sql("""
                update command set claim = null, claimed_at = null, wish = null, decision = null
                where id = :id and claim = :claim and finished_at is null""").param("id", id).param("claim", claim).update();
    }

    int deleteOlderThan(Instant issuedAt, int limit) {
        return jdbc.sql("delete from command where issued_at < :issuedAt limit :limit")
                .param("issuedAt", issuedAt)
                .param("limit", limit)
                .update();
    }
}
