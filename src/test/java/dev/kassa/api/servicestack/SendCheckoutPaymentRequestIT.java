package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** BokaMera's SendCheckoutPaymentRequest, against the real heart and Payson's sandbox. The cast's checkouts 22 and 25 are sent here. */
class SendCheckoutPaymentRequestIT extends DialectTests {

    @Test
    void sendsOnceAndAnswersTheSameAgain() {
        UUID id = Cast.paysonCheckout(22);

        Reply first = client.put(send(id), "{}", ANNA);
        Reply again = client.put(send(id), "{\"CompanyId\":\"%s\"}".formatted(Cast.SAGA.id()), ANNA);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().path("Id").asString()).isEqualTo(id.toString());
        assertThat(first.json().path("Status").asString()).isEqualTo("Shipped");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(requestsOf(id)).isEqualTo(1);
        assertThat(checkout("id", id)).containsEntry("status", CheckoutStatus.SHIPPED.number());
    }

    @ParameterizedTest
    @EnumSource(
            value = CheckoutStatus.class,
            names = {"NONE", "READY_TO_SHIP"},
            mode = EnumSource.Mode.EXCLUDE)
    void inEveryOtherStatusItSaysWhyNot(CheckoutStatus status) {
        UUID id = Cast.paysonCheckout(status.number());
        boolean sentBefore = requestsOf(id) > 0;
        var before = rows();

        Reply reply = client.put(send(id), "{}", ANNA);

        if (sentBefore) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("Status").asString()).isEqualTo(status.word());
        } else {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.errorCode()).isEqualTo("NotReadyToShip");
            assertThat(reply.message()).contains("The status is " + status.word());
            assertThat(reply.json().at("/ResponseStatus/Errors").isArray()).isTrue();
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void tellsWhatToDoInTheCallersLanguage() {
        Reply reply = client.put(
                send(Cast.paysonCheckout(2)), "{}", "x-api-key", Cast.ANNA.key().toString(), "x-language", "sv");

        assertThat(reply.message())
                .contains("Statusen är FormsFilled", "Vänta tills kunden har betalat.", "Skicka betallänken");
    }

    @Test
    void isForThoseWhoMay() {
        UUID id = Cast.paysonCheckout(24);
        var before = rows();

        Reply nobody = client.put(send(id), "{}");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.text())
                .isEqualTo(
                        "{\"ResponseStatus\":{\"ErrorCode\":\"Unauthorized\",\"Message\":\"Not Authenticated\",\"Errors\":[]}}");
        assertThat(nobody.header("www-authenticate")).isEqualTo("Bearer realm=\"kassa\"");

        Reply stranger = client.put(send(id), "{}", Client.key(UUID.randomUUID()));
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.errorCode()).isEqualTo("Unauthorized");

        Reply reader = client.put(send(id), "not even JSON", ROLF);
        assertThat(reader.status()).isEqualTo(403);
        assertThat(reader.errorCode()).isEqualTo("Forbidden");
        assertThat(reader.message()).contains("bookingsupplier-administrator-write");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatIsAnothersIsNotThere() {
        UUID id = Cast.paysonCheckout(24);
        String saga = "{\"CompanyId\":\"%s\"}".formatted(Cast.SAGA.id());
        String padel = "{\"CompanyId\":\"%s\"}".formatted(Cast.PADEL.id());
        var before = rows();

        List<Reply> replies = List.of(
                client.put(send(id), "{}", PETER),
                client.put(send(id), saga, PETER),
                client.put(send(id), padel, PETER),
                client.put(send(id), padel, ANNA),
                client.put(send(id), padel, SIRI),
                client.put(send(UUID.randomUUID()), "{}", ANNA),
                client.put(send(new UUID(0, 1)), "{}", SIRI),
                client.get(get(id), PETER),
                client.get(get(id) + "?CompanyId=" + Cast.PADEL.id()));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.errorCode()).isEqualTo("NotFound");
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aStripeCheckoutIsNoPaysonCheckout() {
        UUID id = jdbc.sql("select id from checkout where provider = 'STRIPE' and company_id = ? limit 1")
                .param(Cast.SAGA.id())
                .query(UUID.class)
                .single();

        assertThat(client.put(send(id), "{}", ANNA).status()).isEqualTo(404);
        assertThat(client.get(get(id)).status()).isEqualTo(404);
    }

    @Test
    void aSuperadminSendsForAnyCompany() {
        UUID id = Cast.paysonCheckout(25);

        Reply reply = client.put(send(id), "{\"CompanyId\":\"%s\"}".formatted(Cast.SAGA.id()), SIRI);

        assertThat(reply.json().path("Status").asString()).isEqualTo("Shipped");
    }

    @Test
    void idsThatDisagreeAreRefusedAndNeitherIsActedOn() {
        UUID id = Cast.paysonCheckout(24);
        UUID other = Cast.paysonCheckout(29);
        var before = rows();

        List<Reply> replies = List.of(
                client.put(send(id), "{\"Id\":\"%s\"}".formatted(other), ANNA),
                client.put(send(id) + "?Id=" + other, "{}", ANNA),
                client.put("/api/SendCheckoutPaymentRequest?Id=" + other, "{\"Id\":\"%s\"}".formatted(id), ANNA));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.fields()).containsExactly("Id Disagree");
        });
        assertThat(rows()).isEqualTo(before);
    }
}
