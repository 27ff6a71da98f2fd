package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.jsonapi.Program.Reply;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.cast.CastOrder;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Seen;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with orders by their triggers, whichever door their payment came in by. */
class OrderActsIT extends ResourceTests {

    @Autowired
    private CheckoutService checkouts;

    private Program karin;

    @BeforeEach
    void atTheClinic() {
        karin = new Program(baseUrl, Cast.KARIN.key());
    }

    @Test
    void moneyIsReservedPlacedTakenAndPaidBack() {
        String order = paidOrder(Cast.KARIN);

        assertThat(pull(karin, order, "_place")).isEqualTo("placed authorized");
        assertThat(pull(karin, order, "_place")).isEqualTo("placed authorized");
        assertThat(pull(karin, order, "_capture")).isEqualTo("approved paid");
        assertThat(pull(karin, order, "_capture")).isEqualTo("approved paid");
        assertThat(pull(karin, order, "_refund")).isEqualTo("cancelled refunded");
        Reply again = act(karin, order, "\"_refund\":true");
        DoorIT.assertError(again, 422, "VALIDATION_ERROR");
        assertThat(again.at("/errors/0/meta/error").asString()).isEqualTo("nothing_left");
        assertThat(again.at("/errors/0/source/pointer").asString()).isEqualTo("/data");
    }

    @Test
    void reservedMoneyIsLetGo() {
        String order = paidOrder(Cast.KARIN);

        assertThat(pull(karin, order, "_cancel")).isEqualTo("cancelled voided");
        assertThat(pull(karin, order, "_cancel")).isEqualTo("cancelled voided");
        Reply placed = act(karin, order, "\"_place\":true");
        DoorIT.assertError(placed, 422, "VALIDATION_ERROR");
    }

    @Test
    void whatIsTakenMustBePaidBackBeforeItIsGivenUp() {
        String order = paidOrder(Cast.ANNA);

        assertThat(pull(anna, order, "_place")).isEqualTo("approved paid");
        DoorIT.assertError(act(anna, order, "\"_cancel\":true"), 422, "VALIDATION_ERROR");
        DoorIT.assertError(act(anna, order, "\"_nullify_payment_source\":true"), 422, "VALIDATION_ERROR");
    }

    @Test
    void anOpenPaymentIsClosedAndTheOrderHasNoneThen() {
        String reference = "it-" + UUID.randomUUID();
        open(Cast.ANNA, reference);
        String order = orderOf(reference);
        Reply before = anna.get("/api/orders/" + order + "?include=payment_source,payment_method");

        assertThat(before.at("/data/relationships/payment_source/data/type").asString())
                .isEqualTo("stripe_payments");
        assertThat(before.at("/data/relationships/payment_method/data/type").asString())
                .isEqualTo("payment_methods");
        assertThat(pull(anna, order, "_nullify_payment_source")).isEqualTo("pending unpaid");
        assertThat(pull(anna, order, "_nullify_payment_source")).isEqualTo("pending unpaid");
        assertThat(anna.get("/api/orders/" + order + "/payment_source").text()).isEqualTo("{\"data\":null}");
        assertThat(pull(anna, order, "_cancel")).isEqualTo("cancelled unpaid");
    }

    @Test
    void aPaysonPaymentIsNoSourceButItsStateIsTold() {
        String reference = "it-" + UUID.randomUUID();
        Seen seen = checkouts.open(
                CastOrder.service(Cast.SAGA.id(), ProviderName.PAYSON, UiMode.HOSTED, reference), actor(Cast.ANNA));
        outside.payPayson(seen.checkout().providerReference(), "CARD");
        checkouts.refresh(seen.checkout().id(), actor(Cast.ANNA));
        String order = orderOf(reference);
        Reply reply = anna.get("/api/orders/" + order + "?include=payment_source");

        assertThat(reply.attribute("payment_status").asString()).isEqualTo("authorized");
        assertThat(reply.at("/data/relationships/payment_source/data").isNull()).isTrue();
        assertThat(pull(anna, order, "_capture")).isEqualTo("pending paid");
    }

    @Test
    void nothingIsTakenOfWhatNobodyPaid() {
        Reply reply = act(anna, Cast.ORDER_B, "\"_capture\":true");

        DoorIT.assertError(reply, 422, "VALIDATION_ERROR");
        assertThat(reply.at("/errors/0/meta/error").asString()).isEqualTo("not_paid");
        DoorIT.assertError(act(anna, Cast.ORDER_B, "\"_place\":true"), 422, "VALIDATION_ERROR");
    }

