package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.watch.BareBooks;
import dev.kassa.watch.Books;
import dev.kassa.watch.Finding;
import dev.kassa.watch.Guarantee;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Books of one checkout, written row by row, right or wrong. */
abstract class BareHeartTests {

    static final BareBooks BOOKS = new BareBooks();
    static final HeartGuarantees HEART = new HeartGuarantees();
    static final UUID COMPANY = UUID.randomUUID();

    final Books books = BOOKS.books();
    final UUID payable = UUID.randomUUID();
    final UUID checkout = UUID.randomUUID();
    private int entries;

    @BeforeEach
    void begin() {
        BOOKS.clear();
        BOOKS.put("company", "id, slug", COMPANY, "salong");
        BOOKS.put("payable", "id, company_id", payable, COMPANY);
    }

    static void assertSound(Guarantee guarantee, long rows) {
        Finding finding = BareBooks.check(guarantee);
        assertThat(finding.examples()).isEmpty();
        assertThat(finding.violations()).isZero();
        assertThat(finding.rows()).isEqualTo(rows);
    }

    static void assertFound(Guarantee guarantee, UUID broken) {
        Finding finding = BareBooks.check(guarantee);
        assertThat(finding.violations()).isEqualTo(1);
        assertThat(finding.examples()).containsExactly(broken.toString());
    }

    void checkout(UUID id, int status) {
        BOOKS.put(
                "checkout",
                "id, payable_id, company_id, status, amount_minor, currency",
                id,
                payable,
                COMPANY,
                status,
                39_900,
                "SEK");
    }

    void instruction(String kind, String outcome, long minor) {
        BOOKS.put(
                "instruction",
                "id, checkout_id, kind, outcome, amount_minor",
                UUID.randomUUID(),
                checkout,
                kind,
                outcome,
                minor);
    }

    void openInstruction(Duration age, boolean watched) {
        var now = BOOKS.clock().instant();
        BOOKS.put(
                "instruction",
                "id, checkout_id, kind, outcome, requested_at, next_look_at",
                UUID.randomUUID(),
                checkout,
                "REFUND",
                "UNKNOWN",
                now.minus(age),
                watched ? now : null);
    }

    void move(String before, String after) {
        BOOKS.put("audit_entry", "id, subject_id, act, `before`, `after`", ++entries, checkout, "X", before, after);
    }

    void note() {
        BOOKS.put("audit_entry", "id, subject_id, act", ++entries, checkout, "CHECKOUT_MADE");
    }

    void line(int position, long refunded) {
        BOOKS.put(
                "checkout_line",
                "checkout_id, position, quantity, unit_price_minor, refunded_minor",
                checkout,
                position,
                1,
                39_900,
                refunded);
    }

    static void tally(int status, long checkouts, long sum) {
        BOOKS.put(
                "checkout_tally",
                "company_id, status, currency, checkouts, sum_minor",
                COMPANY,
                status,
                "SEK",
                checkouts,
                sum);
    }
}
