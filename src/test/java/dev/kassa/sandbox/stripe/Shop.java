package dev.kassa.sandbox.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.UiMode;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A seller with Stripe's own library, and a payer with a browser that has no scripts. */
final class Shop {

    static final String SAGA = "acct_salongsaga";
    static final String PADEL = "acct_padelhallen";

    private static final java.net.http.HttpClient HTTP = java.net.http.HttpClient.newHttpClient();

    private final String base;
    private final HttpClient transport;

    Shop(String base) {
        this(base, new HttpURLConnectionClient());
    }

    Shop(String base, HttpClient transport) {
        Stripe.enableTelemetry = false;
        this.base = base;
        this.transport = transport;
    }

    StripeClient client() {
        return client("sk_test_sandbox", 20_000);
    }

    StripeClient client(String key, int readTimeoutMillis) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(base)
                .setHttpClient(transport)
                .setReadTimeout(readTimeoutMillis)
                .setMaxNetworkRetries(0)
                .build();
    }

    static SessionCreateParams.Builder hosted() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("https://shop.example/done?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("https://shop.example/back")
                .addLineItem(row("Klippning", 39_900, 1));
    }

    static SessionCreateParams.Builder embedded() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setUiMode(UiMode.EMBEDDED_PAGE)
                .setReturnUrl("https://shop.example/return?session={CHECKOUT_SESSION_ID}")
                .addLineItem(row("Klippning", 39_900, 1));
    }

    static SessionCreateParams.LineItem row(String name, long unitMinor, long quantity) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(quantity)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency("sek")
                        .setUnitAmount(unitMinor)
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    Session open(SessionCreateParams.Builder params, RequestOptions options) throws StripeException {
        return client().v1().checkout().sessions().create(params.build(), options);
    }

    Session open(SessionCreateParams.Builder params) throws StripeException {
        return open(params, forAccount(SAGA));
    }

    Session read(String id) throws StripeException {
        return client().v1().checkout().sessions().retrieve(id, forAccount(SAGA));
    }

    Session read(Session session, String... expand) throws StripeException {
        SessionRetrieveParams params =
                SessionRetrieveParams.builder().addAllExpand(List.of(expand)).build();
        return client().v1().checkout().sessions().retrieve(session.getId(), params, forAccount(SAGA));
    }

    static RequestOptions forAccount(String account) {
        return RequestOptions.builder().setStripeAccount(account).build();
    }

    static RequestOptions withKey(String key) {
        return RequestOptions.builder()
                .setStripeAccount(SAGA)
                .setIdempotencyKey(key)
                .build();
    }

    /** Presses a button of the hosted page. */
    HttpResponse<String> press(Session session, String choice) {
        return post(base + "/pay/" + session.getId(), Map.of("choice", choice, "email", "kund@example.com"));
    }

    /** Decides a slow payment, or ends a session's time. */
    HttpResponse<String> turn(Session session, String turn) {
        return post(base + "/sessions/" + session.getId() + "/turns", Map.of("turn", turn));
    }

    static HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Language", "sv")
                .build());
    }

    static HttpResponse<String> post(String url, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
