package dev.kassa.provider.stripe;

import dev.kassa.provider.BadServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The adapter as it is, before a server of the test's. */
final class Stripes {

    static final String KEY = "sk_test_secret_of_the_platform";
    static final Duration HOLD = Duration.ofDays(7);
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
                Duration.ofMillis(900),
                HOLD);
    }

    /** One that is written to. */
    static StripeProperties withSecrets(List<String> platform, List<String> connect) {
        Duration any = Duration.ofSeconds(1);
        return new StripeProperties(
                KEY, "pk_test_1", platform, connect, URI.create("http://a"), URI.create("http://b"), any, any, HOLD);
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
                Duration.ofSeconds(3),
                HOLD));
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

    /** One that was made without a session. */
    static String bareIntent(String status, String currency) {
        return """
            {"id": "pi_1", "object": "payment_intent", "status": "%s", "amount": 80850, "currency": "%s",
             "client_secret": "pi_1_secret_2", "amount_received": 0}""".formatted(status, currency);
    }

    /** Of 80850 that were taken. @param refunds the newest of them, and {@code more} whether there are others */
    static String refundable(long refunded, String refunds, boolean more) {
        return """
            {"id": "pi_1", "object": "payment_intent", "status": "succeeded", "amount_received": 80850, "latest_charge":
              {"id": "ch_1", "object": "charge", "amount_refunded": %d, "refunded": %s, "refunds":
                {"object": "list", "has_more": %s, "url": "/v1/refunds", "data": [%s]}}}
            """.formatted(refunded, refunded == 80850, more, refunds);
    }

    static String refund(String id, long amountMinor, String status, String instruction) {
        return """
            {"id": "%s", "object": "refund", "amount": %d, "status": "%s", "currency": "sek", "payment_intent": "pi_1",
             "metadata": {"kassa_instruction": "%s"}}
            """.formatted(id, amountMinor, status, instruction);
    }

    static String error(String type, String code) {
        return """
            {"error": {"type": "%s", "code": "%s", "message": "Stripe's own words"}}""".formatted(type, code);
    }
}
