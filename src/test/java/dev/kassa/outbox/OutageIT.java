package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.outbox.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A receiver that is away for long: a day is outlived, more than a day is told, and nothing is lost for good. */
class OutageIT extends OutboxTests {

    @Test
    void aDayOfFailuresIsOutlived() {
        receiver.answer(500);
        UUID payable = payable();
        Instant begin = clock.instant();
        OutboxEvent event = happen(payable);
        int attempts = 1;
        Delivery waits = awaitAttempts(event, attempts);
        while (Duration.between(begin, due(waits)).compareTo(Duration.ofHours(20)) < 0) {
            clock.moveTo(due(waits));
            waits = awaitAttempts(event, ++attempts);
        }
        assertThat(waits.state()).isEqualTo(State.WAITING);
        assertThat(attempts).isGreaterThan(8);
        assertThat(endpoint().failingSince()).isBetween(begin, begin.plusSeconds(20));

        receiver.answer(200);
        clock.moveTo(due(waits));
        await(event, State.DELIVERED);
        assertThat(endpoint().failingSince()).isNull();
        assertThat(receiver.got().stream().map(Receiver.Got::id).distinct()).hasSize(1);
    }

    @Test
    void afterMoreThanADayItIsGivenUpAndTheNextHasItsTurn() {
        receiver.answer(500);
        UUID payable = payable();
        OutboxEvent first = happen(payable);
        OutboxEvent second = happen(payable);
        awaitAttempts(first, 1);
        clock.forward(Gaps.PATIENCE.plusHours(1));

        Delivery given = await(first, State.GIVEN_UP);
        assertThat(given.dueAt()).isNull();
        Delivery next = awaitAttempts(second, 1);
        assertThat(next.state()).isEqualTo(State.WAITING); // it has a day of its own

        receiver.answer(200);
        deliveries.resend(made.id(), given.id(), administrator);
        assertThat(await(first, State.DELIVERED).attempts()).isEqualTo(given.attempts() + 1);
        await(second, State.DELIVERED);
    }

    @Test
    void theFirstThatGetsThroughTakesTheOthersWithIt() {
        receiver.answer(503);
        List<OutboxEvent> waiting = List.of(happen(payable()), happen(payable()), happen(payable()));
        waiting.forEach(event -> awaitAttempts(event, 1));
        for (int attempts = 2; attempts < 5; attempts++) {
            clock.forward(Duration.ofMinutes(11));
            for (OutboxEvent event : waiting) {
                awaitAttempts(event, attempts);
            }
        }
        receiver.answer(200);

        await(happen(payable()), State.DELIVERED);

        waiting.forEach(event -> await(event, State.DELIVERED)); // though their own time is minutes away
    }

    @Test
    void whatHappensWhilePausedWaits() {
        endpoints.pause(made.id(), administrator);
        UUID payable = payable();
        OutboxEvent first = happen(payable);
        OutboxEvent second = happen(payable);
        courier.sweep();
        courier.deliverDue(made.id());
        assertThat(receiver.got()).isEmpty();
        assertThat(deliveries.backlogs().get(made.id()).waiting()).isEqualTo(2);

        endpoints.resume(made.id(), administrator);

        await(first, State.DELIVERED);
        await(second, State.DELIVERED);
        assertThat(told(payable)).containsExactly(1, 2);
        assertThat(deliveries.backlogs()).doesNotContainKey(made.id());
    }

    @Test
    void anEndpointThatCameLaterCanAskForWhatWasBefore() {
        UUID payable = payable();
        OutboxEvent first = happen(payable);
        OutboxEvent second = happen(payable);
        await(second, State.DELIVERED);
        try (var late = new Receiver()) {
            var other = endpoints.create(late.url(), "late", administrator);

            int again = deliveries.replay(other.id(), first.createdAt(), administrator);

            assertThat(again).isEqualTo(2);
            awaiting().until(() -> late.got().size() == 2);
            assertThat(late.got().stream().map(Receiver.Got::sequence)).containsExactly(1, 2);
            assertThat(late.got().getFirst().id())
                    .isEqualTo(receiver.got().getFirst().id());
            assertThat(late.got().getFirst().isSignedWith(other.secret())).isTrue();
            assertThat(receiver.got()).hasSize(2); // the other one is not told again
        }
    }

    @Test
    void aReplayKeepsTheOrder() {
        UUID payable = payable();
        happen(payable);
        OutboxEvent second = happen(payable);
        OutboxEvent third = happen(payable);
        await(third, State.DELIVERED);

        assertThat(deliveries.replay(made.id(), second.createdAt(), administrator))
                .isEqualTo(2);

        awaiting().until(() -> receiver.got().size() == 5);
        assertThat(told(payable)).containsExactly(1, 2, 3, 2, 3);
        assertThat(acts()).contains("WEBHOOK_REPLAYED");
    }

    @Test
    void whatIsOldIsForgottenButNoNumberIsUsedTwice() {
        UUID payable = payable();
        await(happen(payable), State.DELIVERED);
        jdbc.sql("update outbox_event set created_at = ? where company_id = ?")
                .params(clock.instant().minus(OutboxWork.KEPT).minusSeconds(60), company)
                .update();

        OutboxWork.forget(events, clock);

        assertThat(deliveries.page(endpoint(), null, null, 10)).isEmpty();
        assertThat(happen(payable).sequence()).isEqualTo(2);
    }

    private static Instant due(Delivery delivery) {
        return Objects.requireNonNull(delivery.dueAt());
    }
}
