package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Looking at one checkout, paying it back and cancelling it, by those who may; and what a lost answer cannot do. */
class CheckoutActsIT extends MoneyTests {

    private final UUID refundId = UUID.randomUUID();

    @Test
    void saysWhatCanBeDoneNow() {
        JsonNode reply = get(Cast.paysonCheckout(8), ANNA).json();
        assertThat(reply.at("/Checkout/Status").asString()).isEqualTo("Canceled");
        assertThat(reply.at("/Checkout/Lines")).hasSize(1);
        assertThat(reply.path("Url").asString()).startsWith(baseUrl + "/pay/");
        assertThat(reply.at("/May/SendPaymentRequest/Allowed").asBoolean()).isFalse();
        assertThat(reply.at("/May/SendPaymentRequest/Reasons/0/Code").asString())
                .isEqualTo("NotReadyToShip");
        assertThat(reply.at("/May/SendPaymentRequest/NextSteps/0/Code").asString())
                .isEqualTo("OpenAnother");
        assertThat(reply.at("/May/Refund/Reasons/0/Message").asString()).contains("Canceled");

        JsonNode swedish = client.get(of(Cast.paysonCheckout(8), ""), "x-language", "sv", ANNA[0], ANNA[1])
                .json();
        assertThat(swedish.at("/May/Cancel/Reasons/0/Message").asString()).contains("Statusen är");
        assertThat(get(Cast.paysonCheckout(8), ROLF)
                        .json()
                        .at("/May/Refund/Reasons/0/Code")
                        .asString())
                .isEqualTo("Role");
    }

    @Test
    void allowsWhatIsDoneThen() {
        UUID id = paidAtStripe(newReference());
        assertThat(get(id, ANNA).json().at("/May/Refund/Allowed").asBoolean()).isTrue();

        Reply refunded = refund(id, ",\"Amount\":\"100.50\",\"Comments\":\"Came too late\"", ANNA);

        assertThat(refunded.text()).contains("\"Refunded\":100.50,\"Refundable\":298.50");
        JsonNode after = get(id, ANNA).json();
        assertThat(after.at("/Refunds/0/Amount").decimalValue()).isEqualByComparingTo("100.5");
        assertThat(after.at("/Refunds/0/Outcome").asString()).isEqualTo("Sent");
        assertThat(after.at("/Refunds/0/Comments").asString()).isEqualTo("Came too late");
    }

