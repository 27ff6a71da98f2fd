package dev.kassa.api.servicestack.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.checkout.WebhookSecrets;
import dev.kassa.company.ProviderName;
import dev.kassa.company.PublicId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stripe is asked to send a company's events here, and nowhere else. */
class StripeWebhooksIT extends SettingsTests {

    private static final String PATH = "/payment/stripe/v1/webhook";
    private static final String COMPLETED = "\"Events\":[\"checkout.session.completed\"]";

    @Autowired
    WebhookSecrets secrets;

    @Autowired
    Clock clock;

    @BeforeEach
    void haveAnAccount() {
        jdbc.sql("insert into provider_account (id, public_id, company_id, provider, account, live, created_at)"
                        + " values (?, ?, ?, 'STRIPE', 'acct_klinikennorr', false, utc_timestamp(6))")
                .params(UUID.randomUUID(), PublicId.fresh(), company)
                .update();
    }

    @AfterEach
    void tellStripeToStop() {
        jdbc.sql("delete from sandbox_document where kind = 'stripe.webhook_endpoint'")
                .update();
        jdbc.sql("delete from provider_webhook where company_id is null").update();
        outside.allAsUsual();
    }

    @Test
    void isAskedForOnceHoweverOftenItIsWanted() throws Exception {
        List<Reply> both = atOnce(
                () -> client.post(PATH, "{}", writer),
                () -> client.post(PATH, named("\"Url\":\"%s\"".formatted(here())), SIRI));
        Reply again = client.post("/api/CreateStripeWebhook", "{\"Url\":\"\"}", writer);

        assertThat(both).extracting(Reply::status).as(both.toString()).containsOnly(200);
        assertThat(both.getFirst().text()).isEqualTo(both.getLast().text()).isEqualTo(again.text());
        assertThat(again.json().path("Id").asString()).startsWith("we_");
        assertThat(again.json().path("Url").asString()).isEqualTo(here());
        assertThat(again.json().path("Events").toString()).contains("checkout.session.completed", "refund.failed");
        assertThat(again.text()).doesNotContain("whsec_");
        assertThat(atStripe("acct_klinikennorr")).isEqualTo(1);
        assertThat(told()).containsExactly("STRIPE_WEBHOOK_CREATED");
        assertThat(lastDetail()).isEqualTo(again.json().path("Id").asString());
        Reply listed = client.get(PATH, writer);
        assertThat(listed.json().path("Total").asInt()).isEqualTo(1);
        assertThat(listed.json().at("/Results/0").toString()).isEqualTo(again.text());
        assertThat(client.get(PATH + "?WebhookId=we_other", writer)
                        .json()
                        .path("Total")
                        .asInt())
                .isZero();
        assertThat(jdbc.sql("select sealed_secret from provider_webhook where company_id = ?")
                        .param(company)
                        .query(String.class)
                        .single())
                .doesNotContain("whsec_");
    }

    @Test
    void itsLettersAreBelievedByTheirOwnSecret() throws Exception {
        client.post(PATH, "{" + COMPLETED + "}", writer);
        String secret = secrets.of(ProviderName.STRIPE).getLast();
        String letter =
                "{\"id\":\"evt_%s\",\"object\":\"event\",\"type\":\"checkout.session.completed\",\"data\":{\"object\":{}}}"
                        .formatted(UUID.randomUUID());

        assertThat(letter(letter, secret).status()).isEqualTo(200);
        assertThat(letter(letter, "whsec_of_nobody").status()).isEqualTo(400);
    }

    @Test
    void stripeReallySendsThere() {
        client.post(PATH, "{" + COMPLETED + "}", writer);
        Reply opened = client.post(CREATE, """
                {"CompanyId":"%s","CountryCode":"SE","Articles":[{"ArticleId":1,"ArticleTypeId":1,"Quantity":1}],\
                "InternalReferenceId":"%s"}""".formatted(company, newReference()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        String session = opened.json().path("SessionId").asString();

        outside.payStripe(session, "CARD");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> delivered(session, "checkout.session.completed") == 2);
        assertThat(checkout("provider_reference", session)).containsEntry("company_id", company);
    }

    @Test
    void isForThoseWhoMayAndReadersAreNotAmongThem() {
        assertRefused(client.post(PATH, "{}"), 401, "Unauthorized");
        assertRefused(client.get(PATH), 401, "Unauthorized");
        assertRefused(client.post(PATH, "{}", reader), 403, "Forbidden");
        assertRefused(client.get(PATH, reader), 403, "Forbidden");
        assertRefused(client.post(PATH, "{\"Connect\":true}", writer), 403, "Forbidden");
        assertRefused(client.post(PATH, named(""), ANNA), 404, "NotFound");
        assertRefused(client.get(PATH + "?CompanyId=" + company, ANNA), 404, "NotFound");
        assertThat(atStripe("acct_klinikennorr")).isZero();
        Reply platform = client.post(PATH, "{\"Connect\":true," + COMPLETED + "}", SIRI);
        assertThat(platform.status()).as(platform.text()).isEqualTo(200);
        assertThat(platform.json().path("Connect").asBoolean()).isTrue();
        assertThat(platform.members()).doesNotContain("CompanyId");
        assertThat(atStripe("platform")).isEqualTo(1);
        assertThat(client.get(PATH, SIRI).text())
                .contains(platform.json().path("Id").asString());
    }

    @Test
    void goesNowhereButHere() {
        Stream.of("https://evil.example/webhooks/stripe", here() + "/", here() + "?to=me", "nowhere")
                .forEach(url -> assertThat(client.post(PATH, "{\"Url\":\"" + url + "\"}", writer)
                                .fields())
                        .containsExactly("Url OwnLetterbox"));
        assertThat(client.post(PATH, "{\"Url\":\"https://evil.example\",\"Events\":[\"*\"]}", writer)
                        .fields())
                .containsExactlyInAnyOrder("Url OwnLetterbox", "Events UnknownEvent");
        assertThat(client.post(PATH, "{\"Events\":\"all\",\"Connect\":\"x\"}", writer)
                        .status())
                .isEqualTo(400);
        assertThat(atStripe("acct_klinikennorr")).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void withoutAnAccountThereIsNothingToSend() {
        jdbc.sql("delete from provider_account where company_id = ?")
                .param(company)
                .update();

        assertRefused(client.post(PATH, "{}", writer), 409, "ProviderNotConfigured");
    }

    private String here() {
        return baseUrl + "/webhooks/stripe";
    }

    private Reply letter(String body, String secret) throws Exception {
        String signature = Webhook.Signature.generateSignatureHeader(
                body, secret, clock.instant().getEpochSecond());
        return client.post("/webhooks/stripe", body, "Stripe-Signature", signature);
    }

    private int atStripe(String account) {
        return jdbc.sql("select count(*) from sandbox_document where kind = 'stripe.webhook_endpoint' and account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private int delivered(String session, String type) {
        return jdbc.sql("select count(*) from sandbox_document d join sandbox_document e on e.kind = 'stripe.event'"
                        + " and e.id = json_value(d.body, '$.event') where d.kind = 'stripe.delivery'"
                        + " and json_value(d.body, '$.state') = 'DELIVERED' and json_value(d.body, '$.type') = ?"
                        + " and e.body like ?")
                .params(type, "%" + session + "%")
                .query(Integer.class)
                .single();
    }
}
