package dev.kassa.provider.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How to reach Stripe.
 *
 * @param secretKey the platform's key (sk_…, or a restricted rk_…); its prefix says whether money is real; empty if Stripe is not used
 * @param publishableKey the key that browsers may see (pk_…)
 * @param webhookSecrets of the endpoint for the platform's own events (whsec_…); several while one replaces another
 * @param connectWebhookSecrets of the endpoint for the events of connected accounts
 * @param apiBase where the API is, without a path
 * @param scriptUrl where browsers get Stripe.js from; its path names the API's release, which must be the SDK's
 * @param readTimeout how long one call may take, all of its attempts together
 * @param hold how long reserved money stays so; Stripe's is seven days for most cards, and what the account has arranged for
 */
@ConfigurationProperties("kassa.stripe")
record StripeProperties(
        String secretKey,
        String publishableKey,
        @Name("webhook-secret") List<String> webhookSecrets,
        @Name("connect-webhook-secret") List<String> connectWebhookSecrets,
        URI apiBase,
        URI scriptUrl,
        Duration connectTimeout,
        Duration readTimeout,
        Duration hold) {

    /** A blank that came along when the key was pasted is no part of it. */
    StripeProperties {
        secretKey = secretKey.strip();
        publishableKey = publishableKey.strip();
    }

    boolean isConfigured() {
        return !secretKey.isBlank();
    }

    /** Whether the key moves real money. A key of no known kind counts as one that does. */
    boolean isLive() {
        return !secretKey.startsWith("sk_test_") && !secretKey.startsWith("rk_test_");
    }

    @Override
    public String toString() {
        return "StripeProperties[" + apiBase + "]";
    }
}
