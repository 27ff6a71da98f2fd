package dev.kassa.provider.payson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lives of checkouts at Payson. */
class PaysonProviderIT extends PaysonAtSandboxTests {

    @Test
    void aCheckoutIsPaidInTheSnippetsFrameAndShippedOnRequest() {
        Checkout checkout = opened();
        assertThat(look(checkout).way())
                .asInstanceOf(type(PayerWay.Snippet.class))
                .extracting(PayerWay.Snippet::html)
                .asString()
                .contains("paysonIframe", String.valueOf(checkout.providerReference()));
        outside.fillPayson(checkout.providerReference());
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_PAY);

        outside.choosePayson(checkout.providerReference(), "CARD");

        Sighting reserved = look(checkout);
        assertThat(reserved.status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        assertThat(reserved.totalMinor()).isEqualTo(SomeCheckout.TOTAL_MINOR);
        assertThat(reserved.payment().reference()).isNotBlank();
        assertThat(reserved.payment().customerName()).isEqualTo("Elsa Berg");
        assertThat(reserved.way()).isNull();
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(look(checkout).totalMinor()).isEqualTo(SomeCheckout.TOTAL_MINOR);
    }

    @Test
    void whatIsShippedIsNotShippedAgain() {
        Checkout checkout = reserved();
        capture(checkout);
        outside.fail(address(checkout), "PUT", "ERROR_500");

        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @ParameterizedTest
    @CsvSource({"settle, READY_TO_SHIP", "deny, DENIED"})
    void aSlowPaymentIsUnderWayUntilItIsDecided(String act, CheckoutStatus end) {
        Checkout checkout = opened();
        outside.fillPayson(checkout.providerReference());
        outside.choosePayson(checkout.providerReference(), "SLOW");
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);
        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);

        outside.actPayson(checkout.providerReference(), act);

        assertThat(look(checkout).status()).isEqualTo(end);
    }

    @Test
    void anOpenCheckoutIsClosed() {
        Checkout checkout = opened();

        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
    }

    @Test
    void aReservedCheckoutIsNotClosed() {
        assertThat(close(reserved()).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
    }

    @ParameterizedTest
    @CsvSource({"ship, SHIPPED", "cancel, CANCELED"})
    void whatPaysonsOwnOfficeDidIsTheTruth(String act, CheckoutStatus truth) {
        Checkout checkout = reserved();
        outside.actPayson(checkout.providerReference(), act);

        assertThat(capture(checkout).status()).isEqualTo(truth);
    }

    @Test
    void moneyReachesTheAccountInTime() {
        Checkout checkout = reserved();
        capture(checkout);

        clock.forward(Duration.ofDays(11));

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.PAID_TO_ACCOUNT);
    }

    @Test
    void aReservationLapses() {
        Checkout checkout = reserved();

        clock.forward(Duration.ofDays(60));

        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.EXPIRED);
    }
}