    @Test
    void aRefundThatIsAskedForAgainIsTheSame() {
        UUID id = paidAtStripe(newReference());

        Reply first = refund(id, ",\"Amount\":100", ANNA);
        Reply again = refund(id, ",\"Amount\":100.00", ANNA);
        Reply byPost = client.post(of(id, "/refund"), body(",\"Amount\":100"), ANNA);
        Reply byName = client.post(
                "/api/RefundCheckout",
                "{\"Id\":\"%s\",\"RefundId\":\"%s\",\"Amount\":100}".formatted(id, refundId),
                ANNA);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(List.of(again.text(), byPost.text(), byName.text())).containsOnly(first.text());
        assertThat(outside.ledger(id.toString()).refundedMinor()).isEqualTo(10_000);
        assertRefused(refund(id, ",\"Amount\":99", ANNA), 409, "RefundNameTaken");
        assertThat(client.put(of(id, "/refund"), "{\"RefundId\":\"%s\"}".formatted(UUID.randomUUID()), ANNA)
                        .json()
                        .path("Status")
                        .asString())
                .isEqualTo("Credited");
        assertThat(refund(id, ",\"Amount\":100", ANNA).status()).isEqualTo(200);
        assertThat(outside.ledger(id.toString()).refundedMinor()).isEqualTo(39_900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMEOUT_AFTER", "CUT"})
    void aRefundWhoseAnswerWasLostIsFoundByAskingAgain(String fault) {
        UUID id = shippedAtPayson();
        outside.fail("/payson/2.0/checkouts/" + checkout("id", id).get("provider_reference"), "PUT", fault);

        assertRefused(refund(id, ",\"Lines\":[{\"Position\":1,\"Quantity\":1}]", ANNA), 504, "OutcomeUnknown");
        Reply again = refund(id, ",\"Lines\":[{\"Position\":1,\"Quantity\":1}]", ANNA);

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().path("Status").asString()).isEqualTo("Credited");
        assertThat(outside.ledger(id.toString()).refunds()).isOne();
    }

    @Test
    void aRefundThatThePayersBankNeverHeardOfIsMadeTheNextTime() {
        UUID id = paidAtStripe(newReference());
        for (int attempt = 0; attempt < 5; attempt++) {
            outside.fail("/stripe/v1/refunds", "POST", "LOCK_TIMEOUT");
        }
        assertRefused(refund(id, "", ANNA), 503, "ProviderUnreachable");
        outside.allAsUsual();

        assertThat(refund(id, "", ANNA).status()).isEqualTo(200);
        assertThat(outside.ledger(id.toString()).refunds()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"Amount\":399.01 | Amount RefundTooMuch",
                ",\"Amount\":0 | Amount RefundNothing",
                ",\"Amount\":-1 | Amount RefundNothing",
                ",\"Amount\":1.001 | Amount TwoDecimals",
                ",\"Amount\":1e30 | Amount AmountUnreadable",
                ",\"Amount\":1,\"Lines\":[{\"Position\":1,\"Quantity\":1}] | Amount RefundAmountOrLines",
                ",\"Lines\":[{\"Position\":1,\"Quantity\":2}] | Lines[0] RefundLineTooMuch",
                ",\"Lines\":[{\"Position\":7,\"Quantity\":1}] | Lines RefundNoSuchLine",
                ",\"Amount\":\"much\" | Amount SerializationException",
            })
    void refusesARefundThatMakesNoSense(String more, String field) {
        UUID id = paidAtStripe(newReference());
        var before = rows();

        Reply reply = refund(id, more, ANNA);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly(field);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aRefundNeedsANameOfItsOwn() {
        Reply reply = client.put(of(Cast.paysonCheckout(6), "/refund"), "{\"Amount\":1}", ANNA);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly("RefundId NotEmpty");
        Reply tooLong = refund(Cast.paysonCheckout(6), ",\"Comments\":\"" + "x".repeat(501) + "\"", ANNA);
        assertThat(tooLong.fields()).containsExactly("Comments MaximumLength");
    }

    @Test
    void whatIsNotTakenIsCancelledAndWhatIsTakenIsPaidBack() {
        UUID open = (UUID) checkout(
                        "provider_reference",
                        client.post(CREATE, wish(newReference(), ""))
                                .json()
                                .path("SessionId")
                                .asString())
                .get("id");
        assertRefused(refund(open, "", ANNA), 409, "NotRefundable");
        assertThat(client.put(of(open, "/cancel"), "{}", ANNA)
                        .json()
                        .path("Status")
                        .asString())
                .isEqualTo("Expired");

        UUID reserved = reservedAtPayson();
        Reply cancelled = client.put(of(reserved, "/cancel"), "{}", ANNA);
        assertThat(cancelled.json().path("Status").asString()).isEqualTo("Canceled");
        assertThat(client.post("/api/CancelCheckout", "{\"Id\":\"%s\"}".formatted(reserved), ANNA)
                        .text())
                .isEqualTo(cancelled.text());
        assertRefused(client.put(of(paidAtStripe(newReference()), "/cancel"), "{}", ANNA), 409, "NotCancellable");
    }

    @Test
    void nobodyElseMay() {
        UUID id = Cast.paysonCheckout(7);
        var before = rows();

        assertRefused(client.get(of(id, "")), 401, "Unauthorized");
        assertRefused(get(id, PETER), 404, "NotFound");
        assertRefused(get(UUID.randomUUID(), ANNA), 404, "NotFound");
        assertRefused(client.get(of(id, "?CompanyId=" + Cast.PADEL.id()), SIRI), 404, "NotFound");
        assertThat(get(id, SIRI).status()).isEqualTo(200);
        for (String act : List.of("/refund", "/cancel")) {
            assertRefused(client.put(of(id, act), body(""), NOBODY), 401, "Unauthorized");
            assertRefused(client.put(of(id, act), body(""), ROLF), 403, "Forbidden");
            assertRefused(client.put(of(id, act), body(""), PETER), 404, "NotFound");
            assertRefused(
                    client.put(of(id, act), body(",\"CompanyId\":\"" + Cast.PADEL.id() + "\""), ANNA), 404, "NotFound");
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aSuperadminMayForACompany() {
        UUID id = paidAtStripe(newReference());

        assertThat(refund(id, ",\"CompanyId\":\"" + Cast.SAGA.id() + "\"", SIRI)
                        .json()
                        .path("Status")
                        .asString())
                .isEqualTo(CheckoutStatus.CREDITED.word());
    }

    private Reply get(UUID id, String[] key) {
        return client.get(of(id, ""), key);
    }

    private String body(String more) {
        return "{\"RefundId\":\"%s\"%s}".formatted(refundId, more);
    }

    private Reply refund(UUID id, String more, String[] key) {
        return client.put(of(id, "/refund"), body(more), key);
    }

    private UUID reservedAtPayson() {
        Reply created =
                client.post("/payment/payson/v2/checkout", wish(newReference(), ",\"PaymentOrigin\":\"HomePage\""));
        UUID id = UUID.fromString(created.json().path("Id").asString());
        outside.payPayson(String.valueOf(checkout("id", id).get("provider_reference")), "CARD");
        assertThat(client.get(get(id), ANNA).json().path("Status").asString()).isEqualTo("ReadyToShip");
        return id;
    }

    private UUID shippedAtPayson() {
        UUID id = reservedAtPayson();
        assertThat(client.put(send(id), "{}", ANNA).json().path("Status").asString())
                .isEqualTo("Shipped");
        return id;
    }
}
