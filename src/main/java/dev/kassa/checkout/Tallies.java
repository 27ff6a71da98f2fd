package dev.kassa.checkout;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and sums by company and status, kept up in the transaction of each change. */
@Component
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One checkout more that stands in its status. */
    void added(Checkout checkout) {
        change(checkout, checkout.status(), 1);
    }

    /** The checkout left one status for the one it stands in now. Always in the order of the statuses, so that two never wait for each other. */
    void moved(Checkout checkout, CheckoutStatus before) {
        CheckoutStatus after = checkout.status();
        Stream.of(before, after).sorted().forEach(status -> change(checkout, status, status == after ? 1 : -1));
    }

    /** Of one company, or of all if null; statuses without any checkout are left out. */
    List<CheckoutTally> read(@Nullable UUID companyId) {
        String where = companyId == null ? "" : " where company_id = :companyId";
        var query = jdbc.sql("select status, currency, sum(checkouts) checkouts, sum(sum_minor) sum_minor"
                + " from checkout_tally" + where
                + " group by status, currency having sum(checkouts) > 0 order by status, currency");
        return (companyId == null ? query : query.param("companyId", companyId))
                .query((row, _) -> new CheckoutTally(
                        CheckoutStatus.of(row.getInt("status")),
                        row.getLong("checkouts"),
                        new Money(row.getLong("sum_minor"), Currency.valueOf(row.getString("currency")))))
                .list();
    }

    private void change(Checkout checkout, CheckoutStatus status, int by) {
        Money amount = checkout.amount();
        jdbc.sql(
                        "insert into checkout_tally (company_id, status, currency, checkouts, sum_minor) values (?, ?, ?, ?, ?)"
                                + " on duplicate key update checkouts = checkouts + values(checkouts),"
                                + " sum_minor = sum_minor + values(sum_minor)")
                .params(checkout.companyId(), status.number(), amount.currency().name(), by, by * amount.amountMinor())
                .update();
    }
}
