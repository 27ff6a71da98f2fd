package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a session stands, the old name of opening one, and what a callback that anybody can send does: next to nothing. */
class StripeStatusAndHintsIT extends MoneyTests {

    private static final String STATUS = "/payment/stripe/v1/checkout/status";

    @AfterEach
    void openAgain() {
        jdbc.sql("update company set demands_key = false").update();
    }

    @Test
    void theOldNameOpensAnEmbeddedCheckout() {
        Reply reply = client.post("/api/CreateStripeCheckoutEmbeddedSessionV1", wish(newReference(), ""));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.members()).containsExactly("Number", "Url", "Status", "ClientSecret");
        String number = reply.json().path("Number").asString();
        assertThat(number).startsWith("cs_test_");
        assertThat(reply.json().path("Url").asString()).startsWith(baseUrl + "/pay/");
        assertThat(checkout("provider_reference", number)).containsEntry("ui_mode", "EMBEDDED");
        assertThat(client.post("/json/reply/createstripecheckoutembeddedsessionv1", wish(newReference(), ""), ANNA)
                        .status())
                .isEqualTo(200);
        assertRefused(
                client.post("/api/CreateStripeCheckoutEmbeddedSessionV1", wish(newReference(), ""), ROLF),
                403,
                "Forbidden");
    }

    @Test
    void theStatusIsStripesOwnOfThisMoment() {
        String session = open();
        outside.silenceStripe();
        assertThat(status(session, NOBODY).json().path("Status").asString()).isEqualTo("open");

        outside.payStripe(session, "CARD");

        Reply nobody = status(session, NOBODY);
        assertThat(nobody.text()).isEqualTo("{\"Status\":\"complete\"}");
        assertThat(status(session, ROLF).json().path("CustomerEmail").asString())
                .isEqualTo("elsa@kund.example");
        assertThat(status(session, SIRI).json().path("CustomerEmail").asString())
                .isEqualTo("elsa@kund.example");
        assertThat(client.post("/api/GetStripeCheckoutV1CheckoutStatus", question(Cast.SAGA.id(), session))
                        .text())
                .isEqualTo(nobody.text());
    }

    @Test
    void theStatusIsNotForStrangers() {
        String session = open();

        assertRefused(status(session, PETER), 404, "NotFound");
        assertRefused(client.post(STATUS, question(Cast.PADEL.id(), session)), 404, "NotFound");
        assertRefused(client.post(STATUS, question(Cast.SAGA.id(), "cs_test_none")), 404, "NotFound");
        assertThat(client.post(STATUS, "{}").fields()).containsExactly("CompanyId NotEmpty");
        assertThat(client.post(STATUS, "{\"CompanyId\":\"%s\"}".formatted(Cast.SAGA.id()))
                        .fields())
                .containsExactly("SessionId NotEmpty");
        jdbc.sql("update company set demands_key = true where id = ?")
                .param(Cast.SAGA.id())
                .update();
        assertRefused(status(session, NOBODY), 401, "Unauthorized");
        assertThat(status(session, ROLF).status()).isEqualTo(200);
    }

    @Test
    void aSilentStripeIsNotAnsweredFor() {
        String session = open();
        for (int attempt = 0; attempt < 5; attempt++) {
            outside.fail("/stripe/v1/checkout/sessions/" + session, "GET", "ERROR_500");
        }

        assertThat(status(session, NOBODY).status()).isIn(502, 503, 504);
    }

    @ParameterizedTest
    @CsvSource({"SessionId, provider_reference", "PaymentIntentId, payment_reference"})
    void aHintMakesUsLookLaterAndCallsNobody(String member, String column) {
        UUID id = paidAtStripe(newReference());
        var row = checkout("id", id);
        String path = "/stripe/v1/checkout/sessions/" + row.get("provider_reference");
        await().untilAsserted(() -> assertThat(checkout("id", id)).containsEntry("status", 6));
        jdbc.sql("update checkout set next_look_at = '2099-01-01' where id = ?")
                .param(id)
                .update();
        int calls = outside.calls("GET", path);

        Reply hint = client.post(
                "/payment/stripe/v1/ipncallback",
                "{\"EventType\":\"charge.refunded\",\"%s\":\"%s\",\"ArticleTypeId\":\"1\"}"
                        .formatted(member, row.get(column)));
        Reply unknown = client.post("/payment/stripe/v1/ipncallback", "{\"" + member + "\":\"none\"}");

        assertThat(hint.status()).as(hint.text()).isEqualTo(200);
        assertThat(hint.members()).containsExactly("Message", "Success");
        assertThat(unknown.text()).isEqualTo(hint.text());
        assertThat(checkout("id", id)).containsEntry("status", 6);
        assertThat(nextLook(id)).isBefore(Instant.parse("2090-01-01T00:00:00Z"));
        assertThat(outside.calls("GET", path)).isEqualTo(calls);
    }

    @Test
    void aHintOfPaysonsIsNoMore() {
        UUID id = Cast.paysonCheckout(11);
        jdbc.sql("update checkout set next_look_at = null where id = ?")
                .param(id)
                .update();

        Reply hint = client.post("/payment/payson/v2/ipncallback", "{\"checkout\":\"%s\"}".formatted(id));
        Reply form = client.send(
                "POST",
                "/payment/payson/v2/ipncallback",
                "checkout=" + UUID.randomUUID() + "&ArticleTypeId=1&BookingId=7",
                "content-type",
                "application/x-www-form-urlencoded");

        assertThat(hint.status()).as(hint.text()).isEqualTo(200);
        assertThat(form.text()).isEqualTo(hint.text());
        assertThat(nextLook(id)).isNotNull();
        jdbc.sql("update checkout set next_look_at = null where id = ?")
                .param(id)
                .update();
        assertThat(client.post("/api/PaysonCheckout2IPNCallBack", "{}").fields())
                .isEqualTo(List.of("Checkout NotEmpty"));
        assertThat(client.post("/api/StripeCheckoutIpnCallBackRequest", "{}").fields())
                .isEqualTo(List.of("SessionId NotEmpty"));
    }

    private Instant nextLook(UUID id) {
        return jdbc.sql("select next_look_at from checkout where id = ?")
                .param(id)
                .query(Instant.class)
                .single();
    }

    private String open() {
        return client.post(CREATE, wish(newReference(), ""))
                .json()
                .path("SessionId")
                .asString();
    }

    private Reply status(String session, String[] key) {
        return client.post(STATUS, question(Cast.SAGA.id(), session), key);
    }

    private static String question(UUID company, String session) {
        return "{\"CompanyId\":\"%s\",\"SessionId\":\"%s\"}".formatted(company, session);
    }
}
