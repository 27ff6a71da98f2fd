package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutPage.Cursor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ObservingIT extends HeartTests {

    private static final Actor STRIPE = Actor.provider("stripe");

    @Autowired
    Observing observing;

    @Test
    void twoPaymentsForOneThingAreKeptAndShown() {
        Checkout first = openStripe().checkout();
        Checkout second = besides(first).checkout();
        observing.see(now(first), sighting(first, CheckoutStatus.SHIPPED), STRIPE);
        assertThat(now(first).isPaidTwice()).isFalse();
        observing.see(now(second), sighting(second, CheckoutStatus.SHIPPED), STRIPE);
        for (Checkout each : List.of(now(first), now(second))) {
            assertThat(each.status()).isEqualTo(CheckoutStatus.SHIPPED);
            assertThat(each.isPaidTwice()).isTrue();
            assertThat(acts(each)).containsOnlyOnce("PAID_TWICE");
        }
    }

    @Test
    void aPaymentForWhatWasClosedIsShownEvenThoughTheTableDoesNotAllowIt() {
        outside.silenceStripe();
        Checkout first = openStripe().checkout();
        Checkout second = openStripe().checkout();
        observing.see(now(second), sighting(second, CheckoutStatus.SHIPPED), STRIPE);
        observing.see(now(first), sighting(first, CheckoutStatus.SHIPPED), STRIPE);
        assertThat(now(first).status()).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(now(first).discrepancy()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(now(first).isPaidTwice()).isTrue();
        assertThat(now(second).isPaidTwice()).isTrue();
    }

    @Test
    void theOrderInWhichTwoPaymentsComeToLightDoesNotMatter() {
        outside.silenceStripe(); // its letters would tell that nobody paid
        Checkout first = openStripe().checkout();
        Checkout second = openStripe().checkout();
        observing.see(now(first), sighting(first, CheckoutStatus.SHIPPED), STRIPE);
        assertThat(now(first).isPaidTwice()).isFalse();
        observing.see(now(second), sighting(second, CheckoutStatus.SHIPPED), STRIPE);
        assertThat(now(first).isPaidTwice()).isTrue();
        assertThat(now(second).isPaidTwice()).isTrue();
    }

    @Test
    void whatIsPaidClosesWhatElseCouldBePaid() {
        Seen first = openStripe();
        Checkout rival = besides(first.checkout()).checkout();
        outside.payStripe(first.way(), "CARD");
        service.refresh(first.checkout().id(), ANNA);
        assertThat(now(rival).status()).isEqualTo(CheckoutStatus.EXPIRED);
    }

    /** A second live checkout of the same payable, as a process that died between two commits could leave it. */
    private Seen besides(Checkout first) {
        reference = reference + "-b";
        Seen second = openStripe();
        jdbc.sql("update checkout set payable_id = ? where id = ?")
                .params(first.terms().payableId(), second.checkout().id())
                .update();
        return new Seen(now(second.checkout()), second.way());
    }

    @Test
    void aTruthTheTableDoesNotAllowIsKeptOnceAndNotForced() {
        Checkout checkout = openStripe().checkout();
        observing.see(now(checkout), sighting(checkout, CheckoutStatus.SHIPPED), STRIPE);
        observing.see(now(checkout), sighting(checkout, CheckoutStatus.DENIED), STRIPE);
        observing.see(now(checkout), sighting(checkout, CheckoutStatus.DENIED), STRIPE);
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(now(checkout).discrepancy()).isEqualTo(CheckoutStatus.DENIED);
        assertThat(acts(checkout)).containsOnlyOnce("DISCREPANCY");
        observing.see(now(checkout), sighting(checkout, CheckoutStatus.SHIPPED), STRIPE);
        assertThat(now(checkout).discrepancy()).isNull();
    }

    @Test
    void everyRowOfTheListComesUpOnceWhicheverWayItIsWalked() {
        var filter = new CheckoutFilter(null, null, null, null);
        var seen = new ArrayList<UUID>();
        Cursor older = null;
        Cursor lastNewer = null;
        do {
            CheckoutPage page = service.list(filter, older, null, 37, ANNA);
            page.checkouts().forEach(each -> seen.add(each.id()));
            older = page.older();
            lastNewer = page.newer();
        } while (older != null);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        long rows = jdbc.sql("select count(*) from checkout where company_id = ?")
                .param(Cast.SAGA.id())
                .query(Long.class)
                .single();
        assertThat(seen).hasSize((int) rows);
        CheckoutPage back = service.list(filter, null, lastNewer, 37, ANNA);
        int at = seen.indexOf(back.checkouts().getFirst().id());
        assertThat(back.checkouts().stream().map(Checkout::id).toList()).isEqualTo(seen.subList(at, at + 37));
    }

    @Test
    void aFilterFindsWhatItSaysAndNothingElse() {
        for (CheckoutStatus status : EnumSet.complementOf(EnumSet.of(CheckoutStatus.NONE))) {
            assertThat(service.list(new CheckoutFilter(null, status, null, null), null, null, 50, ANNA)
                            .checkouts())
                    .as(status.word())
                    .isNotEmpty()
                    .allSatisfy(each -> {
                        assertThat(each.status()).isEqualTo(status);
                        assertThat(each.companyId()).isEqualTo(Cast.SAGA.id());
                    });
        }
        UUID five = Cast.paysonCheckout(5);
        for (String search : List.of(five.toString(), "SAGA-5")) {
            assertThat(service.list(new CheckoutFilter(null, null, null, search), null, null, 50, ANNA)
                            .checkouts())
                    .extracting(Checkout::id)
                    .containsExactly(five);
        }
        assertThat(service.list(new CheckoutFilter(Cast.SAGA.id(), null, null, five.toString()), null, null, 50, PETER)
                        .checkouts())
                .isEmpty();
    }

    private static Sighting sighting(Checkout checkout, CheckoutStatus status) {
        return new Sighting(
                String.valueOf(checkout.providerReference()),
                checkout.terms().providerAccount(),
                status,
                status.word(),
                null,
                Sighting.Payment.UNKNOWN,
                Sighting.Balance.NOTHING,
                null,
                null);
    }
}
