package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.ProviderFailure.NotReached;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.provider.SandboxHand;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The adapter as the application made it, with the sandbox's Stripe at the other end of the wire. */
@KassaTest
class StripeProviderIT {

    @Autowired
    StripeProvider provider;

    @Autowired
    MutableClock clock;

    @Value("${kassa.sandbox.stripe.base-url}")
    String sandbox;

    private final SandboxHand hand = new SandboxHand();
    private final SomeCheckout some =
            SomeCheckout.atStripe().inAccount("acct_salongsaga").anew();

    @AfterEach
    void calm() {
        hand.calm(sandbox);
    }

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
        assertThat(paid.payment().customerEmail()).isEqualTo("kim@kund.example");
        assertThat(paid.way()).isNull();
    }

    @Test
    void anEmbeddedCheckoutIsPaidInAFrame() {
        Checkout checkout = opened(some.embedded());
        PayerWay.Embedded way = (PayerWay.Embedded) look(checkout).way();
        String frame = hand.ask(
                sandbox + "/embedded/frames",
                Map.of(
                        "client_secret", way.clientSecret(),
                        "key", way.publishableKey(),
                        "stripe_account", String.valueOf(way.account())),
                "frame");

        hand.send(sandbox + "/embedded/" + frame, Map.of("choice", "CARD", "email", "kim@kund.example"));

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

        clock.forward(Duration.ofDays(8));

        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"SETTLE, SHIPPED", "FAIL, DENIED"})
    void aSlowPaymentIsUnderWayUntilItIsDecided(String turn, CheckoutStatus end) {
        Checkout checkout = opened(some);
        press(checkout, "SLOW");
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);
        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);

        hand.send(sandbox + "/sessions/" + checkout.providerReference() + "/turns", Map.of("turn", turn));

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

    @ParameterizedTest
    @ValueSource(strings = {"CUT", "TIMEOUT_AFTER"})
    void aTakingWithoutAnAnswerIsUnknownUntilOneLooks(String fault) {
        Checkout checkout = opened(some.capturedManually());
        press(checkout, "CARD");
        String intent = String.valueOf(look(checkout).payment().reference());
        hand.spoil("POST", sandbox + "/v1/payment_intents/" + intent + "/capture", fault);

        assertThatThrownBy(() -> capture(checkout)).isExactlyInstanceOf(Unknown.class);

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void anEmptyAnswerIsAskedForAgainUnderTheSameKey() {
        hand.spoil("POST", sandbox + "/v1/checkout/sessions", "EMPTY");

        Sighting first = provider.open(some.order());

        assertThat(provider.open(some.order()).reference()).isEqualTo(first.reference());
    }

    @Test
    void aFaultThatStripeRemembersStaysUnknown() {
        hand.spoil("POST", sandbox + "/v1/checkout/sessions", "ERROR_500_KEPT");

        assertThatThrownBy(() -> provider.open(some.order())).isExactlyInstanceOf(Unknown.class);
        assertThatThrownBy(() -> provider.open(some.order())).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void beingTurnedAwayForTooManyCallsIsNotReached() {
        hand.spoil("POST", sandbox + "/v1/checkout/sessions", "RATE_LIMIT");

        assertThatThrownBy(() -> provider.open(some.order())).isExactlyInstanceOf(NotReached.class);
        assertThat(provider.open(some.order()).status()).isEqualTo(CheckoutStatus.CREATED);
    }

    @Test
    void accountsAreWalls() {
        Sighting sighting = provider.open(some.order());
        Checkout elsewhere = SomeCheckout.atStripe()
                .inAccount("acct_padelhallen")
                .knownAs(sighting.reference())
                .build();

        assertThatThrownBy(() -> look(elsewhere))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("resource_missing");
        assertThatThrownBy(() -> provider.open(
                        SomeCheckout.atStripe().inAccount("acct_nobody").anew().order()))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("account_invalid");
    }

    private Checkout opened(SomeCheckout wanted) {
        Sighting sighting = provider.open(wanted.order());
        assertThat(sighting.status()).isEqualTo(CheckoutStatus.CREATED);
        return wanted.knownAs(sighting.reference()).build();
    }

    private Sighting look(Checkout checkout) {
        return provider.look(checkout, some.account());
    }

    private Sighting close(Checkout checkout) {
        return provider.close(checkout, some.account());
    }

    private Sighting capture(Checkout checkout) {
        return provider.capture(checkout, some.account(), SomeCheckout.requestFor(checkout));
    }

    private void press(Checkout checkout, String choice) {
        hand.send(
                sandbox + "/pay/" + checkout.providerReference(),
                Map.of("choice", choice, "email", "kim@kund.example"));
    }
}
