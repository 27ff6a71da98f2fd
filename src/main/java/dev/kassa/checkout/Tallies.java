package dev.kassa.checkout;

import dev.kassa.money.Money;
import java.util.stream.Stream;
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

    /** One checkout less that stands in its status: what it comes to is about to change. */
    void removed(Checkout checkout) {
        change(checkout, checkout.status(), -1);
    }

    /** The checkout left one status for the one it stands in now. Always in the order of the statuses, so that two never wait for each other. */
    void moved(Checkout checkout, CheckoutStatus before) {
        CheckoutStatus after = checkout.status();
        Stream.of(before, after).sorted().forEach(status -> change(checkout, status, status == after ? 1 : -1));
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
