package dev.kassa.watch;

import dev.kassa.watch.GuaranteeState.Round;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks came to, and how far they have come. One server at a time checks a guarantee; the claim runs out if it dies. */
@Component
class GuaranteeTable {

    private final JdbcClient jdbc;

    GuaranteeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A guarantee's row, where its query is not known. */
    record Row(GuaranteeState state, @Nullable String resumeAfter) {}

    Optional<Row> find(Guarantee guarantee) {
        return jdbc.sql("select * from guarantee_check where name = ?")
                .param(guarantee.name())
                .query((row, _) -> read(row, guarantee))
                .optional();
    }

    /** @return a token of the claim, or nothing if somebody is at it */
    Optional<UUID> claim(String name, Instant now, Instant until) {
        UUID claim = UUID.randomUUID();
        jdbc.sql("insert ignore into guarantee_check (name) values (?)")
                .param(name)
                .update();
        int claimed = jdbc.sql("update guarantee_check set claimed_by = :claim, claimed_until = :until"
                        + " where name = :name and (claimed_until is null or claimed_until < :now)")
                .param("claim", claim)
                .param("until", until)
                .param("name", name)
                .param("now", now)
                .update();
        return claimed == 1 ? Optional.of(claim) : Optional.empty();
    }

    void release(String name, UUID claim) {
        jdbc.sql("update guarantee_check set claimed_by = null, claimed_until = null where name = ? and claimed_by = ?")
                .params(name, claim)
                .update();
    }

    /** Keeps a round that is not at its end. */
    void keep(String name, Round round, String resumeAfter, @Nullable Instant violatedAt) {
        jdbc.sql("""
                update guarantee_check set resume_after = :after, rows_so_far = :rows, left_out_so_far = :leftOut,
                  violations_so_far = :violations, examples_so_far = :examples, took_so_far_ms = :took,
                  first_violated_at = coalesce(first_violated_at, :violatedAt), failure = null
                where name = :name""")
                .param("after", resumeAfter)
                .param("rows", round.rows())
                .param("leftOut", round.leftOut())
                .param("violations", round.violations())
                .param("examples", String.join("\n", round.examples()))
                .param("took", round.took().toMillis())
                .param("violatedAt", violatedAt)
                .param("name", name)
                .update();
    }

    /** Keeps a round that is at its end as the last one. */
    void finish(String name, Round round, Instant at) {
        jdbc.sql("""
                update guarantee_check set checked_at = :at, rows_checked = :rows, left_out = :leftOut,
                  violations = :violations, examples = :examples, took_ms = :took,
                  first_violated_at = if(:violations = 0, null, coalesce(first_violated_at, :at)),
                  resume_after = null, rows_so_far = 0, left_out_so_far = 0, violations_so_far = 0,
                  examples_so_far = '', took_so_far_ms = 0, failure = null
                where name = :name""")
                .param("at", at)
                .param("rows", round.rows())
                .param("leftOut", round.leftOut())
                .param("violations", round.violations())
                .param("examples", String.join("\n", round.examples()))
                .param("took", round.took().toMillis())
                .param("name", name)
                .update();
    }

    void fail(String name, String why) {
        jdbc.sql("update guarantee_check set failure = ? where name = ?")
                .params(why, name)
                .update();
    }

    private static Row read(ResultSet row, Guarantee guarantee) throws SQLException {
        return new Row(
                new GuaranteeState(
                        guarantee.name(),
                        guarantee.query(),
                        guarantee.needsRows(),
                        instant(row, "checked_at"),
                        new Round(
                                row.getLong("rows_checked"),
                                row.getLong("left_out"),
                                row.getLong("violations"),
                                lines(row.getString("examples")),
                                Duration.ofMillis(row.getLong("took_ms"))),
                        new Round(
                                row.getLong("rows_so_far"),
                                row.getLong("left_out_so_far"),
                                row.getLong("violations_so_far"),
                                lines(row.getString("examples_so_far")),
                                Duration.ofMillis(row.getLong("took_so_far_ms"))),
                        instant(row, "first_violated_at"),
                        row.getString("failure")),
                row.getString("resume_after"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Instant.class);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isEmpty()).toList();
    }
}
