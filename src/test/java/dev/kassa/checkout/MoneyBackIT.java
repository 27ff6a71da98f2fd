package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kassa.LedgerSum;
import dev.kassa.MutableClock;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.company.ProviderName;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that goes back, from the administrator's wish to the providers' own ledger, and what providers tell of it later. */
class MoneyBackIT extends HeartTests {

    private static final long ALL = 39_900;

    @Autowired
    Reconciling reconciling;

    @Autowired
    MutableClock clock;

    @Test
    void goesBackThroughStripeInParts() {
        Checkout checkout = paidAtStripe();

        service.refund(checkout.id(), RefundWish.of(10_000, "for the wait"), ANNA);
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        service.refund(checkout.id(), RefundWish.all(null), ANNA);

        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.CREDITED);
        assertThat(now(checkout).funds()).isEqualTo(new Funds(ALL, ALL, 0, 0));
        assertThat(ledger(checkout).refunds()).isEqualTo(2);
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(ALL);
    }

    @Test
    void comesAgainWhenTheCustomersBankWillNotHaveIt() {
        Checkout checkout = paidAtStripe();
        service.refund(checkout.id(), RefundWish.of(10_000, null), ANNA);

        outside.turnRefund(outside.newestRefund(checkout.paymentReference(), "acct_salongsaga"), "FAIL");

        await().untilAsserted(() -> assertThat(newest(checkout).outcome()).isEqualTo(Outcome.FAILED));
        assertThat(now(checkout).funds()).isEqualTo(new Funds(ALL, 0, 0, 0));
        service.refund(checkout.id(), RefundWish.of(10_000, null), ANNA);
        assertThat(ledger(checkout).refunds()).isEqualTo(2);
        assertThat(ledger(checkout).refundFailures()).isOne();
    }

    @Test
    void isLookedAfterAlsoWhereThePaymentIsOld() {
        Checkout checkout = paidAtStripe();
        clock.forward(Duration.ofDays(70));
        service.refund(checkout.id(), RefundWish.of(10_000, null), ANNA);
        service.refresh(checkout.id(), ANNA);
        assertThat(now(checkout).nextLookAt()).isAfter(clock.instant());
        clock.forward(Duration.ofDays(61));
        service.refresh(checkout.id(), ANNA);
        assertThat(now(checkout).nextLookAt()).isNull();
    }

    @Test
    void isKnownOfWhenStaffPayItBackAtStripe() {
        Checkout checkout = paidAtStripe();

        outside.refundAtStripe(checkout.providerReference(), 9_900L);

        isAllPaidBackTogetherWith(checkout);
    }

    @Test
    void isKnownOfWhenStaffPayItBackAtPayson() {
        Checkout checkout = shippedAtPayson();

        outside.creditAtPayson(checkout.providerReference(), "99");

        isAllPaidBackTogetherWith(checkout);
    }

    private void isAllPaidBackTogetherWith(Checkout checkout) {
        await().untilAsserted(() -> assertThat(now(checkout).funds()).isEqualTo(new Funds(ALL, 9_900, 0, 9_900)));
        service.refund(checkout.id(), RefundWish.all(null), ANNA);
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.CREDITED);
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT_AFTER", "TIMEOUT_BEFORE", "CUT", "EMPTY", "ERROR_500", "LOST_UPDATE"})
    void goesBackThroughPaysonOnceWhateverBecomesOfTheAnswer(String fault) {
        Checkout checkout = shippedAtPayson();
        outside.fail("/payson/2.0/checkouts/" + checkout.providerReference(), "PUT", fault);
        assertThatThrownBy(() -> service.refund(checkout.id(), RefundWish.of(10_000, null), ANNA))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(newest(checkout).outcome()).isEqualTo(Outcome.UNKNOWN);

        clock.forward(Duration.ofMinutes(6));
        reconciling.settle();

        assertThat(newest(checkout).outcome()).isEqualTo(Outcome.SENT);
        assertThat(now(checkout).funds()).isEqualTo(new Funds(ALL, 10_000, 0, 0));
        assertThat(ledger(checkout).refunds()).isOne();
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(10_000);
    }

    @Test
    void isNotMadeWherePaysonGrantsNothing() {
        Checkout checkout = shippedAtPayson();
        outside.fail("/payson/2.0/checkouts/" + checkout.providerReference(), "PUT", "UNGRANTED");

        assertThatThrownBy(() -> service.refund(checkout.id(), RefundWish.all(null), ANNA))
                .isInstanceOf(ProviderRefused.class);

        assertThat(newest(checkout).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(now(checkout).funds()).isEqualTo(new Funds(ALL, 0, 0, 0));
    }

    @Test
    void isLetGoWhileItIsOnlyReserved() {
        Checkout payson = reservedAtPayson(ANNA);
        reference = "another " + reference;
        Checkout stripe = service.open(wish(Cast.NORR.id(), ProviderName.STRIPE, UiMode.HOSTED), KARIN)
                .checkout();
        outside.payStripe(stripe.providerReference(), "CARD");
        service.refresh(stripe.id(), KARIN);

        service.cancel(payson.id(), ANNA);
        service.cancel(stripe.id(), KARIN);

        assertThat(now(payson).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(now(stripe).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(ledger(payson).cancellations()).isOne();
        assertThat(ledger(stripe).cancellations()).isOne();
        assertThat(ledger(stripe).captures()).isZero();
    }

    private Checkout paidAtStripe() {
        Checkout checkout = openStripe().checkout();
        outside.payStripe(checkout.providerReference(), "CARD");
        return service.refresh(checkout.id(), ANNA).checkout();
    }

    private Checkout shippedAtPayson() {
        Checkout checkout = reservedAtPayson(ANNA);
        return service.sendPaymentRequest(checkout.id(), ANNA).checkout();
    }

    private Instruction newest(Checkout checkout) {
        return instructions
                .findByCheckoutIdOrderByRequestedAtDesc(checkout.id())
                .getFirst();
    }

    private LedgerSum ledger(Checkout checkout) {
        return outside.ledger(checkout.id().toString());
    }
}
