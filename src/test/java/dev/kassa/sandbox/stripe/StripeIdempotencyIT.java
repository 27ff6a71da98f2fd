package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import dev.kassa.Outside;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** One key, one effect. */
@KassaTest
class StripeIdempotencyIT {

    private static final String SESSIONS = "/stripe/v1/checkout/sessions";

    @Value("${kassa.sandbox.stripe.base-url}")
    String base;

    @Autowired
    MutableClock clock;

    private final String key = UUID.randomUUID().toString();
    private Outside outside;

    @Value("${server.port}")
    int port;

    @BeforeEach
    void open() {
        outside = new Outside(port);
    }

    @AfterEach
    void clear() {
        outside.allAsUsual();
    }

    @Test
    void aRepetitionGetsTheFirstAnswerAndSaysSo() throws Exception {
        Shop shop = new Shop(base);
        Session first = shop.open(Shop.hosted(), Shop.withKey(key));
        Session again = shop.open(Shop.hosted(), Shop.withKey(key));

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(again.getLastResponse().body())
                .isEqualTo(first.getLastResponse().body());
        assertThat(again.getLastResponse().headers().firstValue("Original-Request"))
                .contains(first.getLastResponse().requestId());
    }

    @Test
    void aKeyBelongsToTheParametersItWasFirstUsedWith() {
        call().send(base, 200);

        var error = call().with("client_reference_id", "other").send(base, 400).path("error");

        assertThat(error.path("type").asString()).isEqualTo("idempotency_error");
    }

    @Test
    void aKeyBelongsToAnAccount() throws Exception {
        Shop shop = new Shop(base);
        RequestOptions other = RequestOptions.builder()
                .setStripeAccount(Shop.PADEL)
                .setIdempotencyKey(key)
                .build();

        assertThat(shop.open(Shop.hosted(), Shop.withKey(key)).getId())
                .isNotEqualTo(shop.open(Shop.hosted(), other).getId());
    }

    @Test
    void aRefusedRequestLeavesTheKeyFree() {
        call().with("success_url", "").send(base, 400);

        assertThat(call().send(base, 200).path("status").asString()).isEqualTo("open");
    }

    @Test
    void aFailureOfTheWorkIsRemembered() {
        outside.fail(SESSIONS, "POST", "ERROR_500_KEPT", 1, 0);
        var first = call().send(base);
        HttpResponse<String> again = call().send(base);

        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String first = call().send(base, 200).path("id").asString();
        clock.forward(Duration.ofHours(23));
        assertThat(call().send(base, 200).path("id").asString()).isEqualTo(first);

        clock.forward(Duration.ofHours(2));

        assertThat(call().send(base, 200).path("id").asString()).isNotEqualTo(first);
    }

    @Test
    void ofManyCallsAtOnceExactlyOneIsCarriedOut() throws Exception {
        outside.fail(SESSIONS, "POST", "SLOW_WORK", 20, 400);
        List<HttpResponse<String>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> send = () -> call().send(base);
            answers = threads.invokeAll(Stream.generate(() -> send).limit(12).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).isNotEmpty();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .filteredOn(answer ->
                        answer.headers().firstValue("Idempotent-Replayed").isEmpty())
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(JsonMapper.shared()
                                    .readTree(answer.body())
                                    .path("error")
                                    .path("code")
                                    .asString())
                            .isEqualTo("idempotency_key_in_use");
                });
    }

    @Test
    void anAnswerLostOnTheWayIsGotBackWithTheKey() {
        outside.fail(SESSIONS, "POST", "EMPTY", 1, 0);
        assertThat(call().send(base).statusCode()).isEqualTo(502);

        HttpResponse<String> again = call().send(base);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    private RawCall call() {
        return RawCall.session("hosted").header("Idempotency-Key", key).header("Stripe-Account", Shop.SAGA);
    }
}
