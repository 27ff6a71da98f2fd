package dev.kassa.api.jsonapi;

import static dev.kassa.api.jsonapi.DoorIT.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.jsonapi.Program.Reply;
import dev.kassa.cast.Cast;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Payments that are not to be: of others, of other amounts, and on days when Stripe is away. */
class BadPaymentsIT extends PaymentTests {

    @Test
    void anOrderMustBeThereAndBeOnesOwn() {
        Reply missing = anna.post(PAYMENTS, "{\"data\":{\"type\":\"stripe_payments\",\"attributes\":{}}}");
        assertFault(missing, "/data/relationships/order", "blank");
        assertThat(missing.at("/errors/0/title").asString()).isEqualTo("can't be blank");
        assertThat(missing.at("/errors/0/detail").asString()).isEqualTo("order - can't be blank");

        assertFault(create(anna, "NoSuchThing"), "/data/relationships/order", "invalid");
        assertFault(create(peter, newOrder(Cast.ANNA)), "/data/relationships/order", "invalid");
        assertFault(create(anna, "å"), "/data/relationships/order", "invalid");
    }

    @Test
    void anotherCompanysPaymentIsNotThere() {
        String id = create(anna, newOrder(Cast.ANNA)).id();

        assertError(peter.get(PAYMENTS + "/" + id), 404, "RECORD_NOT_FOUND");
        assertError(peter.get(PAYMENTS + "/" + id + "/order"), 404, "RECORD_NOT_FOUND");
        assertError(peter.patch(PAYMENTS + "/" + id, update(id, "\"_refresh\":true")), 404, "RECORD_NOT_FOUND");
        assertError(peter.delete(PAYMENTS + "/" + id), 404, "RECORD_NOT_FOUND");
        assertThat(peter.get(PAYMENTS + "?filter%5Bq%5D%5Bid_eq%5D=" + id).ids())
                .isEmpty();
        assertThat(anna.get(PAYMENTS + "/" + id).status()).isEqualTo(200);
    }

    @Test
    void anIntentIsTakenOverIfItIsJustWhatIsNeeded() {
        String order = newOrder(Cast.ANNA);
        Reply closed = create(anna, order);
        String used = closed.attribute("stripe_id").asString();

        assertFault(adopt(order, "pi_nothing", null), "/data/attributes/stripe_id", "invalid");
        assertFault(adopt(newOrder(Cast.ANNA), used, null), "/data/attributes/stripe_id", "taken");
        assertFault(
                anna.post(PAYMENTS, creation(order, "\"client_secret\":\"pi_1_secret_2\"")),
                "/data/attributes/client_secret",
                "without_intent");
        String stray = newIntent(39_900, "sek", STRIPE_ACCOUNT);
        assertFault(adopt(order, stray, stray + "_secret_guessed"), "/data/attributes/client_secret", "invalid");
        String cheap = newIntent(300, "sek", STRIPE_ACCOUNT);
        assertFault(adopt(order, cheap, null), "/data/attributes/stripe_id", "other_amount");
        String foreign = newIntent(39_900, "eur", STRIPE_ACCOUNT);
        assertFault(adopt(order, foreign, null), "/data/attributes/stripe_id", "other_currency");
        String elsewhere = newIntent(39_900, "sek", Cast.PADEL.stripeAccount());
        assertFault(adopt(order, elsewhere, null), "/data/attributes/stripe_id", "invalid");

        Reply taken = adopt(order, stray, null);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.attribute("stripe_id").asString()).isEqualTo(stray);
        assertThat(taken.attribute("client_secret").asString()).startsWith(stray + "_secret_");
    }

    private Reply adopt(String order, String intent, String secret) {
        String attributes = "\"stripe_id\":\"%s\",\"client_secret\":%s"
                .formatted(intent, secret == null ? "null" : "\"" + secret + "\"");
        return anna.post(PAYMENTS, creation(order, attributes));
    }

    @Test
    void addressesMustBeOnesThatTheCompanyAllows() {
        Reply reply =
                peter.post(PAYMENTS, creation(newOrder(Cast.PETER), "\"return_url\":\"https://elsewhere.example/\""));

        assertFault(reply, "/data/attributes/return_url", "url_host");
    }

    @Test
    void whenStripeIsAwayNothingIsMadeAndTheAnswerSaysWhatIsKnown() {
        String order = newOrder(Cast.ANNA);
        String intents = "/stripe/v1/payment_intents";

        outside.fail(intents, "POST", "REFUSE", 3);
        Reply away = create(anna, order);
        assertThat(away.status()).as(away.text()).isIn(503, 504);
        assertThat(away.codes()).containsAnyOf("PROVIDER_UNREACHABLE", "OUTCOME_UNKNOWN");

        outside.allAsUsual();
        assertThat(create(anna, order).status()).isEqualTo(201);
    }

    @Test
    void whenStripesAnswerIsLostTheSameCallIsSafeToRepeat() {
        String order = newOrder(Cast.ANNA);
        outside.fail("/stripe/v1/payment_intents", "POST", "CUT", 9);
        Reply lost = create(anna, order);
        outside.allAsUsual();

        assertThat(lost.status()).as(lost.text()).isEqualTo(504);
        assertThat(lost.codes()).containsExactly("OUTCOME_UNKNOWN");
        Reply again = create(anna, order);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(anna.get("/api/orders/" + order + "/payment_source").id()).isEqualTo(again.id());
    }

    @Test
    void whatThereIsNoRoomForIsRefused() {
        String order = newOrder(Cast.ANNA);
        Reply reply = anna.post(PAYMENTS, creation(order, "\"reference\":\"" + "x".repeat(256) + "\""));

        assertFault(reply, "/data/attributes/reference", "too_long");
        assertThat(jdbc.sql(
                                "select count(*) from checkout c join payable p on p.id = c.payable_id where p.public_id = ?")
                        .param(order)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertError(
                anna.post(PAYMENTS, creation(order, "\"charge_id\":\"" + UUID.randomUUID() + "\"")),
                400,
                "PARAM_NOT_ALLOWED");
    }

    private static void assertFault(Reply reply, String pointer, String word) {
        assertError(reply, 422, "VALIDATION_ERROR");
        assertThat(reply.at("/errors/0/source/pointer").asString()).isEqualTo(pointer);
        assertThat(reply.at("/errors/0/meta/error").asString()).isEqualTo(word);
    }
}
