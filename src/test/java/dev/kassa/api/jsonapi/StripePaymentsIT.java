package dev.kassa.api.jsonapi;

import static dev.kassa.api.jsonapi.DoorIT.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.jsonapi.Program.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole life of stripe_payments, paid at a Stripe that answers over HTTP. */
class StripePaymentsIT extends PaymentTests {

    @Test
    void aPaymentIsMadePlacedTakenAndPaidBack() {
        String order = newOrder(Cast.ANNA);
        Reply made = create(anna, order);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("location")).isEqualTo(baseUrl + PAYMENTS + "/" + made.id());
        assertThat(made.id()).matches("[A-Za-z]{10}");
        assertThat(made.attribute("stripe_id").asString()).startsWith("pi_");
        assertThat(made.attribute("client_secret").asString())
                .startsWith(made.attribute("stripe_id").asString() + "_secret_");
        assertThat(made.attribute("connected_account").asString()).isEqualTo(STRIPE_ACCOUNT);
        assertThat(made.attribute("publishable_key").asString()).startsWith("pk_test_");
        assertThat(made.attribute("mismatched_amounts").asBoolean(true)).isFalse();
        assertThat(made.attribute("charge_id").isNull()).isTrue();
        assertThat(made.attribute("metadata").toString()).isEqualTo("{}");

