package dev.kassa.webhook;

import dev.kassa.company.ProviderName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. Rows are added and their handling is noted; none is ever deleted, and a body is never read back here. */
@Component
class LetterTable {

    private static final String COLUMNS =
            "select id, provider, event_id, type, checkout_id, reference, payment_reference,"
                    + " received_at,"
                    + " outcome, attempts, due_at, claimed_until, handled_at, detail from letter ";
    private static final String IS_FREE = "outcome = 'UNREAD' and (claimed_until is null or claimed_until < :now)";

    private static final RowMapper<Letter> LETTER = new SimplePropertyRowMapper<>(Letter.class);

    private final JdbcClient jdbc;

    LetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a letter.
     *
     * @param kept what may be kept of its body
     * @param sha256 of its body as it came
     * @return false if its event was told before, and then nothing has changed
     */
    boolean add(Letter letter, String kept, byte[] sha256) {
        try {
            jdbc.sql("""
                    insert into letter (id, provider, event_id, type, checkout_id, reference,
                      payment_reference, body, body_sha256, received_at,
                      outcome, attempts, due_at)
                    values (:id, :provider, :eventId, :type, :checkoutId, :reference,
                      :paymentReference, :body, :sha256, :receivedAt, 'UNREAD', 0, :dueAt)""")
                    .param("id", letter.id())
                    .param("provider", letter.provider().name())
                    .param("eventId", letter.eventId())
                    .param("type", letter.type())
                    .param("checkoutId", letter.checkoutId())
                    .param("reference", letter.reference())
                    .param("paymentReference", letter.paymentReference())
                    .param("body", kept)
                    .param("sha256", sha256)
                    .param("receivedAt", letter.receivedAt())
                    .param("dueAt", letter.dueAt())
                    .update();
            return true;
        } catch (DuplicateKeyException toldBefore) {
            return false;
        }
    }

    Optional<Letter> find(ProviderName provider, String eventId) {
        return jdbc.sql(COLUMNS + "where provider = :provider and event_id = :eventId")
                .param("provider", provider.name())
                .param("eventId", eventId)
                .query(LETTER)
                .optional();
    }

    /** Those that are due and that nobody reads, the most overdue first. */
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql("select id from letter where due_at <= :now and " + IS_FREE + " order by due_at limit :limit")
                .param("now", now)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Takes a letter up for reading: for one caller alone, on whichever server, until the claim runs out. */
    Optional<Letter> claim(UUID id, Instant now, Instant until) {
        int claimed = jdbc.sql("update letter set attempts = attempts + 1,"
                        + " claimed_until = :until where id = :id and " + IS_FREE)
                .param("until", until)
                .param("id", id)
                .param("now", now)
                .update();
        return claimed == 1
                ? Optional.of(jdbc.sql(COLUMNS + "where id = :id")
                        .param("id", id)
                        .query(LETTER)
                        .single())
                : Optional.empty();
    }

    /** Notes what became of a letter that was claimed, unless the claim ran out and somebody else has taken it up since. */
    void settle(Letter claimed, Verdict verdict, @Nullable Instant dueAt, @Nullable Instant handledAt) {
        jdbc.sql("""
                update letter set outcome = :outcome, detail = :detail, checkout_id = :checkoutId,
                  due_at = :dueAt, handled_at = :handledAt, claimed_until = null
                where id = :id and outcome = 'UNREAD' and attempts = :attempts""")
                .param("outcome", verdict.outcome().name())
                .param("detail", verdict.detail())
                .param("checkoutId", verdict.checkoutId())
                .param("dueAt", dueAt)
                .param("handledAt", handledAt)
                .param("id", claimed.id())
                .param("attempts", claimed.attempts())
                .update();
    }

    List<Letter> about(UUID checkoutId, ProviderName provider, @Nullable String reference, int limit) {
        return jdbc.sql(COLUMNS + "where checkout_id = :checkoutId or (reference = :reference and provider = :provider)"
                        + " order by received_at desc, id desc limit :limit")
                .param("checkoutId", checkoutId)
                .param("reference", reference)
                .param("provider", provider.name())
                .param("limit", limit)
                .query(LETTER)
                .list();
    }
}
