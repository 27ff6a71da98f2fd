package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.checkout.SessionCreateParams;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.money.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeOrderTest {

    private static final Map<String, String> METADATA = Map.of(
            "checkout",
            SomeCheckout.ID.toString(),
            "company",
            SomeCheckout.COMPANY.toString(),
            "reference",
            "BOOKING-17");

    @Test
    void asksForAHostedPageWithTheAddressesOfOne() {
        Map<String, Object> wanted = wanted(SomeCheckout.atStripe().cancelledTo("https://salong.example/avbokat"));

        assertThat(wanted)
                .containsEntry("ui_mode", "hosted_page")
                .containsEntry("success_url", "https://kassa.example/pay/pay-token/return")
                .containsEntry("cancel_url", "https://salong.example/avbokat")
                .doesNotContainKeys("return_url", "redirect_on_completion");
    }

    @Test
    void offersNoWayBackFromAHostedPageWhenNoneWasGiven() {
        assertThat(wanted(SomeCheckout.atStripe())).doesNotContainKey("cancel_url");
    }

    @Test
    void asksForAnEmbeddedPageWithTheAddressesOfOne() {
        Map<String, Object> wanted =
                wanted(SomeCheckout.atStripe().embedded().cancelledTo("https://salong.example/avbokat"));

        assertThat(wanted)
                .containsEntry("ui_mode", "embedded_page")
                .containsEntry("return_url", "https://kassa.example/pay/pay-token/return")
                .containsEntry("redirect_on_completion", "always")
                .doesNotContainKeys("success_url", "cancel_url");
    }

    @Test
    void namesTheCheckoutOnTheSessionAndOnThePayment() {
        Map<String, Object> wanted = wanted(SomeCheckout.atStripe());

        assertThat(wanted)
                .containsEntry("client_reference_id", SomeCheckout.ID.toString())
                .containsEntry("metadata", METADATA)
                .containsEntry("payment_intent_data", Map.of("metadata", METADATA))
                .containsEntry("mode", "payment")
                .containsEntry("customer_creation", "always")
                .doesNotContainKeys("payment_method_types", "expires_at");
    }

    @Test
    void onlyReservesForACompanyThatCapturesByHand() {
        assertThat(wanted(SomeCheckout.atStripe().capturedManually()).get("payment_intent_data"))
                .isEqualTo(Map.of("capture_method", "manual", "metadata", METADATA));
    }

    @Test
    void pricesEveryLineInMinorUnits() {
        assertThat(wanted(SomeCheckout.atStripe().in(Currency.EUR)).get("line_items"))
                .isEqualTo(List.of(item("Klippning", 39900, 2), item("Avgift å ö", 1050, 1)));
    }

    private static Map<String, Object> item(String name, long unitAmount, long quantity) {
        return Map.of(
                "quantity",
                quantity,
                "price_data",
                Map.of("currency", "eur", "unit_amount", unitAmount, "product_data", Map.of("name", name)));
    }

    @ParameterizedTest
    @CsvSource({
        "sv, sv",
        "sv-SE, sv",
        "en, en",
        "no, nb",
        "nb, nb",
        "nn, nb",
        "dk, da",
        "da, da",
        "fi, fi",
        "de, de",
        "xx, auto"
    })
    void speaksTheCustomersLanguage(String ours, String stripes) {
        assertThat(StripeOrder.locale(ours).getValue()).isEqualTo(stripes);
    }

    private static Map<String, Object> wanted(SomeCheckout checkout) {
        SessionCreateParams params = StripeOrder.wanted(checkout.order());
        return params.toMap();
    }
}
