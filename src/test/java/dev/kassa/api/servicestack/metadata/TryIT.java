package dev.kassa.api.servicestack.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.api.servicestack.DialectTests;
import dev.kassa.cast.Cast;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form on a page does what a program could do, and no more; and nothing where money is real. */
class TryIT extends DialectTests {

    private static final UUID READY = Cast.paysonCheckout(28);

    @AfterEach
    void allIsTestMoneyAgain() {
        jdbc.sql("update provider_account set live = false").update();
    }

    private Reply send(String operation, String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return client.post(
                "/json/metadata?op=" + operation,
                form.toString(),
                "content-type",
                "application/x-www-form-urlencoded",
                "accept-language",
                "en");
    }

    @Test
    void theAnswerIsTheOperations() {
        Reply page = send("GetCheckout", "key", Cast.ROLF.key().toString(), "path.Id", READY.toString());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("200 OK", "&quot;" + READY + "&quot;", "application/json");
    }

    @Test
    void theKeyIsInNoAnswer() {
        String key = Cast.KARIN.key().toString(); // not one of those that the demo shows

        assertThat(send("GetCheckout", "key", key, "path.Id", READY.toString()).text())
                .doesNotContain(key);
    }

    @Test
    void keysRolesAndOtherCompaniesAreJudgedAsEver() {
        assertThat(send("GetCheckout", "key", "nonsense", "path.Id", READY.toString())
                        .text())
                .contains("401 Unauthorized", "www-authenticate");
        assertThat(send("GetCheckout", "path.Id", READY.toString()).text()).contains("401 Unauthorized");
        assertThat(send("SendCheckoutPaymentRequest", "key", Cast.ROLF.key().toString(), "path.Id", READY.toString())
                        .text())
                .contains("403 Forbidden");
        assertThat(send("GetCheckout", "key", Cast.PETER.key().toString(), "path.Id", READY.toString())
                        .text())
                .contains("404 Not Found");
        assertThat(requestsOf(READY)).isZero();
    }

    @Test
    void aFormThatIsSentAgainIsAnsweredAsTheFirstTime() {
        String repeat = UUID.randomUUID().toString();
        String body = wish(newReference(), "");

        Reply first = send("StripeV1CreateCheckout", "body", body, "repeat", repeat);
        Reply again = send("StripeV1CreateCheckout", "body", body, "repeat", repeat);

        assertThat(first.text()).contains("200 OK", "SessionId").doesNotContain("idempotency-replayed");
        assertThat(again.text()).containsIgnoringCase("idempotency-replayed").contains("200 OK");
        assertThat(first.text()).doesNotContain("value=\"" + repeat + "\"");
    }

    @Test
    void whateverIsTypedIsAnAnswerAndNoFaultOfOurs() {
        assertThat(send("GetCheckout", "path.Id", "../../x?y#z\u0000", "key", "a\r\nb: c")
                        .status())
                .isEqualTo(200);
        assertThat(send("CheckoutQuery", "query", "%zz&[]=å &<script>", "key", "")
                        .text())
                .doesNotContain("&<script>", "Exception:", "\tat ");
        assertThat(send("StripeV1CreateCheckout", "body", "{").text()).contains("400 Bad Request");
        assertThat(send("NoSuchThing", "body", "{").status()).isEqualTo(404);
    }

    @Test
    void whereMoneyIsRealOnlyReadingIsTried() {
        jdbc.sql("update provider_account set live = true where company_id = ?")
                .param(Cast.SAGA.id())
                .update();
        String anna = Cast.ANNA.key().toString();

        assertThat(send("SendCheckoutPaymentRequest", "key", anna, "path.Id", READY.toString(), "body", "{}")
                        .text())
                .contains("412 Precondition Failed", "RealMoney", "This key’s money is real");
        assertThat(send("StripeV1CreateCheckout", "body", wish(newReference(), ""))
                        .text())
                .contains("RealMoney");
        assertThat(send("GetCheckout", "key", anna, "path.Id", READY.toString()).text())
                .contains("200 OK");
        assertThat(send("SendCheckoutPaymentRequest", "key", Cast.PETER.key().toString(), "path.Id", READY.toString())
                        .text())
                .contains("404 Not Found");
        assertThat(requestsOf(READY)).isZero();
    }

    @Test
    void programsCanAskForTestMoneyOnlyToo() {
        jdbc.sql("update provider_account set live = true where company_id = ?")
                .param(Cast.SAGA.id())
                .update();
        String[] careful = {"x-api-key", Cast.ANNA.key().toString(), "kassa-test-only", "true"};

        Reply refused = client.put(send(READY), "", careful);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.errorCode()).isEqualTo("RealMoney");
        assertThat(client.post("/api/SendCheckoutPaymentRequest", "{}", careful).status())
                .isEqualTo(412);
        assertThat(client.get(get(READY), careful).status()).isEqualTo(200);
        assertThat(requestsOf(READY)).isZero();
    }
}
