package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.watch.BareBooks;
import dev.kassa.watch.Books;
import dev.kassa.watch.Finding;
import dev.kassa.watch.Guarantee;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each guarantee finds what breaks it and names it, and finds nothing in sound books. */
class HeartGuaranteesIT {

    private static final BareBooks BOOKS = new BareBooks();
    private static final HeartGuarantees HEART = new HeartGuarantees();
    private static final UUID COMPANY = UUID.randomUUID();

    private final Books books = BOOKS.books();
    private final UUID payable = UUID.randomUUID();
    private final UUID checkout = UUID.randomUUID();
    private int entries;

    @BeforeEach
    void begin() {
        BOOKS.clear();
        BOOKS.put("company", "id", COMPANY, "slug", "salong");
        BOOKS.put("payable", "id", payable, "company_id", COMPANY);
    }

    @Test
    void aSecondRequestThatWasCarriedOutIsFound() {
        checkout(checkout, 6);
        instruction("PAYMENT_REQUEST", "SENT", 39_900);
        instruction("PAYMENT_REQUEST", "REFUSED", 39_900);
        instruction("REFUND", "SENT", 100);
        assertSound(HEART.requestedOnce(books), 1);

        instruction("CANCELLATION", "SENT", 39_900);
        assertFound(HEART.requestedOnce(books), checkout);
    }

    @Test
    void aWholePathIsSound() {
        checkout(checkout, 6);
        move("None", "Created");
        note();
        move("Created", "ReadyToShip");
        move("ReadyToShip", "Shipped");
        assertSound(HEART.everyMoveTraced(books), 1);
    }

    @Test
    void aCheckoutThatNeverMovedNeedsNoEntry() {
        checkout(checkout, 0);
        note();
        assertSound(HEART.everyMoveTraced(books), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'None>Created,ReadyToShip>Shipped', 6", // one is missing in between
        "'Created>ReadyToShip,ReadyToShip>Shipped', 6", // and here at the beginning
        "'None>Created,Created>ReadyToShip', 6", // and here at the end
        "'None>Created,None>Created', 1", // one is there twice
        "'Created>Shipped,None>Created', 6", // the order is another
        "'', 1", // nothing was told at all
        "'None>Created', 0" // it was told, and did not happen
    })
    void aBrokenPathIsFound(String path, int status) {
        checkout(checkout, status);
        for (String step : path.isEmpty() ? new String[0] : path.split(",")) {
            move(step.split(">")[0], step.split(">")[1]);
        }
        assertFound(HEART.everyMoveTraced(books), checkout);
    }

    @ParameterizedTest
    @CsvSource({
        "39900, 10000, 0, 4000, true",
        "39900, 10000, 0, 0, false", // our refund of 6000 is not in it
        "39900, 10000, 500, 4000, false", // something is on its way back that nobody ordered
        "9000, 10000, 0, 4000, false" // more went back than was taken
    })
    void moneyThatDoesNotAddUpIsFound(long captured, long refunded, long refunding, long elsewhere, boolean sound) {
        BOOKS.put(
                "checkout",
                "id",
                checkout,
                "status",
                6,
                "captured_minor",
                captured,
                "refunded_minor",
                refunded,
                "refunding_minor",
                refunding,
                "elsewhere_minor",
                elsewhere);
        instruction("REFUND", "SENT", 6_000);
        instruction("REFUND", "FAILED", 700);
        if (sound) {
            assertSound(HEART.moneyAddsUp(books), 1);
        } else {
            assertFound(HEART.moneyAddsUp(books), checkout);
        }
    }

    @Test
    void aLineThatGotMoreBackThanItCostIsFound() {
        checkout(checkout, 6);
        line(1, 39_900);
        assertSound(HEART.moneyAddsUp(books), 1);

        line(2, 39_901);
        assertFound(HEART.moneyAddsUp(books), checkout);
    }

    @Test
    void twoThatCanBePaidForOneThingAreFound() {
        UUID second = UUID.randomUUID();
        checkout(checkout, 1);
        BOOKS.put("checkout", "id", second, "payable_id", payable, "status", 1, "superseded_by", checkout);
        checkout(UUID.randomUUID(), 10);
        assertSound(HEART.oneLive(books), 1);

        BOOKS.jdbc().sql("update checkout set superseded_by = null").update();
        Finding finding = BareBooks.check(HEART.oneLive(books));
        assertThat(finding.violations()).isEqualTo(1);
        assertThat(finding.examples()).singleElement().isIn(checkout.toString(), second.toString());
    }

    @Test
    void aSecondPaymentThatNobodyMarkedIsFound() {
        BOOKS.put("checkout", "id", checkout, "payable_id", payable, "status", 6, "paid_twice", true);
        assertSound(HEART.paidTwiceMarked(books), 1);
        UUID unmarked = UUID.randomUUID();
        BOOKS.put(
                "checkout", "id", unmarked, "payable_id", payable, "status", 10, "discrepancy", 6, "paid_twice", true);
        assertSound(HEART.paidTwiceMarked(books), 1);

        BOOKS.jdbc()
                .sql("update checkout set paid_twice = false where status = 10")
                .update();
        assertFound(HEART.paidTwiceMarked(books), unmarked);
    }

