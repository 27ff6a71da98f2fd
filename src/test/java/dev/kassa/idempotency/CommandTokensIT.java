package dev.kassa.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.KassaTest;
import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.idempotency.CommandRefused.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KassaTest
class CommandTokensIT {

    private static final Actor EVA = new Actor(Actor.Kind.PERSON, "eva@once.example", null, Role.SUPERADMIN);
    private static final Actor ADAM = new Actor(Actor.Kind.PERSON, "adam@once.example", null, Role.SUPERADMIN);

    @Autowired
    CommandTokens tokens;

    @Autowired
    CommandTable table;

    @Autowired
    Forgetting forgetting;

    @Autowired
    JdbcClient jdbc;

    private final UUID checkout = UUID.randomUUID();
    private final AtomicInteger deeds = new AtomicInteger();

    @Test
    void manyAtOnceAreOneDeedAndOneOutcome() throws InterruptedException, ExecutionException {
        String token = token(Purpose.PAYMENT_REQUEST);
        var all = new CountDownLatch(1);
        List<Future<Outcome>> submits = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int submit = 0; submit < 300; submit++) {
                submits.add(threads.submit(() -> {
                    all.await();
                    return send(token);
                }));
            }
            all.countDown();
        }
        for (Future<Outcome> submit : submits) {
            assertThat(submit.get()).isEqualTo(submits.getFirst().get());
        }
        assertThat(deeds).hasValue(1);
        assertThat(send(token)).isEqualTo(submits.getFirst().get());
        assertThat(deeds).hasValue(1);
    }

    @Test
    void theTokenItselfIsKeptNowhere() {
        String token = token(Purpose.PAYMENT_REQUEST);
        send(token);
        assertThat(row(token).toString()).doesNotContain(token);
    }

    @Test
    void whoComesToAnotherServerMeanwhileWaitsForTheFirstOutcome() throws InterruptedException, ExecutionException {
        String token = token(Purpose.PAYMENT_REQUEST);
        claimedElsewhere(token, 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> here = threads.submit(() -> send(token));
            jdbc.sql("update command set finished_at = now(6), target = '/there', said = 'done' where token_hash = ?")
                    .param(Hash.of(token))
                    .update();
            assertThat(here.get().done()).isEqualTo(new Done("/there", "done"));
        }
        assertThat(deeds).hasValue(0);
    }

    @Test
    void aSecondTabIsTheSameDecisionAndALaterFormIsAnother() {
        String tab = token(Purpose.REFUND);
        String secondTab = token(Purpose.REFUND);
        String otherTab = token(Purpose.REFUND);

        Outcome first = send(tab, Purpose.REFUND, "100");
        assertThat(send(secondTab, Purpose.REFUND, "100")).isEqualTo(first);
        assertThat(send(otherTab, Purpose.REFUND, "200")).isNotEqualTo(first);
        assertThat(deeds).hasValue(2);

        assertThat(send(token(Purpose.REFUND), Purpose.REFUND, "100")).isNotEqualTo(first);
        assertThat(deeds).hasValue(3);
        assertThat(send(tab, Purpose.REFUND, "100")).isEqualTo(first);
    }

    @Test
    void manyTabsAtOnceAreOneDeed() throws InterruptedException, ExecutionException {
        var all = new CountDownLatch(1);
        List<Future<Outcome>> tabs = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int tab = 0; tab < 20; tab++) {
                String token = token(Purpose.PAYMENT_REQUEST);
                tabs.add(threads.submit(() -> {
                    all.await();
                    return send(token);
                }));
            }
            all.countDown();
        }
        for (Future<Outcome> tab : tabs) {
            assertThat(tab.get()).isEqualTo(tabs.getFirst().get());
        }
        assertThat(deeds).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"PAYMENT_REQUEST", "CANCELLATION", "NEW_CHECKOUT"})
    void aDeadClaimIsTakenOverWhereThatIsHarmless(Purpose purpose) {
        String token = token(purpose);
        claimedElsewhere(token, 121);
        assertThat(send(token, purpose, "").done().said()).isEqualTo("1");
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

    private Binding now(Purpose purpose) {
        return new Binding(purpose, checkout, "ReadyToShip", 39900L, "SEK");
    }

    private String token(Purpose purpose) {
        return tokens.issue(now(purpose), EVA);
    }

    private Outcome send(String token) {
        return send(token, Purpose.PAYMENT_REQUEST, "");
    }

    private Outcome send(String token, Purpose purpose, String wish) {
        return send(token, EVA, purpose, wish, now(purpose), false);
    }

    private Outcome send(String token, Actor actor, Purpose purpose, String wish, Binding now, boolean fails) {
        return tokens.run(new Submission(token, purpose, checkout, wish, actor), () -> now, () -> {
            Done done = deed();
            if (fails) {
                throw new IllegalStateException("as ordered");
            }
            return done;
        });
    }

    private Done deed() {
        return new Done("/here", String.valueOf(deeds.incrementAndGet()));
    }

    private Why refusal(String token, Purpose purpose) {
        return refusal(() -> send(token, purpose, ""));
    }

    private static Why refusal(Runnable submit) {
        return catchThrowableOfType(CommandRefused.class, submit::run).why();
    }

    private void claimedElsewhere(String token, int secondsAgo) {
        jdbc.sql("update command set claim = ?, wish = ?, decision = ?,"
                        + " claimed_at = now(6) - interval ? second where token_hash = ?")
                .params(UUID.randomUUID(), Hash.of(""), decision(token), secondsAgo, Hash.of(token))
                .update();
    }

    private String decision(String token) {
        return table.byToken(Hash.of(token)).orElseThrow().decision(Hash.of(""));
    }

    private void age(String token, int hours) {
        jdbc.sql("update command set issued_at = issued_at - interval ? hour,"
                        + " expires_at = expires_at - interval ? hour where token_hash = ?")
                .params(hours, hours, Hash.of(token))
                .update();
    }

    private Object row(String token) {
        return jdbc.sql("select * from command where token_hash = ?")
                .param(Hash.of(token))
                .query()
                .singleRow();
    }
}
