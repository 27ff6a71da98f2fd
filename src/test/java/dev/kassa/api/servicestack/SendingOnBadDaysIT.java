package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payment requests when Payson falters, or when everybody sends at once. The cast's checkouts 26 to 28 are sent here. */
class SendingOnBadDaysIT extends DialectTests {

    @AfterEach
    void forgiveAll() {
        outside.allAsUsual();
    }

    @Test
    void anUnclearOutcomeIsSaidAndTheSameCallSettlesIt() {
        UUID id = Cast.paysonCheckout(26);
        outside.fail("/payson/2.0/checkouts/" + id, "PUT", "EMPTY");

        Reply unclear = client.put(send(id), "{}", ANNA);
        assertThat(unclear.status()).as(unclear.text()).isEqualTo(504);
        assertThat(unclear.errorCode()).isEqualTo("OutcomeUnknown");
        assertThat(unclear.message()).contains("Payson", "Repeating the same call is safe");

        Reply settled = client.put(send(id), "{}", ANNA);
        assertThat(settled.json().path("Status").asString()).isEqualTo("Shipped");
        assertThat(requestsOf(id)).isEqualTo(1);
    }

    @Test
    void aProviderThatIsAwayIsSaidToBeAway() {
        UUID id = Cast.paysonCheckout(27);
        outside.fail("/payson/2.0/checkouts/" + id, "GET", "REFUSE");

        Reply away = client.put(send(id), "{}", ANNA);
        assertThat(away.status()).as(away.text()).isEqualTo(503);
        assertThat(away.errorCode()).isEqualTo("ProviderUnreachable");
        assertThat(away.header("retry-after")).isEqualTo("30");

        assertThat(client.put(send(id), "{}", ANNA).json().path("Status").asString())
                .isEqualTo("Shipped");
    }

    @Test
    void manyAtOnceMakeOneRequest() throws InterruptedException, ExecutionException {
        UUID id = Cast.paysonCheckout(28);
        List<Future<Reply>> calls = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 20; caller++) {
                calls.add(callers.submit(() -> client.put(send(id), "{}", ANNA)));
            }
        }
        for (Future<Reply> call : calls) {
            Reply reply = call.get();
            assertThat(reply.status()).as(reply.text()).isIn(200, 409);
            if (reply.status() == 409) {
                assertThat(reply.errorCode()).isEqualTo("InProgress");
            }
        }
        assertThat(calls).anySatisfy(call -> assertThat(call.get().status()).isEqualTo(200));
        assertThat(requestsOf(id)).isEqualTo(1);
    }
}
