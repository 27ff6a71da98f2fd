package dev.kassa.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import dev.kassa.webhook.Letter.Outcome;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Stripe's letters, over the wire and truly signed: what is believed, kept and done. */
class WebhookIT extends LetterTests {

    @Autowired
    Letters letters;

    @Test
    void aLetterMakesUsLook() {
        Checkout checkout = paidUnheard();
        var letter = StripeLetter.about("checkout.session.completed", reference(checkout), checkout.id());

        var answer = post(letter);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        Letter read = await(letter, Outcome.READ);
        assertThat(read.attempts()).isEqualTo(1);
        assertThat(read.handledAt()).isNotNull();
        assertThat(read.dueAt()).isNull();
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(letters.about(checkout, 10)).containsExactly(read);
    }

    @Test
    void whatIsKeptOpensNoPaymentAndNamesNobody() throws Exception {
        var plain = StripeLetter.about("checkout.session.completed", "cs_test_of_nobody", null);
        var letter = new StripeLetter(plain.eventId(), plain.body().replace("\"object\": \"checkout.session\"", """
                        "object": "checkout.session", "amount_total": 69700, "url": "https://pay.example/#key",
                        "client_secret": "cs_secret_x", "customer_details": {"email": "kim@kund.example", "name": "Kim"}"""));
        assertThat(post(letter).statusCode()).isEqualTo(200);

        var row = jdbc.sql("select * from letter where event_id = ?")
                .param(letter.eventId())
                .query()
                .singleRow();
        assertThat(row.get("body").toString())
                .contains("cs_test_of_nobody", "69700")
                .doesNotContain("secret_x", "pay.example", "kund.example", "Kim");
        assertThat((byte[]) row.get("body_sha256"))
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(letter.body().getBytes(UTF_8)));
    }

    @Test
    void theSandboxsOwnDeliveriesAreBelieved() {
        outside.allAsUsual();
        Checkout checkout = paidUnheard();

        awaiting().until(() -> status(checkout) == CheckoutStatus.SHIPPED);
    }

    @Test
    void aSessionIsFoundByItsOwnIdToo() {
        Checkout checkout = paidUnheard();
        var letter = StripeLetter.about("checkout.session.completed", reference(checkout), null);

        post(letter);

        assertThat(await(letter, Outcome.READ).checkoutId()).isEqualTo(checkout.id());
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @ParameterizedTest
    @CsvSource({"refund.created, re_1", "charge.dispute.created, dp_1"})
    void whatHappensToAPaymentIsAboutItsCheckout(String type, String thing) {
        Checkout paid =
                checkouts.refresh(paidUnheard().id(), Actor.system("test")).checkout();
        var letter = StripeLetter.ofPayment(type, thing, String.valueOf(paid.paymentReference()));

        post(letter);

        assertThat(await(letter, Outcome.READ).checkoutId()).isEqualTo(paid.id());
    }

    @ParameterizedTest
    @CsvSource({
        "0, whsec_sandbox_platform, 200",
        "-299, whsec_sandbox_connect, 200",
        "299, whsec_sandbox_connect, 200",
        "-310, whsec_sandbox_connect, 400",
        "310, whsec_sandbox_connect, 400",
        "0, whsec_other, 400"
    })
    void believesWhatIsSignedLatelyWithASecretOfOurs(long seconds, String secret, int expected) {
        long before = letters();
        var letter = StripeLetter.about("account.updated", "acct_1", null);

        var answer = post(
                "/webhooks/stripe", BodyPublishers.ofString(letter.body()), letter.signedAt(clock, seconds, secret));

        assertThat(answer.statusCode()).isEqualTo(expected);
        assertThat(letters() - before).isEqualTo(expected == 200 ? 1 : 0);
    }

    @Test
    void whatWasToldTwiceIsHandledOnce() {
        Checkout checkout = paidUnheard();
        var letter = StripeLetter.about("checkout.session.completed", reference(checkout), checkout.id());
        post(letter);
        Letter first = await(letter, Outcome.READ);

        assertThat(post(letter).statusCode()).isEqualTo(200);

        assertThat(table.find(ProviderName.STRIPE, letter.eventId())).contains(first);
        assertThat(entries(checkout, "PAID")).isOne();
    }

    @Test
    void whatIsToldByManyAtOnceIsHandledOnce() throws Exception {
        Checkout checkout = paidUnheard();
        var letter = StripeLetter.about("checkout.session.completed", reference(checkout), checkout.id());
        long before = letters();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 24)
                    .mapToObj(_ -> crowd.submit(() -> post(letter).statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(await(letter, Outcome.READ).attempts()).isEqualTo(1);
        assertThat(letters() - before).isOne();
        assertThat(entries(checkout, "PAID")).isOne();
    }

    @Test
    void theOrderOfLettersDoesNotMatter() {
        Checkout checkout = paidUnheard();
        List<String> types = List.of(
                "payment_intent.succeeded",
                "checkout.session.completed",
                "payment_intent.payment_failed",
                "payment_intent.created",
                "checkout.session.expired");
        List<StripeLetter> sent = types.stream()
                .map(type -> StripeLetter.about(type, reference(checkout), checkout.id()))
                .toList();
        sent.forEach(this::post);
        sent.forEach(letter -> await(letter, Outcome.READ));

        assertThat(status(checkout)).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(entries(checkout, "PAID")).isOne();
        assertThat(entries(checkout, "DISCREPANCY")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkout.session.completed", "v1.something.new", "account.updated"})
    void whatIsNotOursIsKeptAndPutAside(String type) {
        var letter = StripeLetter.about(type, "cs_test_of_somebody_else", UUID.randomUUID());

        assertThat(post(letter).statusCode()).isEqualTo(200);

        Letter kept = await(letter, Outcome.IGNORED);
        assertThat(kept.detail()).isNotBlank();
        assertThat(kept.dueAt()).isNull();
        assertThat(kept.checkoutId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{\"id\":", "<xml/>", "{\"object\": \"v2.core.event\", \"id\": \"evt_1\"}"})
    void nonsenseIsRefusedInAWord(String body) {
        long before = letters();
        var letter = new StripeLetter("evt_none", body);

        var signed = post(letter);
        var unsigned = post("/webhooks/stripe", BodyPublishers.ofString(body), null);
        var broken = post("/webhooks/stripe", BodyPublishers.ofString(body), "t=abc,v1");

        for (var answer : List.of(signed, unsigned, broken)) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).hasSizeLessThan(40).doesNotContain("Exception", "com.stripe", "{");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void whatIsTooLargeIsNotEvenRead() {
        long before = letters();
        byte[] large = new byte[1024 * 1024];

        var announced = post("/webhooks/stripe", BodyPublishers.ofByteArray(large), "t=1,v1=00");
        var streamed = post(
                "/webhooks/stripe", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), "t=1,v1=00");

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void aLetterForAnotherCompanysCheckoutMovesNothing() {
        Checkout checkout = open(Cast.PADEL, ProviderName.STRIPE);
        var letter = StripeLetter.about("checkout.session.completed", reference(checkout), checkout.id());

        post(letter); // it claims to be of Salong Saga's account, and that the checkout is complete

        await(letter, Outcome.READ);
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.CREATED);
    }
}
