package dev.kassa.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of keyed calls. Each statement commits by itself: a claim stands before anything is done under it. */
@Component
class KeyedAnswerTable {

    private static final RowMapper<Kept> KEPT = new SimplePropertyRowMapper<>(Kept.class);

    private final JdbcClient jdbc;

    KeyedAnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sealed the answer; null while there is none */
    record Kept(
            String id,
            String fingerprint,
            UUID claim,
            Instant claimedAt,
            Instant expiresAt,
            @Nullable Instant finishedAt,
            byte @Nullable [] sealed) {

        boolean isExpired(Instant now) {
            return expiresAt.isBefore(now);
        }

        boolean isUnderWay(Instant now) {
            return sealed == null && claimedAt.plus(Command.LONGEST_DEED).isAfter(now);
        }
    }

    Optional<Kept> find(String id) {
        return jdbc.sql("select id, fingerprint, claim, claimed_at, expires_at, finished_at, sealed"
                        + " from keyed_answer where id = ?")
                .param(id)
                .query(KEPT)
                .optional();
    }

    /** @return false if somebody else was faster */
    boolean add(KeyedCall call, UUID claim, Instant now, Duration keptFor) {
        try {
            jdbc.sql("""
                    insert into keyed_answer (id, fingerprint, claim, claimed_at, expires_at)
                    values (:id, :fingerprint, :claim, :now, :expiresAt)""")
                    .param("id", call.id())
                    .param("fingerprint", call.fingerprint())
                    .param("claim", claim)
                    .param("now", now)
                    .param("expiresAt", now.plus(keptFor))
                    .update();
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    /** Takes the row of a call over that is of no use any more, if it is still as it was read. */
    boolean takeOver(Kept read, KeyedCall call, UUID claim, Instant now, Duration keptFor) {
        return jdbc.sql("""
                update keyed_answer set fingerprint = :fingerprint, claim = :claim, claimed_at = :now,
                  expires_at = :expiresAt, finished_at = null, sealed = null
                where id = :id and claim = :before and finished_at <=> :finishedBefore""")
                        .param("fingerprint", call.fingerprint())
                        .param("claim", claim)
                        .param("now", now)
                        .param("expiresAt", now.plus(keptFor))
                        .param("id", read.id())
                        .param("before", read.claim())
                        .param("finishedBefore", read.finishedAt())
                        .update()
                == 1;
    }

    void keep(String id, UUID claim, byte[] sealed, Instant now) {
        jdbc.sql("update keyed_answer set sealed = :sealed, finished_at = :now where id = :id and claim = :claim")
                .param("sealed", sealed)
                .param("now", now)
                .param("id", id)
                .param("claim", claim)
                .update();
    }

    void release(String id, UUID claim) {
        jdbc.sql("delete from keyed_answer where id = :id and claim = :claim and sealed is null")
                .param("id", id)
                .param("claim", claim)
                .update();
    }

    int deleteExpired(Instant now, int limit) {
        return jdbc.sql("delete from keyed_answer where expires_at < :now limit :limit")
                .param("now", now)
                .param("limit", limit)
                .update();
    }
}
