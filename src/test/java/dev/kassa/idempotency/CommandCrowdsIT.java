package dev.kassa.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many who send the same form, or the same decision by several forms, here and on other servers. */
class CommandCrowdsIT extends CommandTests {

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
}
