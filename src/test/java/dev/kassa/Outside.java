package dev.kassa;

import dev.kassa.checkout.PayerWay;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** What happens outside of Kassa, done over HTTP as the outside would: customers who pay, providers that fail. */
public final class Outside {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    /** @param port the application's, which the sandbox shares */
    public Outside(int port) {
        this.base = "http://127.0.0.1:" + port + "/sandbox";
    }

    /** A customer chooses a button on Stripe's page (CARD, DECLINED, SLOW …). */
    public void payStripe(PayerWay way, String choice) {
        form(((PayerWay.Hosted) way).url(), "choice=" + choice + "&email=kund%40kund.example");
    }

    /** The same on the hosted page of a session. */
    public void payStripe(String session, String choice) {
        payStripe(new PayerWay.Hosted(base + "/stripe/pay/" + session), choice);
    }

    /** What becomes of a session by itself (SETTLE, FAIL, EXPIRE). */
    public void turnStripe(String session, String turn) {
        form(base + "/stripe/sessions/" + session + "/turns", "turn=" + turn);
    }

    /** Stripe's events are lost from now on, until {@link #allAsUsual}. */
    public void silenceStripe() {
        deliverStripe("{\"copies\": 0}");
    }

    /** A customer fills in Payson's form and pays (CARD, SWISH, SLOW, REFUSED). */
    public void payPayson(String guid, String method) {
        form(
                base + "/payson/embedded/customer",
                "id=" + guid + "&firstName=Elsa&lastName=Berg&email=elsa%40kund.example&postalCode=11122");
        form(base + "/payson/embedded/payment", "id=" + guid + "&method=" + method);
    }

    /** The next call to this path and method fails in this way. */
    public void fail(String path, String method, String kind) {
        fail(path, method, kind, 1);
    }

    /** So do the next few: where others than the test may call, one is not enough. */
    public void fail(String path, String method, String kind, int times) {
        form(
                base + "/faults",
                "path=" + URLEncoder.encode("/sandbox" + path, StandardCharsets.UTF_8) + "&method=" + method + "&kind="
                        + kind + "&times=" + times);
    }

    /** So many calls to this path fail in this way. */
    public void fail(String path, String kind, int times) {
        form(
                base + "/faults",
                "path=" + URLEncoder.encode("/sandbox" + path, StandardCharsets.UTF_8) + "&times=" + times + "&kind="
                        + kind);
    }

    /** No faults any more, and every event of Stripe's delivered properly. */
    public void allAsUsual() {
        failNoMore();
        deliverStripe("{}");
    }

    public void failNoMore() {
        form(base + "/faults", "clear=true");
    }

    /** What Payson's own API says of a checkout. */
    public String paysonSays(String guid, String agentAndKey) {
        String credentials = java.util.Base64.getEncoder().encodeToString(agentAndKey.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + "/payson/2.0/Checkouts/" + guid))
                        .header("Authorization", "Basic " + credentials)
                        .build())
                .body();
    }

    private void deliverStripe(String manner) {
        expectGood(HttpRequest.newBuilder(URI.create(base + "/stripe/deliveries/manner"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(manner))
                .build());
    }

    private void form(String url, String body) {
        expectGood(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private void expectGood(HttpRequest request) {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
