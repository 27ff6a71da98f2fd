package dev.kassa.provider.payson;

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
import dev.kassa.company.Sealing;
import dev.kassa.provider.SandboxHand;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The adapter as the application made it, with the sandbox's Payson at the other end of the wire. */
@KassaTest
class PaysonProviderIT {

    @Autowired
    PaysonProvider provider;

    @Autowired
    Sealing sealing;

    @Autowired
    MutableClock clock;

    @Value("${kassa.sandbox.payson.base-url}")
    String sandbox;

    @Value("${kassa.base-url}")
    String ours;

    private final SandboxHand hand = new SandboxHand();
    private SomeCheckout some = SomeCheckout.atPayson();

    @BeforeEach
    void takeTheKey() {
        some = SomeCheckout.atPayson()
                .inAccount("4001")
                .withKey(sealing.seal("sandbox-key-saga"))
                .at(ours)
                .anew();
    }

    @AfterEach
    void calm() {
        hand.calm(sandbox);
    }

    @Test
    void aCheckoutIsPaidInTheSnippetsFrameAndShippedOnRequest() {
        Checkout checkout = opened();
        assertThat(look(checkout).way())
                .asInstanceOf(type(PayerWay.Snippet.class))
                .extracting(PayerWay.Snippet::html)
                .asString()
                .contains("paysonIframe", String.valueOf(checkout.providerReference()));
        fillTheForm(checkout);
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_PAY);

        pay(checkout, "CARD");

        Sighting reserved = look(checkout);
        assertThat(reserved.status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        assertThat(reserved.totalMinor()).isEqualTo(SomeCheckout.TOTAL_MINOR);
        assertThat(reserved.payment().reference()).isNotBlank();
        assertThat(reserved.payment().customerName()).isEqualTo("Kim Kund");
        assertThat(reserved.way()).isNull();
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(look(checkout).totalMinor()).isEqualTo(SomeCheckout.TOTAL_MINOR);
    }

    @Test
    void whatIsShippedIsNotShippedAgain() {
        Checkout checkout = reserved();
        capture(checkout);
        hand.spoil("PUT", address(checkout), "ERROR_500");

        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @ParameterizedTest
    @CsvSource({"settle, READY_TO_SHIP", "deny, DENIED"})
    void aSlowPaymentIsUnderWayUntilItIsDecided(String act, CheckoutStatus end) {
        Checkout checkout = opened();
        fillTheForm(checkout);
        pay(checkout, "SLOW");
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);
        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);

        act(checkout, act);

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
        act(checkout, act);

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

    @ParameterizedTest
    @ValueSource(strings = {"CUT", "EMPTY", "TIMEOUT_AFTER"})
    void aRequestWithoutAnAnswerIsUnknownUntilOneLooks(String fault) {
        Checkout checkout = reserved();
        hand.spoil("PUT", address(checkout), fault);

        assertThatThrownBy(() -> capture(checkout)).isExactlyInstanceOf(Unknown.class);

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_500", "REFUSE", "TIMEOUT_BEFORE"})
    void aRequestThatWasNotCarriedOutIsUnknownTooAndCanBeRepeated(String fault) {
        Checkout checkout = reserved();
        hand.spoil("PUT", address(checkout), fault);

        assertThatThrownBy(() -> capture(checkout)).isExactlyInstanceOf(Unknown.class);

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aLookThatFailsHasDoneNothing() {
        Checkout checkout = opened();
        hand.spoil("GET", address(checkout), "CUT");

        assertThatThrownBy(() -> look(checkout)).isExactlyInstanceOf(NotReached.class);
    }

    @Test
    void aWrongKeyOpensNothing() {
        some.withKey(sealing.seal("another key"));

        assertThatThrownBy(() -> provider.open(some.order()))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("unauthorized");
    }

    @Test
    void anotherAgentsCheckoutIsUnknown() {
        String reference = String.valueOf(opened().providerReference());
        SomeCheckout padel = SomeCheckout.atPayson()
                .inAccount("4002")
                .withKey(sealing.seal("sandbox-key-padel"))
                .knownAs(reference);

        assertThatThrownBy(() -> provider.look(padel.build(), padel.account()))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("not_found");
    }

    private Checkout opened() {
        Sighting sighting = provider.open(some.order());
        assertThat(sighting.status()).isEqualTo(CheckoutStatus.CREATED);
        return some.knownAs(sighting.reference()).build();
    }

    private Checkout reserved() {
        Checkout checkout = opened();
        fillTheForm(checkout);
        pay(checkout, "CARD");
        return checkout;
    }

    private void fillTheForm(Checkout checkout) {
        hand.send(
                sandbox + "/embedded/customer",
                Map.of(
                        "id", String.valueOf(checkout.providerReference()),
                        "firstName", "Kim",
                        "lastName", "Kund",
                        "email", "kim@kund.example",
                        "postalCode", "83130"));
    }

    private void pay(Checkout checkout, String method) {
        hand.send(
                sandbox + "/embedded/payment",
                Map.of("id", String.valueOf(checkout.providerReference()), "method", method));
    }

    private void act(Checkout checkout, String act) {
        hand.send(sandbox + "/checkouts/" + checkout.providerReference() + "/" + act, Map.of());
    }

    private String address(Checkout checkout) {
        return sandbox + "/2.0/checkouts/" + checkout.providerReference();
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
}
