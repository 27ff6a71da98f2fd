package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How the secrets of Stripe's endpoints are written in the settings. */
class StripePropertiesTest {

    @Test
    void severalSecretsAreWrittenWithCommas() {
        StripeProperties properties = bind("whsec_old, whsec_new,whsec_next", "");

        assertThat(properties.webhookSecrets()).containsExactly("whsec_old", "whsec_new", "whsec_next");
        assertThat(properties.connectWebhookSecrets()).isEmpty();
        assertThat(properties.toString()).doesNotContain("whsec");
    }

    private static StripeProperties bind(String platform, String connect) {
        var settings = Map.of(
                "kassa.stripe.secret-key", "sk_test_1",
                "kassa.stripe.publishable-key", "pk_test_1",
                "kassa.stripe.webhook-secret", platform,
                "kassa.stripe.connect-webhook-secret", connect,
                "kassa.stripe.api-base", "https://api.example",
                "kassa.stripe.script-url", "https://js.example",
                "kassa.stripe.connect-timeout", "5s",
                "kassa.stripe.read-timeout", "20s");
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("kassa.stripe", StripeProperties.class);
    }
}
