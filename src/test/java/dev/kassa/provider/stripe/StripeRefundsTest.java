package dev.kassa.provider.stripe;

import static dev.kassa.provider.BadServer.cut;
import static dev.kassa.provider.BadServer.json;
import static dev.kassa.provider.BadServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.Sighting.SeenRefund;
import dev.kassa.checkout.Sighting.SeenRefund.State;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.checkout.SomeInstruction;
import dev.kassa.checkout.SomeInstruction.Share;
import dev.kassa.provider.BadServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letting go and paying back, call by call. */
class StripeRefundsTest {

    private static final String RESERVED = Stripes.session("complete", "unpaid", Stripes.intent("requires_capture"));
    private static final String CANCELED = Stripes.session("complete", "unpaid", Stripes.intent("canceled"));
    private static final String TAKEN = session(0, "", false);

    private final BadServer stripe = new BadServer();
    private final StripeProvider provider = Stripes.provider(stripe);
    private final SomeCheckout some = SomeCheckout.atStripe().knownAs("cs_test_1");
    private final Checkout checkout = some.build();
    private final Instruction cancellation = SomeInstruction.cancellation(checkout);
    private final Refund refund = SomeInstruction.refund(checkout, new Share(1, 10_000, 0));
    private final String ours = refund.instruction().id().toString();

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void letsGoUnderTheCancellationsKeyAndBelievesWhatItSeesAfterwards() {
        stripe.answers(json(RESERVED), json(Stripes.intent("canceled")), json(CANCELED));

        assertThat(cancel().status()).isEqualTo(CheckoutStatus.CANCELED);

        assertThat(asked().get(1)).isEqualTo("POST /v1/payment_intents/pi_1/cancel");
        assertThat(stripe.requests().get(1).header("Idempotency-Key")).isEqualTo(cancellation.key());
        assertThat(stripe.requests().get(1).header("Stripe-Account")).isEqualTo("acct_saga");
    }

    @Test
    void letsNothingGoThatIsNotReserved() {
        stripe.answers(json(TAKEN));

        assertThat(cancel().status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(stripe.requests()).hasSize(1);
    }

    @Test
    void tellsThatItWasTakenWhileItWasToBeLetGo() {
        stripe.answers(
                json(RESERVED),
                status(400, Stripes.error("invalid_request_error", "payment_intent_unexpected_state")),
                json(TAKEN));

        assertThat(cancel().status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void doesNotKnowOfALettingGoThatDoesNotShow() {
        stripe.answers(json(RESERVED), json(Stripes.intent("canceled")), json(RESERVED));

        assertThatThrownBy(this::cancel).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void paysBackUnderTheRefundsKeyAndNamesTheInstruction() {
        String seen = Stripes.refund("re_1", 10_000, "succeeded", ours);
        stripe.answers(json(TAKEN), json(seen), json(session(10_000, seen, false)));

        Sighting after = refund();

        assertThat(after.status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(after.shows(refund)).isTrue();
        assertThat(after.balance().capturedMinor()).isEqualTo(80_850);
        assertThat(after.balance().refundedMinor()).isEqualTo(10_000);
        BadServer.Request sent = stripe.requests().get(1);
        assertThat(asked().get(1)).isEqualTo("POST /v1/refunds");
        assertThat(sent.header("Idempotency-Key"))
                .isEqualTo(refund.instruction().key());
        assertThat(URLDecoder.decode(sent.body(), StandardCharsets.UTF_8))
                .contains("payment_intent=pi_1", "amount=10000", "metadata[kassa_instruction]=" + ours)
                .contains("metadata[checkout]=" + checkout.id());
    }

    @ParameterizedTest
    @CsvSource({"succeeded, true", "pending, true", "requires_action, true", "failed, false", "canceled, false"})
    void makesNoSecondOneOfTheSameInstruction(String status, boolean isShown) {
        stripe.answers(json(session(0, Stripes.refund("re_1", 10_000, status, ours), false)));

        assertThat(refund().shows(refund)).isEqualTo(isShown);
        assertThat(stripe.requests()).hasSize(1);
    }

    @Test
    void findsItAlsoAmongManyOthers() {
        String others = Stripes.refund("re_9", 100, "succeeded", "");
        stripe.answers(
                json(session(10_100, others, true)),
                json(list(true, others)),
                json(list(false, Stripes.refund("re_1", 10_000, "pending", ours))));

        Sighting seen = refund();

        assertThat(seen.shows(refund)).isTrue();
        assertThat(seen.balance().refunds())
                .containsExactly(
                        new SeenRefund("re_9", null, 100, State.SUCCEEDED),
                        new SeenRefund("re_1", refund.instruction().id(), 10_000, State.PENDING));
        assertThat(asked().get(1)).startsWith("GET /v1/refunds?").contains("limit=100", "payment_intent=pi_1");
        assertThat(asked().get(2)).startsWith("GET /v1/refunds?").contains("starting_after=re_9");
    }

    @Test
    void countsWhatIsOnItsWayAndNotWhatCameBack() {
        String all = Stripes.refund("re_2", 80_850, "pending", "") + ","
                + Stripes.refund("re_1", 80_850, "failed", "none of ours");
        stripe.answers(json(session(80_850, all, false)));

        Sighting seen = provider.look(checkout, some.account());

        assertThat(seen.status()).isEqualTo(CheckoutStatus.CREDITED);
        assertThat(seen.balance().refundedMinor()).isEqualTo(80_850);
        assertThat(seen.balance().refunds())
                .extracting(SeenRefund::instructionId)
                .containsOnlyNulls();
    }

    @Test
    void tellsARefusedRefund() {
        stripe.answers(
                json(TAKEN), status(400, Stripes.error("invalid_request_error", "balance_insufficient")), json(TAKEN));

        assertThatThrownBy(this::refund)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("balance_insufficient");
    }

    @Test
    void doesNotKnowWhatBecameOfARefundWithoutAnAnswer() {
        stripe.answers(json(TAKEN), cut());

        assertThatThrownBy(this::refund).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void doesNotKnowOfARefundThatDoesNotShow() {
        stripe.answers(json(TAKEN), json(Stripes.refund("re_1", 10_000, "succeeded", ours)), json(TAKEN));

        assertThatThrownBy(this::refund).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void paysNothingBackOfWhatWasNeverTaken() {
        stripe.answers(json(RESERVED));

        assertThat(refund().shows(refund)).isFalse();
        assertThat(stripe.requests()).hasSize(1);
    }

    @Test
    void holdsMoneyForAsLongAsItIsTold() {
        assertThat(provider.hold(checkout)).isEqualTo(Stripes.HOLD);
    }

    private Sighting cancel() {
        return provider.cancel(checkout, some.account(), cancellation);
    }

    private Sighting refund() {
        return provider.refund(checkout, some.account(), refund);
    }

    private static String session(long refunded, String refunds, boolean more) {
        return Stripes.session("complete", "paid", Stripes.refundable(refunded, refunds, more));
    }

    private static String list(boolean more, String refunds) {
        return "{\"object\": \"list\", \"has_more\": %s, \"url\": \"/v1/refunds\", \"data\": [%s]}"
                .formatted(more, refunds);
    }

    private List<String> asked() {
        return stripe.requests().stream()
                .map(request ->
                        request.method() + " " + URLDecoder.decode(request.uri().toString(), StandardCharsets.UTF_8))
                .toList();
    }
}
