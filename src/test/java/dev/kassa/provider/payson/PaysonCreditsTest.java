package dev.kassa.provider.payson;

import static dev.kassa.provider.BadServer.cut;
import static dev.kassa.provider.BadServer.json;
import static dev.kassa.provider.BadServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.checkout.SomeInstruction;
import dev.kassa.checkout.SomeInstruction.Share;
import dev.kassa.provider.BadServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letting go and paying back, call by call. */
class PaysonCreditsTest {

    private final BadServer payson = new BadServer();
    private final PaysonProvider provider = Paysons.provider(payson);
    private final SomeCheckout some = Paysons.checkout();
    private final Checkout checkout = some.build();

    /** So much more of the first line, of which 100.00 had gone back, and of the second. */
    private final Refund refund =
            SomeInstruction.refund(checkout, new Share(1, 29_900, 10_000), new Share(2, 1_050, 0));

    @AfterEach
    void close() {
        payson.close();
    }

    @Test
    void raisesTheTotalsOfItsLinesAndChangesNothingElse() {
        payson.answers(json(credited("100.00", "0.00")), json(credited("399.00", "10.50")));

        Sighting after = refund();

        assertThat(after.shows(refund)).isTrue();
        assertThat(after.status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(after.balance().refundedMinor()).isEqualTo(40_950);
        assertThat(after.balance().refundedOfLines()).containsEntry(1, 39_900L).containsEntry(2, 1_050L);
        String compact = Paysons.credited("shipped", "100.00", "0.00")
                .replaceAll("\\s*\\n\\s*", "")
                .replaceAll("([:,]) ", "$1")
                .replace("\"creditedAmount\":100.00", "\"creditedAmount\":399.00")
                .replace("\"creditedAmount\":0.00", "\"creditedAmount\":10.50");
        assertThat(payson.requests().get(1).body()).isEqualTo(compact);
    }

    @Test
    void asksForNothingThatIsDoneAlready() {
        payson.answers(json(credited("399.00", "10.50")));

        assertThat(refund().shows(refund)).isTrue();
        assertThat(payson.requests()).hasSize(1);
    }

    /** Its answer was lost, and before anybody looked something went back of another line. */
    @Test
    void findsItselfDoneBesideWhatSomebodyElsePaidBack() {
        Refund ofSecond = SomeInstruction.refund(checkout, new Share(2, 1_050, 0));
        payson.answers(json(credited("100.00", "10.50")));

        assertThat(provider.refund(checkout, some.account(), ofSecond).shows(ofSecond))
                .isTrue();
        assertThat(payson.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0.00, 0.00", "399.00, 0.00", "100.00, 5.00", "798.00, 10.50", "400.00, 9.50"})
    void leavesItToPeopleWhereSomebodyElsePaidBackToo(String first, String second) {
        payson.answers(json(credited(first, second)));

        assertThatThrownBy(this::refund)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("credited_elsewhere");
        assertThat(payson.requests()).hasSize(1);
    }

    @Test
    void takesNoUnchangedTotalForAYes() {
        payson.answers(json(credited("100.00", "0.00")));

        assertThatThrownBy(this::refund)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("not_granted");
    }

    @Test
    void doesNotKnowWhatAnotherAmountMeans() {
        payson.answers(json(credited("100.00", "0.00")), json(credited("399.00", "0.00")));

        assertThatThrownBy(this::refund).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void doesNotKnowWhatBecameOfACreditWithoutAnAnswer() {
        payson.answers(json(credited("100.00", "0.00")), cut());

        assertThatThrownBy(this::refund).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void tellsARefusal() {
        payson.answers(json(credited("100.00", "0.00")), status(400, "{}"), json(credited("100.00", "0.00")));

        assertThatThrownBy(this::refund)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("invalid");
    }

    @Test
    void countsARefusalAfterItWasDoneAsDone() {
        payson.answers(json(credited("100.00", "0.00")), status(400, "{}"), json(credited("399.00", "10.50")));

        assertThat(refund().shows(refund)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"readyToShip", "canceled", "expired", "created"})
    void paysNothingBackOfWhatWasNeverTaken(String word) {
        payson.answers(json(Paysons.credited(word, "0.00", "0.00")));

        assertThat(refund().shows(refund)).isFalse();
        assertThat(payson.requests()).hasSize(1);
    }

    @Test
    void doesNotKnowALineThatPaysonDoesNotHave() {
        Refund other = SomeInstruction.refund(checkout, new Share(3, 100, 0));
        payson.answers(json(credited("0.00", "0.00")));

        assertThatThrownBy(() -> provider.refund(checkout, some.account(), other))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("line_unknown");
    }

    @Test
    void letsAReservationGo() {
        payson.answers(json(Paysons.checkout("readyToShip")), json(Paysons.checkout("canceled")));

        assertThat(cancel().status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(payson.requests().get(1).body()).contains("\"status\":\"canceled\"");
    }

    @ParameterizedTest
    @CsvSource({"shipped, SHIPPED", "canceled, CANCELED", "expired, EXPIRED", "readyToPay, READY_TO_PAY"})
    void letsNothingGoThatIsNotReserved(String word, CheckoutStatus truth) {
        payson.answers(json(Paysons.checkout(word)));

        assertThat(cancel().status()).isEqualTo(truth);
        assertThat(payson.requests()).hasSize(1);
    }

    @Test
    void takesNoOldStatusForAYes() {
        payson.answers(json(Paysons.checkout("readyToShip")));

        assertThatThrownBy(this::cancel)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("not_granted");
    }

    @Test
    void holdsMoneyForAsLongAsItIsTold() {
        assertThat(provider.hold(checkout)).isEqualTo(Paysons.HOLD);
    }

    private static String credited(String first, String second) {
        return Paysons.credited("shipped", first, second);
    }

    private Sighting refund() {
        return provider.refund(checkout, some.account(), refund);
    }

    private Sighting cancel() {
        return provider.cancel(checkout, some.account(), SomeInstruction.cancellation(checkout));
    }
}
