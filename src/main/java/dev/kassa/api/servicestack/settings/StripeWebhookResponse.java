package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Description;
import dev.kassa.checkout.ProviderWebhook;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An endpoint at Stripe that sends events to this server, as BokaMera tells it. What it signs with is never told. */
record StripeWebhookResponse(
        @Description(value = "Stripe's id of the endpoint.", sample = "\"we_1Q\"")
        String id,

        @Description(value = "The kinds of events it sends.", sample = "[\"checkout.session.completed\"]")
        List<String> events,

        @Description(value = "Where it sends them: here.", sample = "\"https://kassa.example/webhooks/stripe\"")
        String url,

        @Description("Whether it sends the events of all companies' accounts.")
        boolean connect,

        @Description("The company whose events they are; left out for the platform's.") @Nullable
        UUID companyId,

        @Description("When it was asked for.") Instant createdDate) {

    static StripeWebhookResponse of(ProviderWebhook webhook) {
        return new StripeWebhookResponse(
                Objects.requireNonNull(webhook.reference()),
                webhook.kinds(),
                webhook.url(),
                webhook.connect(),
                webhook.companyId(),
                webhook.createdAt());
    }
}
