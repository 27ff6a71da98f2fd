package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.KassaTest;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.cast.CastOrder;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutChanged;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Transition;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens and what is told of it are one: both are written or neither is. */
@KassaTest
class EventKeeperIT {

    @Autowired
    CheckoutService checkouts;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void eachMoveIsOneEventInTheOrderOfTheTrail() {
        Checkout first = open("R-" + UUID.randomUUID());
        Checkout second = open(first.terms().internalReference());

        OutboxTests.awaiting() // the one that was replaced is closed beside the test
                .untilAsserted(() -> assertThat(types(first)).isEqualTo(movesOf(first, second)));
        assertThat(types(first)).contains("checkout.opened");
        assertThat(sequences(first))
                .isEqualTo(IntStream.rangeClosed(1, types(first).size()).boxed().toList());
    }

    @Test
    void aMoveThatIsTakenBackIsNotTold() {
        Checkout checkout = open("R-" + UUID.randomUUID());
        List<Integer> before = sequences(checkout);

        transaction.executeWithoutResult(status -> {
            publisher.publishEvent(moved(checkout));
            assertThat(sequences(checkout)).hasSize(before.size() + 1);
            status.setRollbackOnly();
        });

        assertThat(sequences(checkout)).isEqualTo(before);
    }

    @Test
    void nothingIsToldOutsideOfATransaction() {
        Checkout checkout = open("R-" + UUID.randomUUID());

        assertThatThrownBy(() -> publisher.publishEvent(moved(checkout)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void movesOfOnePayableAtOnceAreNumberedWithoutGapOrDouble() throws Exception {
        Checkout checkout = open("R-" + UUID.randomUUID());
        int before = sequences(checkout).size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> tell = () -> transaction.execute(_ -> {
                jdbc.sql("select id from payable where id = ? for update")
                        .param(checkout.terms().payableId())
                        .query()
                        .singleRow();
                publisher.publishEvent(moved(checkout));
                return null;
            });
            for (var told :
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> tell).toList())) {
                told.get();
            }
        }
        assertThat(sequences(checkout))
                .isEqualTo(IntStream.rangeClosed(1, before + 20).boxed().toList());
    }

    private List<String> movesOf(Checkout first, Checkout second) {
        return jdbc
                .sql("select act from audit_entry where subject_id in (?, ?) and `after` is not null order by id")
                .params(first.id(), second.id())
                .query(String.class)
                .list()
                .stream()
                .map(Payload::type)
                .toList();
    }

    private Checkout open(String reference) {
        var wish = CastOrder.service(Cast.NORR.id(), ProviderName.STRIPE, UiMode.HOSTED, reference);
        return checkouts.open(wish, Actor.anonymous()).checkout();
    }

    private CheckoutChanged moved(Checkout checkout) {
        return new CheckoutChanged(checkout, Transition.RESERVED.name(), clock.instant());
    }

    private List<Integer> sequences(Checkout checkout) {
        return of(checkout, "sequence", Integer.class);
    }

    private List<String> types(Checkout checkout) {
        return of(checkout, "type", String.class);
    }

    private <T> List<T> of(Checkout checkout, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from outbox_event where payable_id = ? order by sequence")
                .param(checkout.terms().payableId())
                .query(type)
                .list();
    }
}
