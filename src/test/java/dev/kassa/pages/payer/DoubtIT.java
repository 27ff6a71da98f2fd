package dev.kassa.pages.payer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody who may have paid is told that he has not, whatever our books say and whoever is silent. */
@KassaTest
class DoubtIT extends PayerTests {

    @Test
    void whoPaidWhatWeThoughtHadExpiredIsNotToldThatHeHasNot() {
        outside.silenceStripe();
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "CARD");
        jdbc.sql("update checkout set status = 10 where id = ?")
                .param(checkout.id())
                .update();

        for (String path : List.of(page(checkout), page(checkout) + "/return")) {
            assertThat(get(path + "?lang=en").body())
                    .contains("We are checking your payment", "do not pay again")
                    .doesNotContain("not been charged", "expired");
        }
        outside.fail("/stripe/v1/", "REFUSE", 20);
        assertThat(get(page(checkout) + "?lang=en").body()).contains("We are checking your payment");
    }

    @Test
    void whoPaidWhatWasReplacedIsNotToldThatHeHasNotWhileTheProviderIsSilent() {
        outside.silenceStripe();
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "CARD");
        jdbc.sql("update checkout set superseded_by = ? where id = ?")
                .params(UUID.randomUUID(), checkout.id())
                .update();
        outside.fail("/stripe/v1/", "REFUSE", 20);

        assertThat(get(page(checkout) + "/return?lang=en").body()).doesNotContain("not been charged");
        assertThat(get(page(checkout) + "?lang=en").body())
                .contains("please do not pay again")
                .doesNotContain("not been charged");
    }

    @Test
    void aReceiptOutlastsASilentProvider() {
        Checkout checkout = open(Cast.NORR, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "CARD");
        get(page(checkout) + "/return");
        outside.fail("/stripe/v1/", "REFUSE", 20);

        for (String path : List.of(page(checkout), page(checkout) + "/return")) {
            assertThat(get(path).body()).contains("data-standing=\"paid\"");
        }
    }
}
