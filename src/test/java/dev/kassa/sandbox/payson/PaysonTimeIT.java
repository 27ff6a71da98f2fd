package dev.kassa.sandbox.payson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to a checkout when nobody, or everybody at once, does something about it. */
class PaysonTimeIT extends PaysonSandboxTests {

    @Test
    void aReservationThatNobodyClaimsLapses() throws Exception {
        String id = seeded("readyToShip");

        clock.forward(Duration.ofDays(58));
        assertThat(saga.status(id)).isEqualTo("readyToShip");

        clock.forward(Duration.ofDays(1));
        assertThat(saga.wish(id, "shipped")).isEqualTo("expired");
        assertThat(ear.next()).endsWith("checkout=" + id);
    }

    @Test
    void anUnpaidCheckoutExpiresWithinADay() {
        String id = saga.opened(Sent.checkout());

        clock.forward(Duration.ofHours(25));

        assertThat(saga.page(id).body()).contains("Tiden för att betala har gått ut");
        assertThat(saga.status(id)).isEqualTo("expired");
    }

    @Test
    void paysonIsPersistentUntilItIsHeard() throws Exception {
        String id = saga.opened(Sent.checkout(ear.refusing(2).address()));

        saga.fill("cancellation", id);

        for (int i = 0; i < 3; i++) {
            assertThat(ear.next()).endsWith("checkout=" + id);
        }
    }

    @Test
    void aSlowPaymentIsDecidedLater() throws Exception {
        String settled = saga.opened(Sent.checkout(ear.address()));
        saga.pay(settled, "SLOW");
        assertThat(saga.status(settled)).isEqualTo("processingPayment");
        assertThat(saga.backOffice(settled, "pay-out").statusCode()).isEqualTo(409);
        assertThat(saga.backOffice(settled, "settle").statusCode()).isEqualTo(200);
        assertThat(ear.next()).endsWith(settled);
        assertThat(saga.status(settled)).isEqualTo("readyToShip");

        String denied = saga.opened(Sent.checkout(ear.address()));
        saga.pay(denied, "SLOW");
        assertThat(saga.backOffice(denied, "deny").body()).isEqualTo("{\"status\":\"denied\"}");
        assertThat(ear.next()).endsWith(denied);
        assertThat(saga.backOffice(UUID.randomUUID().toString(), "deny").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePaymentPageSaysWhatIsMissingAndForgetsNothing() {
        String id = saga.opened(Sent.checkout());

        var answer = saga.fill("customer", id, "firstName", "Åsa", "lastName", "", "email", "nowhere");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"Åsa\"", "value=\"nowhere\"", "role=\"alert\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors *");
        assertThat(saga.status(id)).isEqualTo("created");
        assertThat(saga.page(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
    }

    @Test
    void ofTwoWishesAtOnceOneIsGranted() throws Exception {
        for (int i = 0; i < 10; i++) {
            String id = seeded("readyToShip");
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var ship = both.submit(() -> saga.wish(id, "shipped"));
                var cancel = both.submit(() -> saga.wish(id, "canceled"));
                assertThat(ship.get()).isIn("shipped", "canceled");
                assertThat(cancel.get()).isIn("shipped", "canceled");
            }
            JsonNode history = saga.checkout(id).get("history");
            assertThat(history.get("shipped").isNull())
                    .isNotEqualTo(history.get("canceled").isNull());
        }
    }
}
