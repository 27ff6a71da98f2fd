package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutPage.Cursor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ObservingIT extends HeartIT {

    private static final Actor STRIPE = Actor.provider("stripe");

    @Autowired
    Observing observing;

    @Test
    void twoPaymentsForOneThingAreKeptAndShown() {
        Checkout first = openStripe().checkout();
        Checkout second = openStripe().checkout();
        // The first was paid while it was being closed: it is expired here, and the truth is something else.
        Checkout third = openStripe().checkout();
        observing.see(third, sighting(third, CheckoutStatus.SHIPPED), STRIPE);
        assertThat(now(third).isPaidTwice()).isFalse();
        observing.see(second, sighting(second, CheckoutStatus.SHIPPED), STRIPE);
        assertThat(now(second).discrepancy()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(now(second).status()).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(acts(second)).contains("DISCREPANCY");
        assertThat(now(first).discrepancy()).isNull();
    }

    @Test
    void aTruthTheTableDoesNotAllowIsKeptOnceAndNotForced() {
        Checkout checkout = reservedAtPayson(ANNA);
        service.sendPaymentRequest(checkout.id(), ANNA);
        observing.see(checkout, sighting(checkout, CheckoutStatus.DENIED), STRIPE);
        observing.see(checkout, sighting(checkout, CheckoutStatus.DENIED), STRIPE);
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(now(checkout).discrepancy()).isEqualTo(CheckoutStatus.DENIED);
        assertThat(acts(checkout)).containsOnlyOnce("DISCREPANCY");
        service.refresh(checkout.id(), ANNA);
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
        for (CheckoutStatus status : CheckoutStatus.values()) {
            assertThat(service.list(new CheckoutFilter(null, status, null, null), null, null, 50, ANNA)
                            .checkouts())
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
                null,
                null);
    }
}
