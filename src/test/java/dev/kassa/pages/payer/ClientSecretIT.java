package dev.kassa.pages.payer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who gets the secret of an embedded payment, and where it never goes. */
@KassaTest
class ClientSecretIT extends PayerTests {

    @Test
    void theSecretIsForOurOwnScript() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        String path = page(checkout) + "/client-secret";

        var ours = post(path, "X-Requested-With", "kassa", "Sec-Fetch-Site", "same-origin");
        var oldBrowser = post(path, "X-Requested-With", "kassa");
        var foreignForm = post(path, "Sec-Fetch-Site", "cross-site");
        var foreignScript = post(path, "X-Requested-With", "kassa", "Sec-Fetch-Site", "cross-site");
        var byAddress = get(path, "X-Requested-With", "kassa");

        assertThat(ours.statusCode()).isEqualTo(200);
        assertThat(ours.body()).startsWith("{\"clientSecret\":\"" + reference(checkout) + "_secret_");
        assertThat(header(ours, "Cache-Control")).isEqualTo("no-store");
        assertThat(oldBrowser.statusCode()).isEqualTo(200);
        assertThat(foreignForm.statusCode()).isEqualTo(403);
        assertThat(foreignScript.statusCode()).isEqualTo(403);
        assertThat(byAddress.statusCode()).isEqualTo(405);
        assertThat(post("/pay/unknown/client-secret", "X-Requested-With", "kassa")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theSecretAndTheKeyToThePageStayOutOfTheLog(CapturedOutput log) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        outside.fail("/stripe/v1/checkout/sessions/" + reference(checkout), "CUT", 3);
        post(page(checkout) + "/client-secret", "X-Requested-With", "kassa");
        get(page(checkout));
        outside.allAsUsual();
        var given = post(page(checkout) + "/client-secret", "X-Requested-With", "kassa");
        get(page(checkout) + "/return");

        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(log.getAll())
                .contains("Stripe look of")
                .doesNotContain(
                        "_secret_",
                        checkout.terms().payToken(),
                        checkout.terms().notificationToken());
    }
}
