package dev.kassa.pages.payer;

import dev.kassa.MutableClock;
import dev.kassa.Outside;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast.CastCompany;
import dev.kassa.cast.CastOrder;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the customer's pages have in common: checkouts to pay, and a browser without a screen. */
abstract class PayerTests {

    @Value("${kassa.base-url}")
    String baseUrl;

    @Value("${server.port}")
    int port;

    @Autowired
    CheckoutService checkouts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    Outside outside;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void lookOutside() {
        outside = new Outside(port);
    }

    @AfterEach
    void putBack() {
        outside.allAsUsual();
    }

    Checkout open(CastCompany company, ProviderName provider, UiMode mode) {
        return open(company, provider, mode, "pay-" + UUID.randomUUID(), null);
    }

    Checkout open(
            CastCompany company, ProviderName provider, UiMode mode, String reference, @Nullable String confirmation) {
        var wish = CastOrder.twoThings(company.id(), provider, mode, reference, confirmation);
        return checkouts.open(wish, Actor.anonymous()).checkout();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(baseUrl + path)).GET(), headers);
    }

    HttpResponse<String> post(String path, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(baseUrl + path)).POST(HttpRequest.BodyPublishers.noBody()), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
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

    static String page(Checkout checkout) {
        return "/pay/" + checkout.terms().payToken();
    }

    static String reference(Checkout checkout) {
        return String.valueOf(checkout.providerReference());
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    CheckoutStatus status(Checkout checkout) {
        return checkouts.find(checkout.id(), Actor.system("test")).status();
    }
}
