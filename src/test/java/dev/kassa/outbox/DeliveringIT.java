package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kassa.outbox.Delivery.State;
import dev.kassa.outbox.Receiver.Got;
import dev.kassa.outbox.Receiver.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happened arrives: signed, in order, once if all goes well and under the same id if not. */
class DeliveringIT extends OutboxTests {

    @Autowired
    Mailing mailing;

    @Autowired
    Settling settling;

    @Test
    void isDeliveredSignedByItself() {
        OutboxEvent event = happen(payable());

        Delivery delivery = await(event, State.DELIVERED);

        assertThat(delivery.attempts()).isOne();
        assertThat(delivery.status()).isEqualTo(200);
        assertThat(delivery.failure()).isNull();
        Got got = receiver.got().getFirst();
        assertThat(got.isSignedWith(made.secret())).isTrue();
        assertThat(got.id()).isEqualTo("msg_" + event.id().toString().replace("-", ""));
        assertThat(got.body()).isEqualTo(event.payload());
        assertThat(got.path()).isEqualTo("/hooks?tenant=7");
        assertThat(Long.parseLong(got.timestamp())).isCloseTo(clock.instant().getEpochSecond(), within(20L));
    }

    @Test
    void ofOnePayableNothingOvertakesAndOthersDoNotWait() {
        UUID stuck = payable();
        UUID free = payable();
        receiver.answer(got -> Reply.of(got.payable().equals(stuck.toString()) ? 500 : 204));
        OutboxEvent first = happen(stuck);
        OutboxEvent second = happen(stuck);
        OutboxEvent other = happen(free);

        await(other, State.DELIVERED);
        Delivery failed = awaitAttempts(first, 1);
        assertThat(failed.state()).isEqualTo(State.WAITING);
        assertThat(failed.failure()).isEqualTo(Failure.STATUS);
        assertThat(delivery(second).attempts()).isZero();

        receiver.answer(200);
        clock.forward(Duration.ofSeconds(6));
        await(second, State.DELIVERED);
        assertThat(told(stuck)).containsExactly(1, 1, 2);
    }

    @Test
    void keepsTheOrderOfEveryPayableHoweverTheReceiverFails() {
        List<UUID> payables = IntStream.range(0, 8).mapToObj(_ -> payable()).toList();
        var refused = new HashSet<String>();
        receiver.answer(got -> {
            synchronized (refused) { // each third event is refused the first time it comes
                return Reply.of(got.sequence() % 3 == 0 && refused.add(got.id()) ? 503 : 200);
            }
        });
        var all = new ArrayList<OutboxEvent>();
        for (int round = 0; round < 7; round++) {
            payables.forEach(payable -> all.add(happen(payable)));
        }

        awaiting().until(() -> {
            clock.forward(Duration.ofSeconds(2));
            return all.stream().allMatch(event -> delivery(event).state() == State.DELIVERED);
        });

        payables.forEach(payable -> assertThat(told(payable)).containsExactly(1, 2, 3, 3, 4, 5, 6, 6, 7));
    }

