package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.cast.CastOrder;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Writes that are repeated under an Idempotency-Key. */
class IdempotencyKeyIT extends DialectTests {

    private final String key = "it-" + UUID.randomUUID();

    @Autowired
    CheckoutService heart;

    @AfterEach
    void forgiveAll() {
        outside.allAsUsual();
    }

    @Test
    void theSameCallIsAnsweredWithTheSameBytes() {
        String reference = newReference();
        String wish = wish(reference, ",\"UiMode\":\"embedded\"");

        Reply first = client.post(CREATE, wish, key());
        Reply again = client.post(CREATE, wish, "idempotency-key", '"' + key + '"');

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.header("idempotency-replayed")).isNull();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text()).contains("ClientSecret");
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(again.header("cache-control")).isEqualTo("no-store");
        assertThat(made(reference)).isEqualTo(1);
        assertThat(client.post(CREATE, wish).text()).isNotEqualTo(first.text());
    }

    @Test
    void whatLetsACustomerPayIsSealed() {
        Reply first = client.post(CREATE, wish(newReference(), ""), key());
        String secret = first.json().path("SessionId").asString();

        List<byte[]> kept = jdbc.sql("select sealed from keyed_answer where sealed is not null")
                .query(byte[].class)
                .list();
        assertThat(secret).startsWith("cs_");
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret, "http", "SessionId"));
    }

    @Test
    void aKeyStandsForOneRequest() {
        String reference = newReference();
        client.post(CREATE, wish(reference, ""), key());
        String other = newReference();

        List<Reply> replies = List.of(
                client.post(CREATE, wish(other, ""), key()),
                client.post(CREATE + "?x=1", wish(reference, ""), key()),
                client.post("/api/StripeV1CreateCheckout", wish(reference, ""), key()));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.errorCode()).isEqualTo("IdempotencyKeyReused");
        });
        assertThat(made(other)).isZero();
        assertThat(made(reference)).isEqualTo(1);
    }

    @Test
    void callersDoNotShareKeys() {
        String reference = newReference();
        String padel = wish(reference, "")
                .replace(Cast.SAGA.id().toString(), Cast.PADEL.id().toString());
        Reply saga = client.post(CREATE, wish(reference, ""), key());

        assertThat(client.post(CREATE, padel, key()).text()).isNotEqualTo(saga.text());
        Reply anna = client.post(CREATE, wish(reference, ""), and(ANNA, key()));
        assertThat(anna.status()).isEqualTo(200);
        assertThat(anna.header("idempotency-replayed")).isNull();
        Reply siri = client.post(CREATE, wish(reference, ""), and(SIRI, key()));
        assertThat(siri.header("idempotency-replayed")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "two words", "\"\""})
    void aKeyThatIsNoneIsRefusedBeforeAnythingIsDone(String bad) {
        String reference = newReference();
        Reply reply = client.post(CREATE, wish(reference, ""), "idempotency-key", bad);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("IdempotencyKeyInvalid");
        assertThat(made(reference)).isZero();
    }

    @Test
    void readsTakeNoKey() {
        String id = "{\"Id\":\"%s\"}".formatted(Cast.paysonCheckout(2));
        String by = "/api/PaysonCheckoutv2GetCheckout";
        assertThat(client.post(by, id, key()).status()).isEqualTo(200);
        Reply again = client.post(by, id, key());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("idempotency-replayed")).isNull();
        assertThat(client.get(get(Cast.paysonCheckout(2)), "idempotency-key", "not a key")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aNoIsAskedAnewUnderTheSameKey() {
        String reference = newReference();
        Reply no = client.post(CREATE, wish(reference, "").replace("\"Quantity\":1", "\"Quantity\":0"), key());
        assertThat(no.status()).isEqualTo(400);
        assertThat(client.post(CREATE, wish(reference, ""), key()).status()).isEqualTo(200);
        assertThat(made(reference)).isEqualTo(1);
    }

    @Test
    void anUnknownOutcomeIsLookedAtAnew() {
        Checkout checkout = reserved();
        String address = send(checkout.id());
        outside.fail("/payson/2.0/checkouts/" + checkout.providerReference(), "PUT", "EMPTY");

        Reply unclear = client.put(address, "{}", and(ANNA, key()));
        Reply settled = client.put(address, "{}", and(ANNA, key()));
        Reply again = client.put(address, "{}", and(ANNA, key()));

        assertThat(unclear.status()).as(unclear.text()).isEqualTo(504);
        assertThat(settled.status()).as(settled.text()).isEqualTo(200);
        assertThat(settled.header("idempotency-replayed")).isNull();
        assertThat(again.text()).isEqualTo(settled.text());
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(puts(checkout)).isEqualTo(1);
    }

    @Test
    void whoseServerDiedIsCarriedOutAfterTwoMinutes() {
        String reference = newReference();
        client.post(CREATE, wish(reference, ""), key());
        String row = "where id = (select id from keyed_answer order by claimed_at desc limit 1)";
        jdbc.sql("update keyed_answer set sealed = null, finished_at = null " + row)
                .update();

        Reply meanwhile = client.post(CREATE, wish(reference, ""), key());
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.errorCode()).isEqualTo("IdempotencyKeyInUse");
        assertThat(meanwhile.header("retry-after")).isEqualTo("2");

        jdbc.sql("update keyed_answer set claimed_at = claimed_at - interval 121 second " + row)
                .update();
        assertThat(client.post(CREATE, wish(reference, ""), key()).status()).isEqualTo(200);
    }

    @Test
    void afterADayTheKeyIsFreeAgain() {
        client.post(CREATE, wish(newReference(), ""), key());
        jdbc.sql("update keyed_answer set expires_at = expires_at - interval 24 hour"
                        + " where id = (select id from keyed_answer order by claimed_at desc limit 1)")
                .update();
        assertThat(client.post(CREATE, wish(newReference(), ""), key()).status())
                .isEqualTo(200);
    }

    /** While the first is under way the others are told so; whoever comes back has the first one's answer. */
    @Test
    void twoHundredAtOnceAreOneCallToTheProvider() throws InterruptedException, ExecutionException {
        Checkout checkout = reserved();
        String address = send(checkout.id());
        var all = new CountDownLatch(1);
        List<Future<Reply>> calls = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 200; caller++) {
                calls.add(callers.submit(() -> {
                    all.await();
                    return client.put(address, "{}", and(ANNA, key()));
                }));
            }
            all.countDown();
        }
        Reply after = client.put(address, "{}", and(ANNA, key()));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.header("idempotency-replayed")).isEqualTo("true");
        int first = 0;
        for (Future<Reply> call : calls) {
            Reply reply = call.get();
            if (reply.status() == 409) {
                assertThat(reply.errorCode()).isEqualTo("IdempotencyKeyInUse");
            } else {
                assertThat(reply.text()).isEqualTo(after.text());
                first += reply.header("idempotency-replayed") == null ? 1 : 0;
            }
        }
        assertThat(first).isEqualTo(1);
        assertThat(puts(checkout)).isEqualTo(1);
        assertThat(requestsOf(checkout.id())).isEqualTo(1);
    }

    private String[] key() {
        return new String[] {"idempotency-key", key};
    }

    private static String[] and(String[] caller, String[] key) {
        return Stream.of(caller, key).flatMap(Stream::of).toArray(String[]::new);
    }

    private int made(String reference) {
        return jdbc.sql("select count(*) from checkout where internal_reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    private int puts(Checkout checkout) {
        return outside.calls("PUT", "/payson/2.0/checkouts/" + checkout.providerReference());
    }

    private Checkout reserved() {
        var anna = new Actor(Actor.Kind.PERSON, Cast.ANNA.email(), Cast.SAGA.id(), Cast.ANNA.role());
        Checkout checkout = heart.open(
                        CastOrder.service(Cast.SAGA.id(), ProviderName.PAYSON, UiMode.EMBEDDED, newReference()), anna)
                .checkout();
        outside.payPayson(checkout.providerReference(), "CARD");
        return heart.refresh(checkout.id(), anna).checkout();
    }
}
