package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.watch.BareBooks;
import dev.kassa.watch.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxGuaranteesIT {

    private final BareBooks books = new BareBooks();
    private final OutboxGuarantees outbox = new OutboxGuarantees();
    private final UUID endpoint = UUID.randomUUID();
    private final UUID paused = UUID.randomUUID();
    private final Instant now = books.clock().instant();

    @Test
    void whatIsStuckOnItsWayIsFound() {
        books.put("webhook_endpoint", "id, active", endpoint, true);
        books.put("webhook_endpoint", "id, active", paused, false);
        delivery(endpoint, "DELIVERED", 3, Duration.ofDays(5), null);
        delivery(endpoint, "WAITING", 3, Duration.ofHours(20), now);
        delivery(paused, "WAITING", 3, Duration.ofDays(5), now);
        assertThat(check()).satisfies(finding -> {
            assertThat(finding.rows()).isEqualTo(3);
            assertThat(finding.violations()).isZero();
        });
        assertThat(outbox.waitingWebhooks(books.books()).look().count()).isEqualTo(1);

        UUID stuck = delivery(endpoint, "WAITING", 9, Duration.ofHours(30), now);
        assertThat(check().examples()).containsExactly("webhook " + stuck);
        UUID forgotten = delivery(paused, "WAITING", 1, Duration.ofHours(1), null);
        assertThat(check().examples()).contains("webhook " + forgotten);
        UUID untried = delivery(endpoint, "WAITING", 0, Duration.ofDays(8), now.minus(Duration.ofDays(8)));
        assertThat(check().examples()).hasSize(3).contains("webhook " + untried);
    }

    private Finding check() {
        return BareBooks.check(outbox.webhooksMoveOn(books.books()));
    }

    private UUID delivery(UUID to, String state, int tries, Duration since, @Nullable Instant due) {
        UUID id = UUID.randomUUID();
        Instant begun = now.minus(since);
        books.put(
                "webhook_delivery",
                "id, endpoint_id, state, tries, tried_since, created_at, due_at",
                id,
                to,
                state,
                tries,
                begun,
                begun,
                due);
        return id;
    }
}
