package dev.kassa.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.idempotency.CommandRefused.Why;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a form may be, and what becomes of it if something goes wrong. */
class CommandTokensIT extends CommandTests {

    @Test
    void theTokenItselfIsKeptNowhere() {
        String token = token(Purpose.PAYMENT_REQUEST);
        send(token);
        assertThat(row(token).toString()).doesNotContain(token);
    }

    @Test
    void aRefundWhoseEndNobodyKnowsIsNeverBegunAgain() {
        String dead = token(Purpose.REFUND);
        claimedElsewhere(dead, 121);
        assertThat(refusal(dead, Purpose.REFUND)).isEqualTo(Why.LOST);
        assertThat(send(token(Purpose.REFUND), Purpose.REFUND, "").done().said())
                .as("a form that was shown since")
                .isEqualTo("1");

        String failed = token(Purpose.REFUND);
        assertThatThrownBy(() -> send(failed, EVA, Purpose.REFUND, "", now(Purpose.REFUND), true))
                .isInstanceOf(IllegalStateException.class);
        assertThat(refusal(failed, Purpose.REFUND)).isEqualTo(Why.LOST);
        assertThat(deeds).hasValue(2);
    }

    @Test
    void whatFailedBeforeItWasDoneMayBeSentAgain() {
        String token = token(Purpose.PAYMENT_REQUEST);
        Binding now = now(Purpose.PAYMENT_REQUEST);
        assertThatThrownBy(() -> send(token, EVA, Purpose.PAYMENT_REQUEST, "", now, true))
                .isInstanceOf(IllegalStateException.class);
        assertThat(send(token).done().said()).isEqualTo("2");
    }

    @Test
    void aTokenIsGoodForOnePersonOnePurposeAndOneThing() {
        String token = token(Purpose.PAYMENT_REQUEST);
        Binding now = now(Purpose.PAYMENT_REQUEST);
        assertThat(refusal(null, Purpose.PAYMENT_REQUEST)).isEqualTo(Why.MISSING);
        assertThat(refusal("nonsense", Purpose.PAYMENT_REQUEST)).isEqualTo(Why.MISSING);
        assertThat(refusal(token, Purpose.CANCELLATION)).isEqualTo(Why.FOREIGN);
        assertThat(refusal(() -> send(token, ADAM, Purpose.PAYMENT_REQUEST, "", now, false)))
                .isEqualTo(Why.FOREIGN);
        var elsewhere = new Submission(token, Purpose.PAYMENT_REQUEST, UUID.randomUUID(), "", EVA);
        assertThat(refusal(() -> tokens.run(elsewhere, () -> now, this::deed))).isEqualTo(Why.FOREIGN);
        assertThat(deeds).hasValue(0);
        send(token);
        assertThat(refusal(() -> send(token, ADAM, Purpose.PAYMENT_REQUEST, "", now, false)))
                .isEqualTo(Why.FOREIGN);
    }

    @Test
    void nothingIsDoneOnceWhatWasShownHasChanged() {
        String token = token(Purpose.PAYMENT_REQUEST);
        Binding shown = now(Purpose.PAYMENT_REQUEST);
        for (Binding changed : List.of(
                new Binding(Purpose.PAYMENT_REQUEST, checkout, "Canceled", 39900L, "SEK"),
                new Binding(Purpose.PAYMENT_REQUEST, checkout, "ReadyToShip", 39901L, "SEK"),
                new Binding(Purpose.PAYMENT_REQUEST, checkout, "ReadyToShip", 39900L, "EUR"))) {
            var refused = catchThrowableOfType(
                    CommandRefused.class, () -> send(token, EVA, Purpose.PAYMENT_REQUEST, "", changed, false));
            assertThat(refused.why()).isEqualTo(Why.CHANGED);
            assertThat(refused.then()).isEqualTo(shown);
        }
        assertThat(deeds).hasValue(0);
        Outcome first = send(token);
        assertThat(send(token, EVA, Purpose.PAYMENT_REQUEST, "", shown.inAnyState(), false))
                .isEqualTo(first);
    }

    @Test
    void aFormThatWasSentIsNotSentWithSomethingElseInIt() {
        String token = token(Purpose.NEW_CHECKOUT);
        Outcome first = send(token, Purpose.NEW_CHECKOUT, "two haircuts");
        assertThat(refusal(() -> send(token, Purpose.NEW_CHECKOUT, "three haircuts")))
                .isEqualTo(Why.USED);
        assertThat(send(token, Purpose.NEW_CHECKOUT, "two haircuts")).isEqualTo(first);
        assertThat(deeds).hasValue(1);
    }

    @Test
    void aFormIsGoodForADayAndItsOutcomeForAWeek() {
        String late = token(Purpose.CANCELLATION);
        String sent = token(Purpose.PAYMENT_REQUEST);
        Outcome outcome = send(sent);
        age(late, 25);
        age(sent, 25);
        forgetting.forget();
        assertThat(refusal(late, Purpose.CANCELLATION)).isEqualTo(Why.EXPIRED);
        assertThat(send(sent)).isEqualTo(outcome);
        assertThat(tokens.outcome(outcome.command(), EVA)).contains(outcome);
        assertThat(tokens.outcome(outcome.command(), ADAM)).isEmpty();
        age(sent, 7 * 24);
        forgetting.forget();
        assertThat(refusal(sent, Purpose.PAYMENT_REQUEST)).isEqualTo(Why.MISSING);
        assertThat(tokens.outcome(outcome.command(), EVA)).isEmpty();
    }
}