    @Test
    void whatStaysUnknownForLongIsFound() {
        openInstruction(Duration.ofHours(23), true);
        assertSound(HEART.nothingLeftOpen(books), 1);

        BOOKS.clock().forward(Duration.ofHours(2));
        assertFound(HEART.nothingLeftOpen(books), checkout);
        BOOKS.clock().reset();
    }

    @Test
    void whatNobodyWillLookAtOrIsOpenTwiceIsFound() {
        openInstruction(Duration.ofMinutes(1), false);
        assertFound(HEART.nothingLeftOpen(books), checkout);

        BOOKS.jdbc().sql("delete from instruction").update();
        openInstruction(Duration.ofMinutes(2), true);
        openInstruction(Duration.ofMinutes(1), true);
        assertFound(HEART.nothingLeftOpen(books), checkout);
    }

    @Test
    void countsAndSumsThatAreNotThoseOfTheRowsAreFound() {
        var counts = new CountsKept(books);
        checkout(checkout, 6);
        checkout(UUID.randomUUID(), 6);
        tally(6, 2, 79_800);
        tally(1, 0, 0);
        assertSound(counts, 2);

        tally(1, 1, 0);
        assertThat(BareBooks.check(counts).examples()).containsExactly("salong: 1 SEK");
        tally(1, -1, 0);
        BOOKS.jdbc()
                .sql("update checkout_tally set sum_minor = 79801 where status = 6")
                .update();
        assertThat(BareBooks.check(counts).examples()).containsExactly("salong: 6 SEK");
        BOOKS.jdbc().sql("delete from checkout_tally").update();
        assertThat(BareBooks.check(counts).violations()).isEqualTo(1);
    }

    @Test
    void whatWaitsIsCounted() {
        openInstruction(Duration.ofHours(3), true);
        BOOKS.put(
                "checkout",
                "id",
                checkout,
                "next_look_at",
                BOOKS.clock().instant().minusSeconds(60));
        BOOKS.put(
                "checkout",
                "id",
                UUID.randomUUID(),
                "next_look_at",
                BOOKS.clock().instant().plusSeconds(60));

        assertThat(HEART.openInstructions(books).look()).satisfies(waiting -> {
            assertThat(waiting.count()).isEqualTo(1);
            assertThat(waiting.oldest()).isBefore(BOOKS.clock().instant().minus(Duration.ofHours(2)));
        });
        assertThat(HEART.checkoutsToLookAt(books).look().count()).isEqualTo(1);
    }

    private static void assertSound(Guarantee guarantee, long rows) {
        Finding finding = BareBooks.check(guarantee);
        assertThat(finding.examples()).isEmpty();
        assertThat(finding.violations()).isZero();
        assertThat(finding.rows()).isEqualTo(rows);
    }

    private static void assertFound(Guarantee guarantee, UUID broken) {
        Finding finding = BareBooks.check(guarantee);
        assertThat(finding.violations()).isEqualTo(1);
        assertThat(finding.examples()).containsExactly(broken.toString());
    }

    private void checkout(UUID id, int status) {
        BOOKS.put(
                "checkout",
                "id",
                id,
                "payable_id",
                payable,
                "company_id",
                COMPANY,
                "status",
                status,
                "amount_minor",
                39_900,
                "currency",
                "SEK");
    }

    private void instruction(String kind, String outcome, long minor) {
        BOOKS.put(
                "instruction",
                "id",
                UUID.randomUUID(),
                "checkout_id",
                checkout,
                "kind",
                kind,
                "outcome",
                outcome,
                "amount_minor",
                minor);
    }

    private void openInstruction(Duration age, boolean watched) {
        var now = BOOKS.clock().instant();
        BOOKS.put(
                "instruction",
                "id",
                UUID.randomUUID(),
                "checkout_id",
                checkout,
                "kind",
                "REFUND",
                "outcome",
                "UNKNOWN",
                "requested_at",
                now.minus(age),
                "next_look_at",
                watched ? now : null);
    }

    private void move(String before, String after) {
        BOOKS.put("audit_entry", "id", ++entries, "subject_id", checkout, "act", "X", "before", before, "after", after);
    }

    private void note() {
        BOOKS.put("audit_entry", "id", ++entries, "subject_id", checkout, "act", "CHECKOUT_MADE");
    }

    private void line(int position, long refunded) {
        BOOKS.put(
                "checkout_line",
                "checkout_id",
                checkout,
                "position",
                position,
                "quantity",
                1,
                "unit_price_minor",
                39_900,
                "refunded_minor",
                refunded);
    }

    private static void tally(int status, long checkouts, long sum) {
        BOOKS.put(
                "checkout_tally",
                "company_id",
                COMPANY,
                "status",
                status,
                "currency",
                "SEK",
                "checkouts",
                checkouts,
                "sum_minor",
                sum);
    }
}
