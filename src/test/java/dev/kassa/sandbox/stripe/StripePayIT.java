package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams.CustomerCreation;
import com.stripe.param.checkout.SessionCreateParams.Locale;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import dev.kassa.KassaTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The hosted page, pressed button by button without a script, and what becomes of the money. */
@KassaTest
class StripePayIT {

    @Value("${kassa.sandbox.stripe.base-url}")
    String base;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(base);
    }

    @Test
    void thePageShowsWhatIsPaidInTheSessionsLanguage() throws Exception {
        String english =
                Shop.get(shop.open(Shop.hosted().setLocale(Locale.EN)).getUrl()).body();
        String swedish = Shop.get(shop.open(Shop.hosted()).getUrl()).body();

        assertThat(english)
                .contains("lang=\"en\"", "Klippning", "SEK\u00a0399.00", "Pay with card", "Sandbox – no real money");
        assertThat(swedish).contains("lang=\"sv\"", "Klippning", "399,00", "Betala med kort", "Sandlåda");
    }

    @Test
    void aPaidCardLeadsToTheSellersPage() throws Exception {
        Session made = shop.open(Shop.hosted()
                .putMetadata("only", "session")
                .setCustomerCreation(CustomerCreation.ALWAYS)
                .setPaymentIntentData(PaymentIntentData.builder()
                        .putMetadata("order", "7")
                        .setApplicationFeeAmount(100L)
                        .build()));

        HttpResponse<String> pressed = shop.press(made, "CARD");

        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(pressed.headers().firstValue("Location"))
                .contains("https://shop.example/done?session=" + made.getId());
        Session paid = shop.read(made, "payment_intent.latest_charge", "customer");
        assertThat(paid.getStatus()).isEqualTo("complete");
        assertThat(paid.getPaymentStatus()).isEqualTo("paid");
        assertThat(paid.getUrl()).isNull();
        assertThat(paid.getCustomerDetails().getEmail()).isEqualTo("kund@example.com");
        assertThat(paid.getCustomerObject().getEmail()).isEqualTo("kund@example.com");
        PaymentIntent intent = paid.getPaymentIntentObject();
        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(39_900);
        assertThat(intent.getMetadata()).isEqualTo(Map.of("order", "7"));
        Charge charge = intent.getLatestChargeObject();
        assertThat(charge.getPaid()).isTrue();
        assertThat(charge.getApplicationFeeAmount()).isEqualTo(100);
        assertThat(charge.getMetadata()).isEqualTo(Map.of("order", "7"));
    }

    @Test
    void aDeclinedCardLeavesTheSessionOpenForAnother() throws Exception {
        Session made = shop.open(Shop.hosted());

        shop.press(made, "DECLINE");

        assertThat(Shop.get(made.getUrl()).body()).contains("Kortet nekades");
        Session open = shop.read(made, "payment_intent");
        assertThat(open.getStatus()).isEqualTo("open");
        assertThat(open.getPaymentIntentObject().getLastPaymentError().getDeclineCode())
                .isEqualTo("generic_decline");
        shop.press(made, "CARD");
        Session paid = shop.read(made.getId());
        assertThat(paid.getPaymentStatus()).isEqualTo("paid");
        assertThat(paid.getPaymentIntent()).isEqualTo(open.getPaymentIntent());
    }

    @Test
    void theBankMayWantToHearFromThePayer() throws Exception {
        Session made = shop.open(Shop.hosted());

        shop.press(made, "BANK");
        assertThat(shop.read(made, "payment_intent").getPaymentIntentObject().getStatus())
                .isEqualTo("requires_action");
        assertThat(Shop.get(made.getUrl()).body()).contains("Din bank frågar");
        shop.press(made, "ABORT");
        assertThat(Shop.get(made.getUrl()).body()).contains("bekräftades inte");
        shop.press(made, "BANK");
        HttpResponse<String> approved = shop.press(made, "APPROVE");

        assertThat(approved.headers().firstValue("Location").orElseThrow()).startsWith("https://shop.example/done");
        assertThat(shop.read(made.getId()).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void aSlowMethodIsDoneBeforeItIsPaid() throws Exception {
        Session comes = shop.open(Shop.hosted());
        Session fails = shop.open(Shop.hosted());
        shop.press(comes, "SLOW");
        shop.press(fails, "SLOW");
        assertThat(shop.read(comes.getId()))
                .extracting(Session::getStatus, Session::getPaymentStatus)
                .containsExactly("complete", "unpaid");

        shop.turn(comes, "SETTLE");
        shop.turn(fails, "FAIL");

        assertThat(shop.read(comes.getId()).getPaymentStatus()).isEqualTo("paid");
        assertThat(shop.read(fails.getId()).getPaymentStatus()).isEqualTo("unpaid");
        assertThat(shop.read(fails, "payment_intent").getPaymentIntentObject().getStatus())
                .isEqualTo("requires_payment_method");
    }

    @Test
    void ofAPaymentAndAnExpiryAtOneTimeOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            Session made = shop.open(Shop.hosted());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(() -> shop.press(made, "CARD"));
                threads.submit(() -> shop.turn(made, "EXPIRE"));
            }
            Session after = shop.read(made, "payment_intent");
            if (after.getStatus().equals("complete")) {
                assertThat(after.getPaymentIntentObject().getStatus()).isEqualTo("succeeded");
            } else {
                assertThat(after.getStatus()).isEqualTo("expired");
                assertThat(after.getPaymentIntent()).isNull();
            }
        }
    }

    @Test
    void anExpiredPageSaysSoAndTakesNothing() throws Exception {
        Session made = shop.open(Shop.hosted());
        shop.press(made, "DECLINE");
        shop.turn(made, "EXPIRE");

        assertThat(Shop.get(made.getUrl()).body())
                .contains("Betalsidan har gått ut")
                .doesNotContain("value=\"CARD\"");
        shop.press(made, "CARD");

        Session after = shop.read(made, "payment_intent");
        assertThat(after.getStatus()).isEqualTo("expired");
        assertThat(after.getPaymentIntentObject().getStatus()).isEqualTo("canceled");
    }

    @Test
    void thePayerCanGoBackAndMustGiveAnAddress() throws Exception {
        Session made = shop.open(Shop.hosted());

        assertThat(shop.press(made, "BACK").headers().firstValue("Location")).contains("https://shop.example/back");
        var nameless = Shop.post(made.getUrl(), Map.of("choice", "CARD", "email", "nobody"));
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("value=\"nobody\"", "aria-invalid=\"true\"");
        assertThat(Shop.get(base + "/pay/cs_test_none").statusCode()).isEqualTo(404);
    }
}
