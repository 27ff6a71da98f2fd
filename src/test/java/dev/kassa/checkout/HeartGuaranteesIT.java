package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.watch.BareBooks;
import dev.kassa.watch.Finding;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each guarantee finds what breaks it and names it, and finds nothing in sound books. */
class HeartGuaranteesIT extends BareHeartTests {

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
                "id, status, captured_minor, refunded_minor, refunding_minor, elsewhere_minor",
                checkout,
                6,
                captured,
                refunded,
                refunding,
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
        BOOKS.put("checkout", "id, payable_id, status, superseded_by", second, payable, 1, checkout);
        checkout(UUID.randomUUID(), 10);
        assertSound(HEART.oneLive(books), 1);

        BOOKS.jdbc().sql("update checkout set superseded_by = null").update();
        Finding finding = BareBooks.check(HEART.oneLive(books));
        assertThat(finding.violations()).isEqualTo(1);
        assertThat(finding.examples()).singleElement().isIn(checkout.toString(), second.toString());
    }

    @Test
    void aSecondPaymentThatNobodyMarkedIsFound() {
        BOOKS.put("checkout", "id, payable_id, status, paid_twice", checkout, payable, 6, true);
        assertSound(HEART.paidTwiceMarked(books), 1);
        UUID unmarked = UUID.randomUUID();
        BOOKS.put("checkout", "id, payable_id, status, discrepancy, paid_twice", unmarked, payable, 10, 6, true);
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
                "id, next_look_at",
                checkout,
                BOOKS.clock().instant().minusSeconds(60));
        BOOKS.put(
                "checkout",
                "id, next_look_at",
                UUID.randomUUID(),
                BOOKS.clock().instant().plusSeconds(60));

        assertThat(HEART.openInstructions(books).look()).satisfies(waiting -> {
            assertThat(waiting.count()).isEqualTo(1);
            assertThat(waiting.oldest()).isBefore(BOOKS.clock().instant().minus(Duration.ofHours(2)));
        });
        assertThat(HEART.checkoutsToLookAt(books).look().count()).isEqualTo(1);
    }
}
