package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The money that was taken, line by line, for whoever keeps the books. What is only reserved is not in it. */
@Component
public class PaymentLog {

    private static final int SECONDS = 5;

    /** A provider may have taken less than was asked for; then the last lines get less. */
    private static final String TAKEN = "greatest(0, least(l.quantity * l.unit_price_minor, c.captured_minor"
            + " - (select coalesce(sum(e.quantity * e.unit_price_minor), 0) from checkout_line e"
            + " where e.checkout_id = c.id and e.position < l.position)))";

    private final JdbcClient jdbc;

    PaymentLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which part of the log is asked for. Nulls do not restrict.
     *
     * @param companyId only of this company; an actor who belongs to one sees no other, whatever stands here
     * @param from taken at this time or later
     * @param to taken at this time or earlier
     * @param isOldestFirst otherwise what was taken last comes first
     */
    public record Stretch(
            @Nullable UUID companyId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer articleTypeId,
            boolean isOldestFirst,
            int skip,
            int take) {}

    /** @param total how many there are in all; if not exact, there are more than this */
    public record Read(List<PaymentLogEntry> entries, long total, boolean totalIsExact) {}

    /**
     * @throws Invalid if it is asked for too deep in the log or would take too long; fields are {@code skip} and {@code createdFrom}
     * @throws NotFound for those who are nobody's
     */
    public Read read(Stretch wish, Actor actor) {
        if (wish.skip() < 0 || wish.take() < 0 || (long) wish.skip() + wish.take() > Search.DEEPEST) {
            throw new Invalid(List.of(new Fault("skip", "tooDeep", Search.DEEPEST)));
        }
        UUID company = scope(wish, actor);
        try {
            long total = ask(
                            "select count(*) from (select 1" + from(wish, company) + " limit " + (Search.DEEPEST + 1)
                                    + ") found",
                            wish,
                            company)
                    .query(Long.class)
                    .single();
            boolean exact = total <= Search.DEEPEST;
            return new Read(
                    total <= wish.skip() ? List.of() : entries(wish, company), exact ? total : Search.DEEPEST, exact);
        } catch (QueryTimeoutException tooSlow) {
            throw new Invalid(List.of(new Fault("createdFrom", "tooSlow")));
        }
    }

    private static @Nullable UUID scope(Stretch wish, Actor actor) {
        if (actor.isSuperadmin()) {
            return wish.companyId();
        }
        if (actor.companyId() == null) {
            throw new NotFound();
        }
        return actor.companyId();
    }

    private List<PaymentLogEntry> entries(Stretch wish, @Nullable UUID company) {
        String order = wish.isOldestFirst()
                ? " order by c.taken_at, c.id, l.position"
                : " order by c.taken_at desc, c.id desc, l.position desc";
        String columns = "select l.*, c.company_id, c.internal_reference, c.customer_reference, c.taken_at, " + TAKEN
                + " as taken_minor";
        return ask(columns + from(wish, company) + order + " limit :take offset :skip", wish, company)
                .param("take", wish.take())
                .param("skip", wish.skip())
                .query(PaymentLog::entry)
                .list();
    }

    /** The index is named, as in the lists of checkouts. */
    private static String from(Stretch wish, @Nullable UUID company) {
        var where = new ArrayList<>(List.of("c.captured_minor > 0", "c.taken_at >= :from", "c.taken_at <= :to"));
        if (company != null) where.add("c.company_id = :company");
        if (wish.articleTypeId() != null) where.add("l.article_type_id = :type");
        return " from checkout c force index ("
                + (company == null ? "checkout_by_taken" : "checkout_by_company_taken")
                + ") straight_join checkout_line l on l.checkout_id = c.id where " + String.join(" and ", where);
    }

    private StatementSpec ask(String sql, Stretch wish, @Nullable UUID company) {
        StatementSpec statement = jdbc.sql(sql)
                .withQueryTimeout(SECONDS)
                .param("from", wish.from() == null ? Instant.EPOCH : wish.from())
                .param("to", wish.to() == null ? SearchField.LATEST : wish.to());
        statement = company == null ? statement : statement.param("company", company);
        return wish.articleTypeId() == null ? statement : statement.param("type", wish.articleTypeId());
    }

    private static PaymentLogEntry entry(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.valueOf(row.getString("currency"));
        return new PaymentLogEntry(
                row.getLong("id"),
                row.getObject("company_id", UUID.class),
                row.getObject("checkout_id", UUID.class),
                row.getString("internal_reference"),
                row.getInt("article_type_id"),
                row.getInt("article_id"),
                new Money(row.getLong("taken_minor"), currency),
                new Money(row.getLong("refunded_minor"), currency),
                row.getObject("taken_at", Instant.class),
                row.getString("customer_reference"));
    }
}
