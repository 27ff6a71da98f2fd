package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.jsonapi.Program.Reply;
import dev.kassa.cast.Cast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What can be read, and that whatever is linked to is there. */
class ReadingIT extends ResourceTests {

    @Test
    void anOrderIsShownWhole() {
        Reply reply = anna.get("/api/orders/" + Cast.ORDER_A);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo(Refused.MEDIA_TYPE);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.at("/data").propertyNames())
                .containsExactly("id", "type", "links", "attributes", "relationships", "meta");
        assertThat(reply.attribute("number").asString()).isEqualTo("SagaOrderA");
        assertThat(reply.attribute("currency_code").asString()).isEqualTo("SEK");
        assertThat(reply.attribute("total_amount_with_taxes_cents").asLong()).isEqualTo(39_900);
        assertThat(reply.attribute("total_amount_with_taxes_float").asDouble()).isEqualTo(399);
        assertThat(reply.attribute("formatted_total_amount_with_taxes").asString())
                .isEqualTo("399,00\u00a0kr");
        assertThat(reply.attribute("fulfillment_status").asString()).isEqualTo("not_required");
        assertThat(reply.at("/data/relationships").propertyNames())
                .containsExactly("payment_source", "payment_method", "versions", "event_stores");
        assertThat(reply.at("/data/meta/mode").asString()).isEqualTo("test");
        assertThat(reply.at("/data/meta/organization_id").asString()).matches("[A-Za-z]{10}");
        assertThat(reply.at("/data/meta/trace_id").asString()).matches("[0-9a-f]{64}");
    }

    /** The names and their order are those of the page that Commerce Layer publishes. */
    @Test
    void aPaymentHasTheMembersThatAreDocumented() {
        JsonNode payment = anna.get("/api/stripe_payments?page%5Bsize%5D=1").at("/data/0");

        assertThat(payment.path("attributes").propertyNames())
                .containsExactly(
                        "stripe_id",
                        "client_secret",
                        "connected_account",
                        "charge_id",
                        "publishable_key",
                        "on_behalf_of",
                        "transfer_group",
                        "options",
                        "payment_method",
                        "mismatched_amounts",
                        "return_url",
                        "receipt_email",
                        "payment_instrument",
                        "created_at",
                        "updated_at",
                        "reference",
                        "reference_origin",
                        "metadata");
        assertThat(payment.path("relationships").propertyNames())
                .containsExactly("order", "payment_gateway", "versions", "event_stores");
        assertThat(payment.at("/attributes/connected_account").asString()).isEqualTo(Cast.SAGA.stripeAccount());
        assertThat(payment.at("/attributes/created_at").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "stripe_payments", "payment_gateways", "stripe_gateways", "payment_methods"})
    void everyLinkLeadsToWhatItSays(String type) {
        JsonNode thing = anna.get("/api/" + type + "?page%5Bsize%5D=1").at("/data/0");

        assertThat(anna.get(thing.at("/links/self").asString()).at("/data/id")).isEqualTo(thing.path("id"));
        thing.path("relationships").properties().forEach(relationship -> {
            Reply related =
                    anna.get(relationship.getValue().at("/links/related").asString());
            Reply linkage = anna.get(relationship.getValue().at("/links/self").asString());
            assertThat(related.status()).as(related.text()).isEqualTo(200);
            assertThat(linkage.status()).as(linkage.text()).isEqualTo(200);
            assertThat(linkage.json().propertyNames()).containsExactly("links", "data");
            assertThat(identifiers(linkage.at("/data"))).isEqualTo(identifiers(related.at("/data")));
            assertThat(linkage.text()).doesNotContain("\"attributes\"");
        });
    }

    private static List<String> identifiers(JsonNode data) {
        List<String> identifiers = new ArrayList<>();
        for (JsonNode each : data.isArray() ? data.values() : List.of(data)) {
            identifiers.add(each.path("type").asString() + "/" + each.path("id").asString());
        }
        return identifiers;
    }

    @Test
    void whatIsRelatedComesAlongWhenItIsAskedFor() {
        Reply reply =
                anna.get("/api/stripe_payments?include=order.payment_source,payment_gateway,versions&page%5Bsize%5D=3"
                        + "&fields%5Borders%5D=number,status,payment_source&fields%5Bversions%5D=event");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/included")
                        .valueStream()
                        .map(each -> each.path("type").asString()))
                .contains("orders", "payment_gateways", "versions");
        reply.at("/data").forEach(payment -> {
            String order = payment.at("/relationships/order/data/id").asString();
            assertThat(reply.at("/included")
                            .valueStream()
                            .filter(each -> each.path("id").asString().equals(order)))
                    .singleElement()
                    .satisfies(found ->
                            assertThat(found.path("attributes").propertyNames()).containsExactly("number", "status"));
        });
    }

    @Test
    void eventsAndVersionsTellWhatHappened() {
        String id = anna.get("/api/stripe_payments?page%5Bsize%5D=1").ids().getFirst();
        Reply events = anna.get("/api/stripe_payments/" + id + "/event_stores?page%5Bsize%5D=25&sort=created_at");
        Reply versions = anna.get("/api/stripe_payments/" + id + "/versions");

        assertThat(events.at("/meta/record_count").asInt())
                .isGreaterThanOrEqualTo(versions.at("/meta/record_count").asInt());
        assertThat(events.at("/data/0/attributes/event").asString()).isEqualTo("checkout_made");
        assertThat(events.at("/data/0/attributes/resource_id").asString()).isEqualTo(id);
        assertThat(versions.at("/data")
                        .valueStream()
                        .map(each -> each.at("/attributes/event").asString()))
                .containsOnly("create", "update");
        Reply one = anna.get("/api/versions/" + versions.ids().getFirst());
        assertThat(one.at("/data/attributes/resource_id").asString()).isEqualTo(id);
        assertThat(peter.get("/api/versions/" + versions.ids().getFirst()).status())
                .isEqualTo(404);
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        List<String> first =
                anna.get("/api/orders?sort=created_at,id&page%5Bsize%5D=3").ids();
        List<String> second = anna.get("/api/orders?sort=created_at,id&page%5Bsize%5D=3&page%5Bnumber%5D=2")
                .ids();
        Reply two = anna.get("/api/orders?filter%5Bq%5D%5Bid_in%5D=SagaOrderA,SagaOrderB&sort=-id");
        JsonNode newest = anna.get("/api/stripe_payments?page%5Bsize%5D=1").at("/data/0");
        String at = newest.at("/attributes/created_at").asString();

        assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);
        assertThat(two.ids()).containsExactly("SagaOrderB", "SagaOrderA");
        assertThat(two.at("/meta").toString()).isEqualTo("{\"record_count\":2,\"page_count\":1}");
        assertThat(anna.get("/api/stripe_payments?filter%5Bq%5D%5Bcreated_at_eq%5D=" + at)
                        .ids())
                .contains(newest.path("id").asString());
        assertThat(anna.get("/api/stripe_payments?filter%5Bq%5D%5Bcreated_at_lt%5D=" + at)
                        .ids())
                .doesNotContain(newest.path("id").asString());
    }

    @Test
    void aCompanySeesItsOwnAndASuperadminAll() {
        assertThat(anna.get("/api/stripe_gateways")
                        .at("/data")
                        .valueStream()
                        .map(each -> each.at("/attributes/connected_account").asString()))
                .containsExactly(Cast.SAGA.stripeAccount());
        assertThat(siri.get("/api/stripe_gateways").ids().size()).isGreaterThanOrEqualTo(3);
        String padels = peter.get("/api/stripe_gateways").ids().getFirst();
        assertThat(anna.get("/api/stripe_gateways/" + padels).status()).isEqualTo(404);
        assertThat(anna.get("/api/stripe_gateways/" + padels + "/stripe_payments")
                        .status())
                .isEqualTo(404);
        assertThat(peter.get("/api/stripe_gateways/" + padels + "/stripe_payments")
                        .at("/meta/record_count")
                        .asInt())
                .isPositive();
    }

    @Test
    void secretsAreNeverShown() {
        for (Reply reply : List.of(anna.get("/api/payment_gateways"), anna.get("/api/stripe_gateways"))) {
            assertThat(reply.text()).doesNotContain("sandbox-key", "whsec_", "sk_");
        }
        assertThat(anna.get("/api/payment_gateways")
                        .at("/data")
                        .valueStream()
                        .map(each -> each.at("/attributes/name").asString())
                        .sorted(Comparator.naturalOrder()))
                .containsExactly("Payson", "Stripe");
    }
}