        confirm(made);
        Reply seen = anna.patch(PAYMENTS + "/" + made.id() + "?include=order", update(made.id(), "\"_refresh\":true"));

        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.attribute("charge_id").asString()).startsWith("ch_");
        assertThat(seen.at("/data/attributes/payment_method/id").asString()).startsWith("pm_");
        assertThat(seen.at("/data/attributes/payment_instrument/card_last_digits")
                        .asString())
                .matches("\\d{4}");
        assertThat(seen.attribute("client_secret").isNull()).isTrue();
        assertThat(seen.at("/included/0/attributes/payment_status").asString()).isEqualTo("paid");
        assertThat(seen.text()).doesNotContain("_refresh");
        assertThat(trigger(order, "_place")).isEqualTo("approved paid");
        assertThat(trigger(order, "_refund")).isEqualTo("cancelled refunded");
    }

    @Test
    void aDeletedPaymentIsGone() {
        String order = newOrder(Cast.ANNA);
        String id = create(anna, order).id();

        Reply deleted = anna.delete(PAYMENTS + "/" + id);

        assertThat(deleted.status()).as(deleted.text()).isEqualTo(204);
        assertThat(deleted.text()).isEmpty();
        assertError(anna.get(PAYMENTS + "/" + id), 404, "RECORD_NOT_FOUND");
        assertError(anna.delete(PAYMENTS + "/" + id), 404, "RECORD_NOT_FOUND");
        assertThat(anna.get("/api/orders/" + order + "/payment_source").text()).isEqualTo("{\"data\":null}");
        assertThat(anna.get(PAYMENTS + "?filter%5Bq%5D%5Bid_eq%5D=" + id).ids()).isEmpty();
    }

    @Test
    void onceMoneyMovesNothingIsDeleted() {
        Reply made = create(anna, newOrder(Cast.ANNA));
        confirm(made);

        Reply refused = anna.delete(PAYMENTS + "/" + made.id());

        assertError(refused, 423, "LOCKED");
        assertThat(anna.get(PAYMENTS + "/" + made.id()).status()).isEqualTo(200);
    }

    @Test
    void asksForMoreWhenTheOrderDoes() {
        String reference = "it-" + UUID.randomUUID();
        Reply made = create(anna, register(Cast.ANNA, reference, HAIRCUT));
        register(Cast.ANNA, reference, COLOUR);

        assertThat(anna.get(PAYMENTS + "/" + made.id())
                        .attribute("mismatched_amounts")
                        .asBoolean())
                .isTrue();
        Reply updated = anna.patch(PAYMENTS + "/" + made.id(), update(made.id(), "\"_update\":true"));

        assertThat(updated.status()).as(updated.text()).isEqualTo(200);
        assertThat(updated.attribute("mismatched_amounts").asBoolean(true)).isFalse();
        assertThat(updated.attribute("stripe_id")).isEqualTo(made.attribute("stripe_id"));
        confirm(updated);
        assertError(
                anna.patch(PAYMENTS + "/" + made.id(), update(made.id(), "\"_update\":true")), 422, "VALIDATION_ERROR");
    }

    @Test
    void aPaymentMovesToAnotherOrder() {
        Reply made = create(anna, newOrder(Cast.ANNA));
        String other = newOrder(Cast.ANNA);
        Reply moved = anna.patch(PAYMENTS + "/" + made.id() + "?include=order", """
                {"data":{"type":"stripe_payments","attributes":{},"relationships":{"order":{"data":{"type":"orders","id":"%s"}}},"id":"%s"}}""".formatted(other, made.id()));

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.at("/data/relationships/order/data/id").asString()).isEqualTo(other);
        assertThat(anna.get("/api/orders/" + other + "/payment_source").id()).isEqualTo(made.id());
    }

    @Test
    void whatIsSaidOfItIsKeptAndSaidAnew() {
        Reply made = anna.post(PAYMENTS, creation(newOrder(Cast.ANNA), """
                        "options":{"setup_future_usage":"off_session","amount":1},"return_url":"https://shop.example/thanks",\
                        "receipt_email":"elsa@kund.example","reference":"R1","reference_origin":"shop","metadata":{"a":{"b":1}}"""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.attribute("options").toString())
                .isEqualTo("{\"setup_future_usage\":\"off_session\",\"amount\":1}");
        assertThat(made.attribute("receipt_email").asString()).isEqualTo("elsa@kund.example");

        Reply changed = anna.patch(
                PAYMENTS + "/" + made.id(),
                update(made.id(), "\"options\":{\"return_url\":\"https://shop.example/b\"},\"reference\":null"));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.attribute("options").toString()).isEqualTo("{\"return_url\":\"https://shop.example/b\"}");
        assertThat(changed.attribute("return_url").asString()).isEqualTo("https://shop.example/thanks");
        assertThat(changed.attribute("reference").isNull()).isTrue();
        assertThat(changed.attribute("reference_origin").asString()).isEqualTo("shop");
        assertThat(changed.attribute("metadata").toString()).isEqualTo("{\"a\":{\"b\":1}}");
        assertThat(outside.stripeIntent(made.attribute("stripe_id").asString(), STRIPE_ACCOUNT)
                        .path("amount")
                        .asLong())
                .isEqualTo(39_900);
    }

    @Test
    void aSecondPaymentTakesThePlaceOfTheFirst() {
        String order = newOrder(Cast.ANNA);
        Reply first = create(anna, order);
        Reply second = create(anna, order);

        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(anna.get("/api/orders/" + order + "/payment_source").id()).isEqualTo(second.id());
        Reply old = anna.get(PAYMENTS + "/" + first.id());
        assertThat(old.status()).isEqualTo(200);
        assertThat(old.attribute("client_secret").isNull()).isTrue();
        confirm(second);
        assertError(create(anna, order), 422, "VALIDATION_ERROR");
    }

    @Test
    void ofManyAtOnceOneIsLive() {
        String order = newOrder(Cast.ANNA);
        List<Reply> replies =
                IntStream.range(0, 4)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> create(anna, order)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(replies).extracting(Reply::status).isSubsetOf(201, 409).contains(201);
        List<String> made = replies.stream()
                .filter(reply -> reply.status() == 201)
                .map(Reply::id)
                .toList();
        assertThat(made.stream()
                        .filter(id -> !anna.get(PAYMENTS + "/" + id)
                                .attribute("client_secret")
                                .isNull()))
                .hasSize(1);
    }

    @Test
    void aRepeatedCreateUnderOneKeyMakesOne() {
        String order = newOrder(Cast.ANNA);
        String key = UUID.randomUUID().toString();
        Reply first = anna.post(PAYMENTS, creation(order, ""), "idempotency-key", key);
        Reply second = anna.post(PAYMENTS, creation(order, ""), "idempotency-key", key);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("location")).isEqualTo(first.header("location"));
        assertThat(second.header("idempotency-replayed")).isEqualTo("true");
    }

    private String trigger(String order, String name) {
        Reply reply = anna.patch("/api/orders/" + order, DoorIT.update(order, "\"" + name + "\":true"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.attribute("status").asString() + " "
                + reply.attribute("payment_status").asString();
    }
}
