package dev.kassa.webhook;

import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import dev.kassa.Outside;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastCompany;
import dev.kassa.cast.CastOrder;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import dev.kassa.webhook.Letter.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the letterbox have in common: checkouts to write about, a postman, and a look into the box. */
@KassaTest
abstract class LetterTests {

    @Value("${kassa.base-url}")
    String baseUrl;

    @Value("${server.port}")
    int port;

    @Autowired
    CheckoutService checkouts;

    @Autowired
    LetterTable table;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    Outside outside;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void lookOutside() {
        outside = new Outside(port);
        outside.silenceStripe(); // the letters of these tests are their own
    }

    @AfterEach
    void putBack() {
        outside.allAsUsual();
    }

    Checkout open(CastCompany company, ProviderName provider) {
        UiMode mode = provider == ProviderName.STRIPE ? UiMode.HOSTED : UiMode.EMBEDDED;
        var wish = CastOrder.service(company.id(), provider, mode, "letter-" + UUID.randomUUID());
        return checkouts.open(wish, Actor.anonymous()).checkout();
    }

    /** A Stripe checkout that its customer has paid, of which we have not heard yet. */
    Checkout paidUnheard() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE);
        outside.payStripe(reference(checkout), "CARD");
        return checkout;
    }

    static String reference(Checkout checkout) {
        return String.valueOf(checkout.providerReference());
    }

    HttpResponse<String> post(StripeLetter letter) {
        return post("/webhooks/stripe", BodyPublishers.ofString(letter.body()), letter.signed(clock));
    }

    HttpResponse<String> post(String path, BodyPublisher body, @Nullable String signature) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path)).POST(body);
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    Letter await(StripeLetter letter, Outcome outcome) {
        return await(ProviderName.STRIPE, letter.eventId(), outcome);
    }

    Letter await(ProviderName provider, String eventId, Outcome outcome) {
        return awaiting()
                .until(
                        () -> table.find(provider, eventId).orElseThrow(),
                        letter ->
                                letter.attempts() > 0 && letter.outcome() == outcome && letter.claimedUntil() == null);
    }

    static ConditionFactory awaiting() {
        return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50));
    }

    CheckoutStatus status(Checkout checkout) {
        return checkouts.find(checkout.id(), Actor.system("test")).status();
    }

    long letters() {
        return jdbc.sql("select count(*) from letter").query(Long.class).single();
    }

    long entries(Checkout checkout, String act) {
        return jdbc.sql("select count(*) from audit_entry where subject_id = ? and act = ?")
                .params(checkout.id(), act)
                .query(Long.class)
                .single();
    }
}
