package dev.kassa.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import dev.kassa.webhook.Letter.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters that could not be read at once: none is lost, none is read by two, none is tried for ever. */
class UnreadLettersIT extends LetterTests {

    @Autowired
    LetterReader reader;

    @Test
    void aLetterThatOvertookTheAnswerIsReadOnceTheAnswerIsThere() {
        Checkout checkout = paidUnheard();
        jdbc.sql("update checkout set provider_reference = null, status = 0 where id = ?")
                .param(checkout.id())
                .update();
        var letter = StripeLetter.about("checkout.session.completed", reference(checkout), checkout.id());

        assertThat(post(letter).statusCode()).isEqualTo(200);
        Letter early = await(letter, Outcome.UNREAD);
        assertThat(early.dueAt()).isNotNull();
        assertThat(early.checkoutId()).isEqualTo(checkout.id());

        jdbc.sql("update checkout set provider_reference = ?, status = 1 where id = ?")
                .params(reference(checkout), checkout.id())
                .update();
        assertThat(await(letter, Outcome.READ).attempts()).isBetween(2, 4);
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aLetterIsReadAgainWhenTheProviderAnswersAgain() {
        Checkout checkout = paidUnheard();
        var letter = StripeLetter.about("checkout.session.completed", reference(checkout), checkout.id());
        outside.fail("/stripe/v1/checkout/sessions/" + reference(checkout), "REFUSE", 50);

        assertThat(post(letter).statusCode()).isEqualTo(200);
        Letter unread = await(letter, Outcome.UNREAD);
        assertThat(unread.detail()).isEqualTo("ProviderUnreachable");
        assertThat(unread.dueAt()).isAfter(unread.receivedAt());

        outside.allAsUsual();
        outside.silenceStripe();
        assertThat(await(letter, Outcome.READ).attempts()).isGreaterThan(1);
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void anUnreadLetterThatIsToldAgainIsReadAgain() {
        Checkout checkout = paidUnheard();
        var letter = StripeLetter.about("checkout.session.completed", reference(checkout), checkout.id());
        giveUp(letter, checkout);

        assertThat(post(letter).statusCode()).isEqualTo(200);

        await(letter, Outcome.READ);
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void theGapsGrowUntilItIsGivenUp() {
        UUID checkout = lostCheckout();
        Letter letter = keep(checkout);
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt <= 10; attempt++) {
            reader.read(letter.id());
            Letter unread = find(letter);
            assertThat(unread.attempts()).isEqualTo(attempt);
            Duration gap = Duration.between(clock.instant(), due(unread));
            assertThat(gap).isGreaterThan(before);
            before = gap;
        }
        reader.read(letter.id());
        assertThat(due(find(letter)))
                .isBetween(
                        clock.instant().plus(Duration.ofHours(23)),
                        clock.instant().plus(Duration.ofHours(24)));

        receivedAgo(letter, Duration.ofDays(28));
        reader.read(letter.id());
        assertThat(find(letter).dueAt()).isNotNull();

        receivedAgo(letter, Duration.ofDays(29).plusSeconds(1));
        reader.read(letter.id());
        assertThat(find(letter).outcome()).isEqualTo(Outcome.UNREAD);
        assertThat(find(letter).dueAt()).isNull();
        assertThat(find(letter).detail()).contains("opening");
    }

    @Test
    void aLetterAboutAnOpeningThatWasGivenUpIsPutAside() {
        UUID checkout = lostCheckout();
        Letter letter = keep(checkout);
        jdbc.sql("update checkout set status = 10 where id = ?").param(checkout).update();

        reader.read(letter.id());

        assertThat(find(letter).outcome()).isEqualTo(Outcome.IGNORED);
        assertThat(find(letter).checkoutId()).isEqualTo(checkout);
    }

    private void receivedAgo(Letter letter, Duration ago) {
        jdbc.sql("update letter set received_at = ? where id = ?")
                .params(clock.instant().minus(ago), letter.id())
                .update();
    }

    @Test
    void aClaimIsForOneAlone() throws Exception {
        Letter letter = keep(lostCheckout());
        Instant now = clock.instant();
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> claims = IntStream.range(0, 16)
                    .mapToObj(_ -> servers.submit(() ->
                            table.claim(letter.id(), now, now.plusSeconds(300)).isPresent()))
                    .toList();
            int won = 0;
            for (Future<Boolean> claim : claims) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        }
        assertThat(table.due(now.plusSeconds(299), 1000)).doesNotContain(letter.id());
    }

    @Test
    void aLetterWhoseReaderDiedIsTakenOver() {
        Letter letter = keep(lostCheckout());
        Instant now = clock.instant();
        Letter dead = table.claim(letter.id(), now, now.plusSeconds(300)).orElseThrow();

        Instant later = now.plusSeconds(301);
        assertThat(table.due(later, 1000)).contains(letter.id());
        Letter heir = table.claim(letter.id(), later, later.plusSeconds(300)).orElseThrow();
        table.settle(dead, Verdict.ignored("said by the dead"), null, later);

        assertThat(find(letter).outcome()).isEqualTo(Outcome.UNREAD);
        table.settle(heir, Verdict.ignored("said by the heir"), null, later);
        assertThat(find(letter).detail()).isEqualTo("said by the heir");
    }

    @Test
    void aCrowdOfLettersIsReadToTheLast() throws Exception {
        List<StripeLetter> crowd = IntStream.range(0, 150)
                .mapToObj(_ -> StripeLetter.about("account.updated", "acct_of_nobody", null))
                .toList();
        try (var postmen = Executors.newVirtualThreadPerTaskExecutor()) {
            crowd.forEach(letter -> postmen.submit(() -> post(letter)));
        }
        for (StripeLetter letter : crowd) {
            assertThat(await(letter, Outcome.IGNORED).attempts()).isOne();
        }
    }

    /** A checkout that exists but whose opening the provider never answered. */
    private UUID lostCheckout() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE);
        jdbc.sql("update checkout set provider_reference = null, status = 0 where id = ?")
                .param(checkout.id())
                .update();
        return checkout.id();
    }

    /** Kept, and due far ahead so that the sweep leaves it to the test. */
    private Letter keep(UUID checkout) {
        Instant now = clock.instant();
        Letter letter = new Letter(
                UUID.randomUUID(),
                ProviderName.STRIPE,
                "evt_" + UUID.randomUUID(),
                "checkout.session.completed",
                checkout,
                null,
                null,
                now,
                Outcome.UNREAD,
                0,
                now.plusSeconds(250),
                null,
                null,
                null);
        assertThat(table.add(letter, "{}", new byte[32])).isTrue();
        return letter;
    }

    private void giveUp(StripeLetter letter, Checkout checkout) {
        Letter kept = keep(checkout.id());
        jdbc.sql("update letter set event_id = ?, due_at = null, attempts = 11 where id = ?")
                .params(letter.eventId(), kept.id())
                .update();
    }

    private Letter find(Letter letter) {
        return table.find(ProviderName.STRIPE, letter.eventId()).orElseThrow();
    }

    private static Instant due(Letter letter) {
        return Objects.requireNonNull(letter.dueAt());
    }
}
