package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** BokaMera's StripeV1CreateCheckout, against the real heart and Stripe's sandbox. */
class StripeV1CreateCheckoutIT extends DialectTests {

    @AfterEach
    void forgiveAll() {
        outside.allAsUsual();
        jdbc.sql("update company set demands_key = false").update();
    }

    @Test
    void hostedAnswersStripesPage() {
        Reply reply = client.post(CREATE, wish(newReference(), ""));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualToIgnoringWhitespace("application/json;charset=utf-8");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.members())
                .startsWith("SessionId", "Url", "Status")
                .endsWith("StripeAccount")
                .doesNotContain("ClientSecret", "PaymentIntentClientSecret");
        assertThat(reply.json().path("SessionId").asString()).startsWith("cs_test_");
        assertThat(reply.json().path("Status").asString()).isEqualTo("open");
        assertThat(reply.json().path("StripeAccount").asString()).isEqualTo(Cast.SAGA.stripeAccount());
        assertThat(client.get(reply.json().path("Url").asString()).status()).isEqualTo(200);
    }

    @Test
    void writesDownWhatTheCompanyAsksForIt() {
        String reference = newReference();
        Reply reply = client.post(CREATE, """
                {"CompanyId":"%s","CountryCode":"se","InternalReferenceId":" %s ","Articles":[
                 {"ArticleId":1,"ArticleTypeId":1,"Quantity":2,"Price":1},{"ArticleId":1,"ArticleTypeId":3,"Quantity":1}]}""".formatted(Cast.SAGA.id(), reference));

        Map<String, Object> row =
                checkout("provider_reference", reply.json().path("SessionId").asString());
        assertThat(row)
                .containsEntry("internal_reference", reference)
                .containsEntry("amount_minor", 94_700L)
                .containsEntry("country_code", "SE")
                .containsEntry("created_by", "public")
                .containsEntry("status", CheckoutStatus.CREATED.number());
    }

    @Test
    void embeddedAnswersOurPageAndStripesSecret() {
        Reply reply = client.post("/api/StripeV1CreateCheckout", wish(newReference(), ",\"UiMode\":\"Embedded\""));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("Url").asString()).startsWith(baseUrl + "/pay/");
        assertThat(reply.json().path("ClientSecret").asString())
                .startsWith(reply.json().path("SessionId").asString() + "_secret_");
    }

    @Test
    void pythonsClassesSendAndGetCamelCase() {
        Reply reply = client.post("/json/reply/StripeV1CreateCheckout?jsconfig=eccn", """
                {"companyId":"%s","countryCode":"SE","internalReferenceId":"%s","confirmationUrl":null,"cancelUrl":"",\
                "articles":[{"articleId":1,"articleTypeId":1,"quantity":1}],"uiMode":"hosted"}""".formatted(
                        Cast.SAGA.id().toString().replace("-", "").toUpperCase(), newReference()));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.members()).startsWith("sessionId", "url", "status").endsWith("stripeAccount");
    }

    @Test
    void aSecondCheckoutTakesThePlaceOfTheFirst() {
        String reference = newReference();
        Reply first = client.post(CREATE, wish(reference, ""));
        Reply second = client.post(CREATE, wish(reference, ",\"UiMode\":\"embedded\""));

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        Map<String, Object> old =
                checkout("provider_reference", first.json().path("SessionId").asString());
        Map<String, Object> live =
                checkout("provider_reference", second.json().path("SessionId").asString());
        assertThat(old)
                .containsEntry("superseded_by", live.get("id"))
                .containsEntry("status", CheckoutStatus.EXPIRED.number())
                .containsEntry("provider_status", "expired");
        assertThat(live).containsEntry("status", CheckoutStatus.CREATED.number());
    }

    @Test
    void whatIsPaidIsNotPaidAgain() {
        String paid = jdbc.sql("select c.internal_reference from checkout c join payable p on p.id = c.payable_id"
                        + " where c.company_id = ? and c.status = 7 and p.article_type_id = 1 limit 1")
                .param(Cast.SAGA.id())
                .query(String.class)
                .single();
        var before = rows();

        Reply reply = client.post(CREATE, wish(paid, ""));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.errorCode()).isEqualTo("AlreadyPaid");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aKeyOpensItsOwnCompanyOnly() {
        Reply own = client.post(CREATE, wish(newReference(), ""), ANNA);
        assertThat(own.status()).as(own.text()).isEqualTo(200);
        assertThat(client.post(CREATE, wish(newReference(), ""), SIRI).status()).isEqualTo(200);

        Reply foreign = client.post(CREATE, wish(newReference(), ""), PETER);
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.fields()).containsExactly("CompanyId UnknownCompany");

        Reply reader = client.post(CREATE, wish(newReference(), ""), ROLF);
        assertThat(reader.status()).isEqualTo(403);
        assertThat(reader.errorCode()).isEqualTo("Forbidden");
    }

    @Test
    void aCompanyCanDemandAKey() {
        jdbc.sql("update company set demands_key = true where id = ?")
                .param(Cast.SAGA.id())
                .update();

        Reply nobody = client.post(CREATE, wish(newReference(), ""));
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.errorCode()).isEqualTo("Unauthorized");
        assertThat(nobody.header("www-authenticate")).startsWith("Bearer");
        assertThat(client.get(get(Cast.paysonCheckout(1))).status()).isEqualTo(401);

        assertThat(client.post(CREATE, wish(newReference(), ""), ANNA).status()).isEqualTo(200);
        assertThat(client.get(get(Cast.paysonCheckout(1)), ROLF).status()).isEqualTo(200);
    }

    @Test
    void theLanguageOfTheCallIsTheLanguageOfTheCheckout() {
        Reply english = client.post(CREATE, wish(newReference(), ""), "x-language", "en");
        Reply own = client.post(CREATE, wish(newReference(), ""));

        assertThat(checkout(
                        "provider_reference", english.json().path("SessionId").asString()))
                .containsEntry("language", "en");
        assertThat(checkout("provider_reference", own.json().path("SessionId").asString()))
                .containsEntry("language", "sv");
    }

    @Test
    void aSilentStripeIsToldApartFromOneThatMayHaveDoneIt() {
        for (int attempt = 0; attempt < 5; attempt++) {
            outside.fail("/stripe/v1/checkout/sessions", "POST", "LOCK_TIMEOUT");
        }
        Reply turnedAway = client.post(CREATE, wish(newReference(), ""));
        assertThat(turnedAway.status()).as(turnedAway.text()).isEqualTo(503);
        assertThat(turnedAway.errorCode()).isEqualTo("ProviderUnreachable");
        assertThat(turnedAway.header("retry-after")).isEqualTo("30");
    }
}
