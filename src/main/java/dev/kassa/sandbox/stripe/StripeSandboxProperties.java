package dev.kassa.sandbox.stripe;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulated Stripe.
 *
 * @param baseUrl where browsers and the adapter reach it; another origin than the application's, as in the real world
 * @param accounts the connected accounts that exist
 * @param retryGap the wait before the second delivery of an event; each later one is twice as long
 */
@ConfigurationProperties("kassa.sandbox.stripe")
record StripeSandboxProperties(
        @DefaultValue("http://127.0.0.1:8080/sandbox/stripe")
        String baseUrl,

        @DefaultValue("sk_test_sandbox") String secretKey,
        @DefaultValue("pk_test_sandbox") String publishableKey,
        @DefaultValue List<String> accounts,
        @DefaultValue List<Webhook> webhooks,
        @DefaultValue("500ms") Duration retryGap) {

    /**
     * An endpoint that events are sent to.
     *
     * @param secret one signing secret, or two with a comma while one replaces the other
     * @param connect true for the events of connected accounts, false for the platform's own
     */
    record Webhook(String url, List<String> secret, boolean connect) {}
}
