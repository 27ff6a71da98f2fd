package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams.CustomerCreation;
import com.stripe.param.checkout.SessionCreateParams.Locale;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.PaymentIntentService;
import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The hosted page, pressed button by button without a script, and what becomes of the money. */
@KassaTest
class StripePayIT {

    @Value("${kassa.sandbox.stripe.base-url}")
    String base;

    @Autowired
    MutableClock clock;

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

        assertThat(english).contains("lang=\"en\"", "Klippning", "399.00", "Pay with card", "Sandbox – no real money");
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
        Session paid = read(made, "payment_intent.latest_charge", "customer");
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
        Session open = read(made, "payment_intent");
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
        assertThat(read(made, "payment_intent").getPaymentIntentObject().getStatus())
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
        assertThat(read(fails, "payment_intent").getPaymentIntentObject().getStatus())
                .isEqualTo("requires_payment_method");
    }

    @Test
    void aHoldIsCapturedOnceAndForNoMoreThanItHolds() throws Exception {
        Session held = held();
        PaymentIntentService intents = shop.client().v1().paymentIntents();
        var tooMuch =
                PaymentIntentCaptureParams.builder().setAmountToCapture(40_000L).build();
        assertThat(held.getPaymentStatus()).isEqualTo("unpaid");
        assertThatThrownBy(() -> intents.capture(held.getPaymentIntent(), tooMuch, Shop.forAccount(Shop.SAGA)))
                .isInstanceOf(InvalidRequestException.class);

        PaymentIntent captured = intents.capture(held.getPaymentIntent(), Shop.forAccount(Shop.SAGA));

        assertThat(captured.getStatus()).isEqualTo("succeeded");
        assertThat(captured.getAmountReceived()).isEqualTo(39_900);
        assertThat(shop.read(held.getId()).getPaymentStatus()).isEqualTo("paid");
        InvalidRequestException again = catchThrowableOfType(
                InvalidRequestException.class,
                () -> intents.capture(held.getPaymentIntent(), Shop.forAccount(Shop.SAGA)));
        assertThat(again.getCode()).isEqualTo("payment_intent_unexpected_state");
        assertThat(again.getStripeError().getPaymentIntent().getStatus()).isEqualTo("succeeded");
    }

    @Test
    void ofManyCapturesAtOnceExactlyOneTakesTheMoney() throws Exception {
        Session held = held();
        PaymentIntentService intents = shop.client().v1().paymentIntents();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(_ ->
                            threads.submit(() -> intents.capture(held.getPaymentIntent(), Shop.forAccount(Shop.SAGA))))
                    .toList();
            threads.shutdown();
            threads.awaitTermination(20, TimeUnit.SECONDS);

            assertThat(tries)
                    .filteredOn(one -> one.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
    }

    @Test
    void aHoldIsGivenBackOrLapsesAfterAWeek() throws Exception {
        Session canceled = held();
        Session lapsing = held();
        PaymentIntentService intents = shop.client().v1().paymentIntents();

        assertThat(intents.cancel(canceled.getPaymentIntent(), Shop.forAccount(Shop.SAGA))
                        .getStatus())
                .isEqualTo("canceled");
        clock.forward(Duration.ofDays(8));

        var params =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        PaymentIntent lapsed = intents.retrieve(lapsing.getPaymentIntent(), params, Shop.forAccount(Shop.SAGA));
        assertThat(lapsed.getStatus()).isEqualTo("canceled");
        assertThat(lapsed.getCancellationReason()).isEqualTo("automatic");
        assertThat(lapsed.getLatestChargeObject().getCaptured()).isFalse();
    }

    @Test
    void ofAPaymentAndAnExpiryAtOneTimeOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            Session made = shop.open(Shop.hosted());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(() -> shop.press(made, "CARD"));
                threads.submit(() -> shop.turn(made, "EXPIRE"));
            }
            Session after = read(made, "payment_intent");
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

        Session after = read(made, "payment_intent");
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

    private Session held() throws Exception {
        Session made = shop.open(Shop.hosted()
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(CaptureMethod.MANUAL)
                        .build()));
        shop.press(made, "CARD");
        Session held = read(made, "payment_intent");
        assertThat(held.getPaymentIntentObject().getStatus()).isEqualTo("requires_capture");
        return held;
    }

    private Session read(Session session, String... expand) throws Exception {
        SessionRetrieveParams.Builder params = SessionRetrieveParams.builder();
        for (String path : expand) {
            params.addExpand(path);
        }
        return shop.client()
                .v1()
                .checkout()
                .sessions()
                .retrieve(session.getId(), params.build(), Shop.forAccount(Shop.SAGA));
    }
}
