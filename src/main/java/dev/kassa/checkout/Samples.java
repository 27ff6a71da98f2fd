package dev.kassa.checkout;

import dev.kassa.watch.Books;
import dev.kassa.watch.Finding;
import dev.kassa.watch.Guarantee;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Our books are those of the providers: of the checkouts that were looked at by chance during the last day, none stood elsewhere
 * there than here. One that did was set right by the look, and still counts for a day, since nobody had told us of it.
 */
@Component
@Order(4)
class Samples implements Guarantee {

    private static final Duration KEPT = Duration.ofDays(90);

    private static final String BY_OUTCOME = """
            select outcome, count(*) as looks from sampled_look
            where looked_at > :now - interval 24 hour group by outcome""";

    private static final String DIFFERENT = """
            select checkout_id from sampled_look
            where looked_at > :now - interval 24 hour and outcome = 'DIFFERENT'
            order by looked_at desc limit 10""";

    private final Books books;
    private final JdbcClient jdbc;
    private final Clock clock;

    Samples(Books books, JdbcClient jdbc, Clock clock) {
        this.books = books;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What comparing the two books came to. */
    enum Outcome {
        SAME,
        DIFFERENT,
        /** The provider does not know it, as test accounts forget what is old. */
        UNKNOWN_THERE,
        /** The provider did not answer. */
        SILENT
    }

    void keep(UUID checkoutId, Outcome outcome, CheckoutStatus ours, @Nullable CheckoutStatus theirs) {
        jdbc.sql("insert into sampled_look (checkout_id, looked_at, outcome, ours, theirs)"
                        + " values (:id, :now, :outcome, :ours, :theirs)")
                .param("id", checkoutId)
                .param("now", now())
                .param("outcome", outcome.name())
                .param("ours", ours.word())
                .param("theirs", theirs == null ? null : theirs.word())
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from sampled_look where looked_at < ? order by looked_at limit 10000")
                .param(now().minus(KEPT))
                .update();
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public String name() {
        return "same-at-provider";
    }

    @Override
    public String query() {
        return DIFFERENT;
    }

    /** A day without a single comparison proves nothing. */
    @Override
    public boolean needsRows() {
        return true;
    }

    @Override
    public Finding check(@Nullable String after) {
        return books.read(reading -> {
            Map<Outcome, Long> looks = reading
                    .sql(BY_OUTCOME)
                    .param("now", now())
                    .query((row, _) -> Map.entry(Outcome.valueOf(row.getString("outcome")), row.getLong("looks")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            List<String> examples =
                    reading.sql(DIFFERENT).param("now", now()).query(Books.TEXT).list();
            long different = looks.getOrDefault(Outcome.DIFFERENT, 0L);
            long compared = different + looks.getOrDefault(Outcome.SAME, 0L);
            long all = looks.values().stream().mapToLong(Long::longValue).sum();
            return new Finding(compared, all - compared, different, examples, null);
        });
    }
}
