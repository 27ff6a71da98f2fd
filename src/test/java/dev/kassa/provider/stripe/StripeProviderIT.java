package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lives of checkouts at Stripe. */
class StripeProviderIT extends StripeAtSandboxTests {

    @Test
    void aHostedCheckoutIsPaidOnStripesPage() {
        Checkout checkout = opened(some.cancelledTo("https://salong.example/avbokat"));
        assertThat(look(checkout).way()).isInstanceOf(PayerWay.Hosted.class);

        press(checkout, "CARD");

        Sighting paid = look(checkout);
        assertThat(paid.status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(paid.providerStatus()).isEqualTo("complete");
        assertThat(paid.totalMinor()).isEqualTo(SomeCheckout.TOTAL_MINOR);
        assertThat(paid.payment().reference()).startsWith("pi_");
        assertThat(paid.payment().customerReference()).startsWith("cus_");
        assertThat(paid.payment().customerEmail()).isEqualTo("elsa@kund.example");
        assertThat(paid.way()).isNull();
    }

    @Test
    void anEmbeddedCheckoutIsPaidInAFrame() {
        Checkout checkout = opened(some.embedded());
        PayerWay.Embedded way = (PayerWay.Embedded) look(checkout).way();
        outside.payInFrame(way.clientSecret(), way.publishableKey(), way.account());

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(provider.pageSources().scripts())
                .anyMatch(source -> way.scriptUrl().startsWith(source));
    }

    @Test
    void openingAgainOpensNothingNew() {
        Sighting first = provider.open(some.order());

        Sighting again = provider.open(some.order());

        assertThat(again.reference()).isEqualTo(first.reference());
    }

    @Test
    void aReservationIsTakenOnce() {
        Checkout checkout = opened(some.capturedManually());
        press(checkout, "CARD");
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);

        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aReservationLapses() {
        Checkout checkout = opened(some.capturedManually());
        press(checkout, "CARD");

        String intent = String.valueOf(look(checkout).payment().reference());
        clock.forward(Duration.ofDays(8));
        outside.lookAtStripe(intent, "acct_salongsaga");

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"SETTLE, SHIPPED", "FAIL, DENIED"})
    void aSlowPaymentIsUnderWayUntilItIsDecided(String turn, CheckoutStatus end) {
        Checkout checkout = opened(some);
        press(checkout, "SLOW");
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);
        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);

        outside.turnStripe(checkout.providerReference(), turn);

        assertThat(look(checkout).status()).isEqualTo(end);
    }

    @Test
    void aDeclineLeavesTheSessionOpen() {
        Checkout checkout = opened(some);

        press(checkout, "DECLINE");

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(look(checkout).way()).isNotNull();
    }

    @Test
    void aClosedCheckoutStaysClosed() {
        Checkout checkout = opened(some);

        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(look(checkout).way()).isNull();
    }

    @Test
    void aPaidCheckoutIsNotClosed() {
        Checkout checkout = opened(some);
        press(checkout, "CARD");

        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aCheckoutNobodyPaysExpires() {
        Checkout checkout = opened(some);

        clock.forward(Duration.ofHours(25));

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.EXPIRED);
    }
}
