package dev.kassa.provider.payson;

import static dev.kassa.provider.BadServer.json;
import static dev.kassa.provider.BadServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PaymentProvider.PageSources;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.provider.BadServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaysonProviderTest {

    private static final String GET = "GET /2.0/Checkouts/" + Paysons.ID;
    private static final String PUT = "PUT /2.0/Checkouts/" + Paysons.ID;

    private final BadServer payson = new BadServer();
    private final PaysonProvider provider = Paysons.provider(payson);
    private final SomeCheckout some = Paysons.checkout();
    private final Checkout checkout = some.build();

    @AfterEach
    void close() {
        payson.close();
    }

    @Test
    void sendsBackTheWholeResourceWithNothingChangedButTheStatus() {
        payson.answers(json(Paysons.checkout("readyToShip")), json(Paysons.checkout("shipped")));

        assertThat(capture().status()).isEqualTo(CheckoutStatus.SHIPPED);

        assertThat(asked()).containsExactly(GET, PUT, GET);
        String compact =
                Paysons.checkout("shipped").replaceAll("\\s*\\n\\s*", "").replaceAll("([:,]) ", "$1");
        assertThat(payson.requests().get(1).body()).isEqualTo(compact.replace("1E+2", "100"));
    }

    @ParameterizedTest
    @CsvSource({
        "created, CREATED",
        "formsFilled, FORMS_FILLED",
        "readyToPay, READY_TO_PAY",
        "processingPayment, PROCESSING_PAYMENT",
        "shipped, SHIPPED",
        "paidToAccount, PAID_TO_ACCOUNT",
        "canceled, CANCELED",
        "credited, CREDITED",
        "expired, EXPIRED",
        "denied, DENIED"
    })
    void asksForNothingThatIsNotReadyToShip(String word, CheckoutStatus truth) {
        payson.answers(json(Paysons.checkout(word)));

        assertThat(capture().status()).isEqualTo(truth);
        assertThat(asked()).containsExactly(GET);
    }

    @Test
    void countsWhatWasShippedInPaysonsOwnOfficeAsDone() {
        payson.answers(json(Paysons.checkout("readyToShip", "{\"shipped\": \"2026-11-21T09:00:00\"}")));

        assertThat(capture().status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(asked()).containsExactly(GET);
    }

    @Test
    void doesNotKnowOfAShipmentThatIsGoneAgainAtTheNextLook() {
        payson.answers(
                json(Paysons.checkout("readyToShip")),
                json(Paysons.checkout("shipped")),
                json(Paysons.checkout("readyToShip")));

        assertThatThrownBy(this::capture).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void believesTheAnswerIfItCannotLookAgain() {
        payson.answers(json(Paysons.checkout("readyToShip")), json(Paysons.checkout("shipped")), status(503, ""));

        assertThat(capture().status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readyToShip", "canceled", "expired"})
    void takesNoOtherStatusForAYes(String word) {
        payson.answers(json(Paysons.checkout("readyToShip")), json(Paysons.checkout(word)));

        assertThatThrownBy(this::capture)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("not_granted");
    }

    @Test
    void doesNotKnowWhatAStatusWithoutMeaningIs() {
        payson.answers(json(Paysons.checkout("readyToShip")), json(Paysons.checkout("mislaid")));

        assertThatThrownBy(this::capture).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void countsWhatWasPaidOutMeanwhileAsDone() {
        payson.answers(json(Paysons.checkout("readyToShip")), json(Paysons.checkout("paidToAccount")));

        assertThat(capture().status()).isEqualTo(CheckoutStatus.PAID_TO_ACCOUNT);
    }

    @Test
    void countsARefusalAfterAnotherWasQuickerAsDone() {
        payson.answers(json(Paysons.checkout("readyToShip")), status(400, ""), json(Paysons.checkout("shipped")));

        assertThat(capture().status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"808.51", "808.49", "1617.00"})
    void asksForNoOtherAmountThanWasMeant(String total) {
        payson.answers(json(Paysons.checkout("readyToShip").replace("808.50", total)));

        assertThatThrownBy(this::capture)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("amount_differs");
        assertThat(asked()).containsExactly(GET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "formsFilled", "readyToPay"})
    void cancelsWhatIsOpen(String word) {
        payson.answers(json(Paysons.checkout(word)), json(Paysons.checkout("canceled")));

        assertThat(provider.close(checkout, some.account()).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(payson.requests().get(1).body()).contains("\"status\":\"canceled\"");
    }

    @ParameterizedTest
    @CsvSource({
        "processingPayment, PROCESSING_PAYMENT",
        "readyToShip, READY_TO_SHIP",
        "shipped, SHIPPED",
        "canceled, CANCELED"
    })
    void leavesAloneWhatIsPaidOrBeingPaid(String word, CheckoutStatus truth) {
        payson.answers(json(Paysons.checkout(word)));

        assertThat(provider.close(checkout, some.account()).status()).isEqualTo(truth);
        assertThat(asked()).containsExactly(GET);
    }

    @Test
    void answersTheTruthWhenThePayerWasQuicker() {
        payson.answers(json(Paysons.checkout("readyToPay")), status(400, ""), json(Paysons.checkout("readyToShip")));

        assertThat(provider.close(checkout, some.account()).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "readyToPay"})
    void failsToCloseWhatPaysonKeepsOpen(String after) {
        payson.answers(json(Paysons.checkout("created")), json(Paysons.checkout(after)));

        assertThatThrownBy(() -> provider.close(checkout, some.account())).isExactlyInstanceOf(Refused.class);
    }

    @Test
    void doesNotOpenAnotherAccountsCheckoutWithThisOnesKey() {
        var moved = Paysons.checkout().inAccount("5").account();

        assertThatThrownBy(() -> provider.look(checkout, moved))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("account_changed");
        assertThat(payson.requests()).isEmpty();
    }

    @Test
    void asksNothingAboutACheckoutThatPaysonNeverSaw() {
        Checkout never = SomeCheckout.atPayson().build();

        assertThatThrownBy(() -> provider.look(never, some.account())).isInstanceOf(Refused.class);
        assertThat(payson.requests()).isEmpty();
    }

    @Test
    void allowsAPagePaysonsHosts() {
        List<String> hosts = List.of("https://*.payson.se", "https://payson.example");

        assertThat(provider.pageSources()).isEqualTo(new PageSources(hosts, hosts, List.of(), List.of()));
    }

    private Sighting capture() {
        return provider.capture(checkout, some.account(), SomeCheckout.requestFor(checkout));
    }

    private List<String> asked() {
        return payson.requests().stream()
                .map(request -> request.method() + " " + request.uri())
                .toList();
    }
}
