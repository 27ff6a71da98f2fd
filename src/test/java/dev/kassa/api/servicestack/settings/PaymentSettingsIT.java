package dev.kassa.api.servicestack.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a company settles about being paid. */
class PaymentSettingsIT extends SettingsTests {

    private static final String PATH = "/payment/settings";

    @Test
    void aCompanyThatHasSettledNothingTakesPaymentsByHand() {
        Reply read = client.get(PATH, reader);

        assertThat(read.text())
                .isEqualTo("{\"CompanyId\":\"%s\",\"Enabled\":true,\"RefundOnCancelBooking\":false,".formatted(company)
                        + "\"SendPaymentRequestDirectly\":false,\"Version\":0}");
        Reply whole = client.get(PATH + "?IncludeAdminPaymentOptions=true&IncludePaymentProviderOptions=true", reader);
        assertThat(whole.json().at("/AdminPaymentOptions").size()).isEqualTo(3);
        assertThat(whole.json().at("/PaymentProviderOptions/0/Name").asString()).isEqualTo("Payson");
        assertThat(whole.json().at("/PaymentProviderOptions/1/Id").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void settlesAllThatIsNamed(String verb) {
        Reply changed = client.send(
                verb,
                PATH + "/",
                "{\"SendPaymentRequestDirectly\":true,\"RefundOnCancelBooking\":true,\"DefaultPaymentOptionId\":2,"
                        + "\"PaymentProviderId\":2,\"InvoiceFee\":29,\"AllowCreditCardPayment\":true,"
                        + "\"AllowInvoicePayment\":false,\"AllowBankPayment\":true}",
                writer);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.text())
                .isEqualTo("{\"CompanyId\":\"%s\",\"Enabled\":true,\"RefundOnCancelBooking\":true,".formatted(company)
                        + "\"SendPaymentRequestDirectly\":true,\"DefaultPaymentOptionId\":2,\"PaymentProviderId\":2,"
                        + "\"InvoiceFee\":29,\"AllowCreditCardPayment\":true,\"AllowInvoicePayment\":false,"
                        + "\"AllowBankPayment\":true,\"Version\":1}");
        assertThat(client.get(PATH, reader).text()).isEqualTo(changed.text());
        assertThat(jdbc.sql("select sends_directly from company where id = ?")
                        .param(company)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(told()).containsExactly("PAYMENT_SETTINGS_CHANGED");
        assertThat(lastDetail())
                .startsWith("SendPaymentRequestDirectly false → true, RefundOnCancelBooking false → true");
    }

    @Test
    void knowsTheOlderNameAndLeavesNoTraceOfNothing() {
        Reply named = client.post("/api/AddPaymentSettings", "{\"DefaultAdminPaymentOptionsId\":3}", writer);
        Reply again = client.put("/api/UpdatePaymentSettings", "{\"DefaultPaymentOptionId\":3}", writer);

        assertThat(named.json().path("DefaultPaymentOptionId").asInt()).isEqualTo(3);
        assertThat(again.text()).isEqualTo(named.text());
        assertThat(told()).containsExactly("PAYMENT_SETTINGS_CHANGED");
    }

    @Test
    void whereTheyAreOffNothingNewIsOpened() {
        String wish = """
                {"CompanyId":"%s","CountryCode":"SE","Articles":[{"ArticleId":1,"ArticleTypeId":1,"Quantity":1}],\
                "InternalReferenceId":"%s"}""".formatted(company, newReference());
        assertRefused(client.post(CREATE, wish), 409, "ProviderNotConfigured");

        client.put(PATH, "{\"Enabled\":false}", writer);
        Reply off = client.post(CREATE, wish, "x-language", "en");

        assertRefused(off, 409, "PaymentsOff");
        assertThat(off.message()).contains("takes no payments for the time being");
        client.put(PATH, "{\"Enabled\":true}", writer);
        assertRefused(client.post(CREATE, wish), 409, "ProviderNotConfigured");
        assertThat(jdbc.sql("select count(*) from payable where company_id = ?")
                        .param(company)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isForThoseWhoMay() {
        assertRefused(client.get(PATH), 401, "Unauthorized");
        assertRefused(client.put(PATH, "{}"), 401, "Unauthorized");
        assertRefused(client.put(PATH, "{\"Enabled\":false}", reader), 403, "Forbidden");
        assertRefused(client.post(PATH, "{\"Enabled\":false}", reader), 403, "Forbidden");
        Stream.of(
                        client.get(PATH + "?CompanyId=" + company, ANNA),
                        client.put(PATH, named("\"Enabled\":false"), ANNA),
                        client.post(PATH, named("\"Enabled\":false"), ANNA),
                        client.get(PATH + "?CompanyId=" + UUID.randomUUID(), SIRI))
                .forEach(reply -> assertRefused(reply, 404, "NotFound"));
        assertThat(client.put(PATH, named("\"InvoiceFee\":1"), SIRI).status()).isEqualTo(200);
        assertThat(client.get(PATH, reader).json().path("Enabled").asBoolean()).isTrue();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(client.put(
                                PATH,
                                "{\"Enabled\":\"perhaps\",\"InvoiceFee\":\"x\",\"DefaultPaymentOptionId\":1.5}",
                                writer)
                        .fields())
                .containsExactlyInAnyOrder(
                        "Enabled SerializationException",
                        "InvoiceFee SerializationException",
                        "DefaultPaymentOptionId SerializationException");
        assertThat(client.put(PATH, "{\"InvoiceFee\":-1,\"DefaultPaymentOptionId\":4}", writer)
                        .fields())
                .containsExactlyInAnyOrder("InvoiceFee InclusiveBetween", "DefaultPaymentOptionId InclusiveBetween");
        assertThat(client.put(
                                PATH,
                                "{\"PaymentProviderId\":9,\"DefaultPaymentOptionId\":1,\"DefaultAdminPaymentOptionsId\":2}",
                                writer)
                        .fields())
                .containsExactlyInAnyOrder(
                        "PaymentProviderId SerializationException", "DefaultPaymentOptionId Disagree");
        assertThat(told()).isEmpty();
    }

    @Test
    void twoWhoChangeDifferentThingsBothDo() throws Exception {
        List<Reply> replies = atOnce(
                () -> client.put(PATH, "{\"InvoiceFee\":10}", writer),
                () -> client.put(PATH, named("\"RefundOnCancelBooking\":true"), SIRI));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        Reply after = client.get(PATH, reader);
        assertThat(after.json().path("InvoiceFee").asInt()).isEqualTo(10);
        assertThat(after.json().path("RefundOnCancelBooking").asBoolean()).isTrue();
        assertThat(after.json().path("Version").asInt()).isEqualTo(2);
        assertThat(told()).containsExactly("PAYMENT_SETTINGS_CHANGED", "PAYMENT_SETTINGS_CHANGED");
    }

    @Test
    void twoWhoChangeWhatTheyBothSawChangeItOnce() throws Exception {
        List<Reply> replies = atOnce(
                () -> client.put(PATH, "{\"InvoiceFee\":10,\"Version\":0}", writer),
                () -> client.put(PATH, named("\"InvoiceFee\":20,\"Version\":0"), SIRI));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(told()).containsExactly("PAYMENT_SETTINGS_CHANGED");
    }
}
