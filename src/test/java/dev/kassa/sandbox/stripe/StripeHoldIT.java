package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import com.stripe.service.PaymentIntentService;
import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Money that is reserved when the payer pays, and taken, given back or lost later. */
@KassaTest
class StripeHoldIT {

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
    void aLapsedHoldIsSeenThroughItsSessionAlsoAfterARefusedCapture() throws Exception {
        Session held = held();
        clock.forward(Duration.ofDays(8));

        assertThatThrownBy(() -> shop.client()
                        .v1()
                        .paymentIntents()
                        .capture(held.getPaymentIntent(), Shop.forAccount(Shop.SAGA)))
                .isInstanceOf(InvalidRequestException.class);

        PaymentIntent seen = shop.read(held, "payment_intent.latest_charge").getPaymentIntentObject();
        assertThat(seen.getStatus()).isEqualTo("canceled");
        assertThat(seen.getLatestChargeObject().getRefunded()).isTrue();
    }

    private Session held() throws Exception {
        Session made = shop.open(Shop.hosted()
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(CaptureMethod.MANUAL)
                        .build()));
        shop.press(made, "CARD");
        Session held = shop.read(made, "payment_intent");
        assertThat(held.getPaymentIntentObject().getStatus()).isEqualTo("requires_capture");
        return held;
    }
}
