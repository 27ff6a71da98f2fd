package dev.kassa.provider.stripe;

import dev.kassa.provider.BadServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The adapter as it is, before a server of the test's. */
final class Stripes {

    static final String KEY = "sk_test_secret_of_the_platform";
    static final String CLIENT_SECRET = "cs_test_1_secret_only_for_the_browser";

    private Stripes() {}

    static StripeProperties properties(URI apiBase) {
        return properties(KEY, apiBase, URI.create("https://js.stripe.com/dahlia/stripe.js"));
    }

    static StripeProperties properties(String key, URI apiBase, URI script) {
        return new StripeProperties(
                key,
                "pk_test_1",
                List.of(),
                List.of(),
                apiBase,
                script,
                Duration.ofMillis(400),
                Duration.ofMillis(900));
    }

    /** One that is written to. */
    static StripeProperties withSecrets(List<String> platform, List<String> connect) {
        Duration any = Duration.ofSeconds(1);
        return new StripeProperties(
                KEY, "pk_test_1", platform, connect, URI.create("http://a"), URI.create("http://b"), any, any);
    }

    /** One that has time to try again. */
    static StripeProvider patientProvider(BadServer server) {
        StripeProperties hasty = properties(server.address());
        return provider(new StripeProperties(
                hasty.secretKey(),
                hasty.publishableKey(),
                List.of(),
                List.of(),
                hasty.apiBase(),
                hasty.scriptUrl(),
                hasty.connectTimeout(),
                Duration.ofSeconds(3)));
    }

    static StripeProvider provider(BadServer server) {
        return provider(properties(server.address()));
    }

    static StripeProvider provider(StripeProperties properties) {
        return new StripeProvider(new StripeClients(properties), properties);
    }

    /** A session with its payment; the payment is null until the payer confirms. */
    static String session(String status, String paymentStatus, String intent) {
        return """
            {"id": "cs_test_1", "object": "checkout.session", "status": "%s", "payment_status": "%s", "livemode": false,
             "amount_total": 80850, "currency": "sek", "expires_at": 1795334400, "ui_mode": "hosted_page",
             "url": %s, "client_secret": null, "customer": "cus_1", "payment_intent": %s,
             "customer_details": {"name": "Kim Kund", "email": "kim@kund.example"}, "something_new": {"from": "Stripe"}}
            """.formatted(
                status, paymentStatus, status.equals("open") ? "\"https://pay.example/cs_test_1\"" : "null", intent);
    }

    static String embeddedSession() {
        return session("open", "unpaid", "null")
                .replace("\"https://pay.example/cs_test_1\"", "null")
                .replace("\"client_secret\": null", "\"client_secret\": \"" + CLIENT_SECRET + "\"");
    }

    static String intent(String status) {
        return "{\"id\": \"pi_1\", \"object\": \"payment_intent\", \"status\": \"%s\"}".formatted(status);
    }

    static String error(String type, String code) {
        return """
            {"error": {"type": "%s", "code": "%s", "message": "Stripe's own words"}}""".formatted(type, code);
    }
}
