package dev.kassa.checkout;

import dev.kassa.watch.Books;
import dev.kassa.watch.Finding;
import dev.kassa.watch.Guarantee;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The counts and sums that the list shows are those of the rows. Counted afresh a company at a time, by the index of its
 * checkouts; both sides are of the same moment.
 */
@Component
class CountsKept implements Guarantee {

    private static final UUID BEGINNING = new UUID(0, 0);

    private static final String DIFFERENT = """
            select concat(o.slug, ': ', d.status, ' ', d.currency) from (
              select company_id, status, currency, count(*) as checkouts, sum(amount_minor) as sum_minor
              from checkout where company_id = :company group by company_id, status, currency
              union all
              select company_id, status, currency, -checkouts, -sum_minor
              from checkout_tally where company_id = :company) d
            join company o on o.id = d.company_id
            group by d.company_id, d.status, d.currency
            having sum(d.checkouts) <> 0 or sum(d.sum_minor) <> 0""";

    private final Books books;

    CountsKept(Books books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "counts-kept";
    }

    @Override
    public String query() {
        return DIFFERENT;
    }

    @Override
    public Finding check(@Nullable String after) {
        UUID start = after == null ? BEGINNING : UUID.fromString(after);
        return books.read(jdbc ->
                companyAfter(jdbc, start).map(company -> of(jdbc, company)).orElse(Finding.of(0, List.of(), null)));
    }

    private static Optional<UUID> companyAfter(JdbcClient jdbc, UUID start) {
        return jdbc.sql("select id from company where id > ? order by id limit 1")
                .param(start)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    private static Finding of(JdbcClient jdbc, UUID company) {
        List<String> different =
                jdbc.sql(DIFFERENT).param("company", company).query(Books.TEXT).list();
        long rows = jdbc.sql("select count(*) from checkout where company_id = ?")
                .param(company)
                .query(Long.class)
                .single();
        return Finding.of(rows, different, company.toString());
    }
}
