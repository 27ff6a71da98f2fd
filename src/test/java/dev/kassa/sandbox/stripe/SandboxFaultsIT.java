package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionListParams;
import dev.kassa.KassaTest;
import dev.kassa.Outside;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;

/** Each fault as Stripe's library sees it, and whether the session was made all the same. */
@KassaTest
class SandboxFaultsIT {

    private static final String SESSIONS = "/stripe/v1/checkout/sessions";

    @Value("${kassa.sandbox.stripe.base-url}")
    String base;

    private final String key = UUID.randomUUID().toString();
    private Outside outside;

    @Value("${server.port}")
    int port;

    private Shop shop;

    @BeforeEach
    void open() {
        outside = new Outside(port);
        shop = new Shop(base);
    }

    @AfterEach
    void clear() {
        outside.allAsUsual();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE,         com.stripe.exception.ApiException,           503, false",
        "ERROR_500,      com.stripe.exception.ApiException,           500, false",
        "RATE_LIMIT,     com.stripe.exception.RateLimitException,     429, false",
        "LOCK_TIMEOUT,   com.stripe.exception.RateLimitException,     429, false",
        "TIMEOUT_BEFORE, com.stripe.exception.ApiConnectionException, ,    false",
        "TIMEOUT_AFTER,  com.stripe.exception.ApiConnectionException, ,    true",
        "CUT,            com.stripe.exception.ApiConnectionException, ,    true",
        "EMPTY,          java.lang.NullPointerException,              ,    true",
    })
    void showsAsItsKindAndHasTheEffectThatItsKindHas(
            String kind, Class<? extends Exception> seen, Integer status, boolean isDone) throws Exception {
        String before = newest();
        outside.fail(
                SESSIONS,
                "POST",
                kind,
                kind.startsWith("TIMEOUT") ? 2 : 1,
                50); // the JDK itself repeats a POST whose connection drops

        Throwable problem = catchThrowable(() -> shop.open(Shop.hosted(), Shop.withKey(key)));

        assertThat(problem).isInstanceOf(seen);
        if (problem instanceof ApiException told) {
            assertThat(told.getStatusCode()).isEqualTo(status);
        }
        if (problem instanceof RateLimitException told) {
            assertThat(told.getCode()).isEqualTo(kind.equals("LOCK_TIMEOUT") ? "lock_timeout" : "rate_limit");
        }
        assertThat(!newest().equals(before)).isEqualTo(isDone);
        Session again = shop.open(Shop.hosted(), Shop.withKey(key));
        assertThat(again.getLastResponse()
                        .headers()
                        .firstValue("Idempotent-Replayed")
                        .isPresent())
                .isEqualTo(isDone);
        assertThat(newest()).isEqualTo(again.getId());
    }

    @Test
    void anAnswerCanComeAfterTheCallersPatienceHasEnded() throws Exception {
        String before = newest();
        outside.fail(SESSIONS, "POST", "TIMEOUT_AFTER", 1, 3_000);
        var hasty = shop.client("sk_test_sandbox", 300).v1().checkout().sessions();

        Throwable problem = catchThrowable(() -> hasty.create(Shop.hosted().build(), Shop.withKey(key)));

        assertThat(problem).isInstanceOf(ApiConnectionException.class).hasCauseInstanceOf(SocketTimeoutException.class);
        assertThat(newest()).isNotEqualTo(before);
    }

    @Test
    void aSlowAnswerIsTheRightAnswer() throws Exception {
        outside.fail(SESSIONS, "POST", "SLOW", 1, 300);
        long start = System.nanoTime();

        shop.open(Shop.hosted(), Shop.withKey(key));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void aBadOrderIsRefused() {
        var answer = Shop.post(base.replace("/stripe", "/faults"), Map.of("path", "/x", "kind", "NONE"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private String newest() throws Exception {
        return shop
                .client()
                .v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().setLimit(1L).build(), Shop.forAccount(Shop.SAGA))
                .getData()
                .stream()
                .findFirst()
                .map(Session::getId)
                .orElse("none");
    }
}
