package dev.kassa.pages.payer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the customer's pages may load, and in whose frames they may stand. */
@KassaTest
class PagePolicyIT extends PayerTests {

    private static final String HOSTS = "http://localhost:* http://127.0.0.1:* https://salong-saga.example";

    @AfterEach
    void putHostsBack() {
        embedHosts(HOSTS);
    }

    @Test
    void theProvidersHostsAreAllowedWhereThereIsSomethingToPay() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        String stripe = baseUrl.replace("localhost", "127.0.0.1");

        var policy = policy(page(checkout));

        assertThat(policy)
                .containsEntry("default-src", "'none'")
                .containsEntry("script-src", "'self' " + stripe)
                .containsEntry("frame-src", "'self' " + stripe)
                .containsEntry("connect-src", "'self' " + stripe)
                .containsEntry("img-src", "'self' data: " + stripe)
                .containsEntry("frame-ancestors", "'self' " + HOSTS)
                .doesNotContainKey("style-src-attr");
        assertThat(policy.toString()).doesNotContain("script-src 'unsafe");
    }

    @Test
    void andNowhereElse() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "CARD");

        for (String path : new String[] {page(checkout) + "/return", page(checkout)}) {
            assertThat(policy(path))
                    .containsEntry("script-src", "'self'")
                    .containsEntry("frame-src", "'self'")
                    .containsEntry("frame-ancestors", "'self' " + HOSTS);
        }
        assertThat(policy("/pay/unknown")).containsEntry("script-src", "'self'").containsEntry("frame-ancestors", "*");
    }

    @Test
    void theAddressIsAKeyAndLeavesNoTrace() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);

        for (String path : new String[] {page(checkout), page(checkout) + "/return", "/pay/unknown"}) {
            var answer = get(path);
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "X-Robots-Tag")).contains("noindex");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.headers().map()).doesNotContainKeys("x-frame-options", "set-cookie");
            assertThat(answer.body()).doesNotContain("name=\"referrer\"");
        }
    }

    @Test
    void aCompanysHostsCannotWriteAnotherPolicy() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        embedHosts(
                "https://good.example *;script-src *;x 'unsafe-inline' https://evil.example, https://also.example;x");

        assertThat(policy(page(checkout)).get("frame-ancestors")).isEqualTo("'self' https://good.example");
        assertThat(policy(page(checkout)).get("script-src")).doesNotContain("unsafe", "*");
    }

    @Test
    void aCompanyWithoutHostsIsFramedByUsAlone() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        embedHosts("");

        assertThat(policy(page(checkout))).containsEntry("frame-ancestors", "'self'");
    }

    private void embedHosts(String hosts) {
        jdbc.sql("update company set embed_hosts = ? where id = ?")
                .params(hosts, Cast.SAGA.id())
                .update();
    }

    private Map<String, String> policy(String path) {
        return Arrays.stream(header(get(path), "Content-Security-Policy").split("; "))
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
