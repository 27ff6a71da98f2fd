package dev.kassa.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.watch.BareBooks;
import dev.kassa.watch.Guarantee;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterGuaranteesIT {

    private final BareBooks books = new BareBooks();
    private final LetterGuarantees letters = new LetterGuarantees();
    private final Instant now = books.clock().instant();

    @Test
    void whatWaitsForLongOrWasGivenUpIsFound() {
        Guarantee handled = letters.everyLetterHandled(books.books());
        letter("READ", Duration.ofDays(3), null, null);
        letter("IGNORED", Duration.ofDays(3), null, null);
        letter("UNREAD", Duration.ofMinutes(50), now, UUID.randomUUID());
        assertThat(BareBooks.check(handled)).satisfies(finding -> {
            assertThat(finding.rows()).isEqualTo(3);
            assertThat(finding.violations()).isZero();
        });

        UUID waits = UUID.randomUUID();
        letter("UNREAD", Duration.ofMinutes(70), now, waits);
        assertThat(BareBooks.check(handled).examples()).containsExactly(waits.toString());

        letter("UNREAD", Duration.ofMinutes(5), null, null);
        assertThat(BareBooks.check(handled).examples())
                .hasSize(2)
                .anySatisfy(given -> assertThat(given).startsWith("STRIPE checkout.session.completed "));

        assertThat(letters.waitingLetters(books.books()).look()).satisfies(waiting -> {
            assertThat(waiting.count()).isEqualTo(2);
            assertThat(waiting.oldest()).isBefore(now.minus(Duration.ofMinutes(69)));
        });
    }

    private void letter(String outcome, Duration age, @Nullable Instant due, @Nullable UUID checkout) {
        books.put(
                "letter",
                "id, provider, type, outcome, received_at, due_at, checkout_id",
                UUID.randomUUID(),
                "STRIPE",
                "checkout.session.completed",
                outcome,
                now.minus(age),
                due,
                checkout);
    }
}
