package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BokaMera's PaysonV2CreateCheckout, against the real heart and Payson's sandbox. */
class PaysonV2CreateCheckoutIT extends MoneyTests {

    private static final String OPEN = "/payment/payson/v2/checkout";

    @Test
    void opensACheckoutWithItsSnippet() {
        String reference = newReference();
        Reply reply = client.post(
                OPEN,
                wish(
                        reference,
                        ",\"PaymentOrigin\":1,\"TestMode\":true,\"Language\":\"en\",\"CheckoutUrl\":"
                                + "\"https://salong.example/back\",\"ConfirmationUrl\":\"https://salong.example/paid\""));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.members()).containsExactly("Id", "Snippet", "Status");
        assertThat(reply.json().path("Status").asString()).isEqualTo("Created");
        assertThat(checkout("id", UUID.fromString(reply.json().path("Id").asString())))
                .containsEntry("internal_reference", reference)
                .containsEntry("provider", "PAYSON")
                .containsEntry("cancel_url", "https://salong.example/back")
                .containsEntry("confirmation_url", "https://salong.example/paid")
                .containsEntry("language", "en");
    }

    @ParameterizedTest
    @CsvSource({"sv, sv", "EN, en", "fi, en", "dk, en", "no, en", "'', sv"})
    void speaksWhatOurPagesSpeak(String asked, String spoken) {
        Reply reply = client.post(OPEN, wish(newReference(), ",\"Language\":\"" + asked + "\""));

        assertThat(checkout("id", UUID.fromString(reply.json().path("Id").asString())))
                .containsEntry("language", spoken);
    }

    @Test
    void takesTheOlderNameOfTheReference() {
        String reference = newReference();
        Reply older = client.post(
                "/api/PaysonV2CreateCheckout", wish(reference, "").replace("InternalReferenceId", "BookingId"));
        assertThat(older.status()).as(older.text()).isEqualTo(200);
        assertThat(client.post(OPEN, wish(reference, ",\"BookingId\":\"" + reference + "\""))
                        .status())
                .isEqualTo(200);

        Reply number = client.post(OPEN, wish("4711", ",\"BookingId\":4711"));
        assertThat(number.status()).as(number.text()).isEqualTo(200);

        Reply both = client.post(OPEN, wish(reference, ",\"BookingId\":\"another\""));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.fields()).containsExactly("BookingId Disagree");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"TestMode\":false | TestMode AccountIsForTests",
                ",\"Language\":\"de\" | Language UnknownLanguage",
                ",\"PaymentOrigin\":\"Moon\" | PaymentOrigin SerializationException",
                ",\"ConfirmationUrl\":\"javascript:1\" | ConfirmationUrl Url",
            })
    void refusesWhatMakesNoSense(String more, String field) {
        var before = rows();
        Reply reply = client.post(OPEN, wish(newReference(), more));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly(field);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void opensNothingForOthers() {
        assertThat(client.post(OPEN, wish(newReference(), ",\"TestMode\":false"), PETER)
                        .fields())
                .containsExactly("CompanyId UnknownCompany");
        assertRefused(client.post(OPEN, wish(newReference(), ""), ROLF), 403, "Forbidden");
        assertThat(client.post(OPEN, wish(newReference(), ""), ANNA).status()).isEqualTo(200);
        assertRefused(
                client.post(
                        OPEN,
                        wish(newReference(), "")
                                .replace(
                                        Cast.SAGA.id().toString(),
                                        Cast.NORR.id().toString())),
                409,
                "ProviderNotConfigured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CompanyId", "CountryCode", "Articles", "InternalReferenceId"})
    void saysWhatIsMissing(String member) {
        Reply reply = client.post(OPEN, wish(newReference(), "").replace(member, "Nothing"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).isEqualTo(List.of(member + " NotEmpty"));
    }
}