    @Test
    void whatIsNotReservedYetIsToldInThisDialectsWords() {
        String reference = "it-" + UUID.randomUUID();
        open(Cast.KARIN, reference);
        Reply reply = act(karin, orderOf(reference), "\"_capture\":true");

        DoorIT.assertError(reply, 422, "VALIDATION_ERROR");
        assertThat(reply.at("/errors/0/title").asString())
                .isEqualTo("Money can be taken only once the customer’s payment is reserved.");
    }

    @Test
    void oneTriggerIsPulledAtATime() {
        Reply reply = act(anna, Cast.ORDER_B, "\"_place\":true,\"_cancel\":true,\"reference\":\"no\"");

        assertThat(reply.at("/errors/0/meta/error").asString()).isEqualTo("one_at_a_time");
        assertThat(anna.get("/api/orders/" + Cast.ORDER_B).attribute("status").asString())
                .isEqualTo("pending");
    }

    @Test
    void anOrderCarriesWhatIsHungOnIt() {
        String reference = "it-" + UUID.randomUUID();
        open(Cast.ANNA, reference);
        String order = orderOf(reference);
        String mark = UUID.randomUUID().toString();

        Reply reply = act(
                anna,
                order,
                "\"reference\":\"%s\",\"reference_origin\":\"shop\",\"metadata\":{\"%s\":{\"deep\":[1,2.50,null]}}"
                        .formatted(mark, mark));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).contains("{\"%s\":{\"deep\":[1,2.50,null]}}".formatted(mark));
        assertThat(anna.get("/api/orders?filter%5Bq%5D%5Breference_eq%5D=" + mark)
                        .ids())
                .containsExactly(order);
        assertThat(anna.get("/api/orders?filter%5Bq%5D%5Breference_or_reference_origin_start%5D="
                                + mark.substring(0, 9))
                        .ids())
                .containsExactly(order);
        assertThat(anna.get("/api/orders?filter%5Bq%5D%5Bmetadata_jcont%5D=%7B%22" + mark + "%22:%7B%7D%7D")
                        .ids())
                .containsExactly(order);
        Reply cleared = act(anna, order, "\"reference\":null");
        assertThat(cleared.attribute("reference").isNull()).isTrue();
        assertThat(cleared.attribute("reference_origin").asString()).isEqualTo("shop");
    }

    @Test
    void aRepeatedActUnderOneKeyIsAnsweredAgain() {
        String order = paidOrder(Cast.ANNA);
        String key = UUID.randomUUID().toString();
        String body = DoorIT.update(order, "\"_refund\":true");
        Reply first = anna.patch("/api/orders/" + order, body, "idempotency-key", key);
        Reply second = anna.patch("/api/orders/" + order, body, "idempotency-key", key);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("idempotency-replayed")).isEqualTo("true");
        DoorIT.assertError(
                anna.patch("/api/orders/" + order, DoorIT.update(order, ""), "idempotency-key", key),
                409,
                "IDEMPOTENCY_KEY_REUSED");
        DoorIT.assertError(
                anna.patch("/api/orders/" + order, body, "idempotency-key", "a b"), 400, "IDEMPOTENCY_KEY_INVALID");
    }

    /** @return the order's id, once its customer has paid by card */
    private String paidOrder(CastPerson person) {
        String reference = "it-" + UUID.randomUUID();
        Seen seen = open(person, reference);
        outside.payStripe(seen.way(), "CARD");
        return orderOf(reference);
    }

    private Seen open(CastPerson person, String reference) {
        return checkouts.open(
                CastOrder.service(person.company().id(), ProviderName.STRIPE, UiMode.HOSTED, reference), actor(person));
    }

    private String orderOf(String reference) {
        return jdbc.sql("select public_id from payable where internal_reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private static Actor actor(CastPerson person) {
        return new Actor(Actor.Kind.PERSON, person.email(), person.company().id(), person.role());
    }

    private static Reply act(Program program, String order, String attributes) {
        return program.patch("/api/orders/" + order, DoorIT.update(order, attributes));
    }

    /** @return how the order stands then */
    private static String pull(Program program, String order, String trigger) {
        Reply reply = act(program, order, "\"" + trigger + "\":true");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.attribute("status").asString() + " "
                + reply.attribute("payment_status").asString();
    }
}