    @Test
    void twoServersAtOnceDeliverEachOnce() throws Exception {
        endpoints.pause(made.id(), administrator); // until all is there and both are ready
        List<UUID> payables = IntStream.range(0, 25).mapToObj(_ -> payable()).toList();
        var all = new ArrayList<OutboxEvent>();
        for (int round = 0; round < 4; round++) {
            payables.forEach(payable -> all.add(happen(payable)));
        }
        var delivering = new Delivering(endpointTable, table, list, mailing, settling, clock);
        var neighbour = new Courier(table, delivering, clock);

        endpoints.resume(made.id(), administrator);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 8; thread++) {
                Courier server = thread % 2 == 0 ? courier : neighbour;
                threads.submit(() -> server.deliverDue(made.id()));
            }
        }
        all.forEach(
                event -> assertThat(await(event, State.DELIVERED).attempts()).isOne());
        neighbour.destroy();

        assertThat(receiver.got()).hasSize(100);
        payables.forEach(payable -> assertThat(told(payable)).containsExactly(1, 2, 3, 4));
    }

    @Test
    void whatWasSentButNotNotedIsSentAgainUnderTheSameId() {
        endpoints.pause(made.id(), administrator);
        OutboxEvent event = happen(payable());
        UUID id = delivery(event).id();
        Instant now = clock.instant();
        assertThat(table.claim(id, now, now.plus(Delivering.CLAIM))).isTrue();
        mailing.send(endpoint(), list.get(id), now); // and here the server dies
        jdbc.sql("update webhook_endpoint set active = true where id = ?")
                .param(made.id())
                .update();

        assertThat(table.dueTo(made.id(), now.plus(Delivering.CLAIM).minusSeconds(1), 10))
                .isEmpty();
        clock.forward(Delivering.CLAIM.plusSeconds(1));
        assertThat(await(event, State.DELIVERED).attempts()).isEqualTo(2);

        assertThat(receiver.got()).hasSize(2);
        assertThat(receiver.got().getFirst().id())
                .isEqualTo(receiver.got().getLast().id());
        assertThat(receiver.got().getFirst().body())
                .isEqualTo(receiver.got().getLast().body());
    }

    @Test
    void theDeadDoNotOverruleTheirHeirs() {
        endpoints.pause(made.id(), administrator);
        OutboxEvent event = happen(payable());
        UUID id = delivery(event).id();
        Instant now = clock.instant();
        table.claim(id, now, now.plusSeconds(120));
        Delivery dead = list.get(id);
        Instant later = now.plusSeconds(121);
        table.claim(id, later, later.plusSeconds(120));

        table.settle(dead, State.GIVEN_UP, null, Answer.none(Failure.BROKEN, Duration.ZERO), later);

        assertThat(list.get(id).state()).isEqualTo(State.WAITING);
        assertThat(list.get(id).claimedUntil()).isNotNull();
    }

    @Test
    void redirectsAreNotFollowed() {
        try (var elsewhere = new Receiver()) {
            receiver.answer(_ -> new Reply(307, Map.of("Location", elsewhere.url()), ""));
            Delivery refused = awaitAttempts(happen(payable()), 1);

            assertThat(refused.failure()).isEqualTo(Failure.REDIRECT);
            assertThat(refused.status()).isEqualTo(307);
            assertThat(elsewhere.got()).isEmpty();
        }
    }

    @Test
    void whoIsGoneIsLeftAloneUntilResumed() {
        receiver.answer(410);
        OutboxEvent event = happen(payable());

        awaiting().until(() -> endpoint().disabledAt() != null);
        OutboxEvent later = happen(payable());
        assertThat(table.due(clock.instant().plusSeconds(3600)))
                .noneMatch(due -> due.endpointId().equals(made.id()));
        assertThat(acts()).contains("WEBHOOK_GONE");

        receiver.answer(200);
        endpoints.resume(made.id(), administrator);
        await(event, State.DELIVERED);
        await(later, State.DELIVERED);
        assertThat(endpoint().failingSince()).isNull();
    }

    @Test
    void asMuchOfTheAnswerIsKeptAsCanBeShown() {
        receiver.answer(_ -> new Reply(422, Map.of(), "å".repeat(100_000)));

        Delivery refused = awaitAttempts(happen(payable()), 1);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Objects.requireNonNull(refused.answer())).startsWith("ååå").hasSize(512);
    }

    @Test
    void whoAsksToBeLeftAloneIs() {
        receiver.answer(_ -> new Reply(429, Map.of("Retry-After", "600"), ""));

        Delivery waits = awaitAttempts(happen(payable()), 1);

        Instant next = Objects.requireNonNull(waits.dueAt());
        assertThat(Duration.between(clock.instant(), next)).isBetween(Duration.ofSeconds(570), Duration.ofSeconds(600));
    }
}
