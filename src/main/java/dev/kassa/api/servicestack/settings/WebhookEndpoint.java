package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Description;
import dev.kassa.outbox.Endpoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that is told what happens to a company's checkouts, as BokaMera tells it; its secret only when it is made. */
record WebhookEndpoint(
        @Description("The endpoint's id.") UUID id,

        @Description("The company's id.") UUID companyId,

        @Description(value = "Where it is.", sample = "\"https://book.example/hooks\"")
        String url,

        @Description("What it is.") String description,

        @Description(value = "The types of events that it is told.", sample = "[\"checkout.reserved\"]")
        List<String> eventTypes,

        @Description("Whether nothing is sent for the time being. What happens meanwhile waits.")
        boolean disabled,

        @Description("What messages to it are signed with (whsec_…). Told once, when it is made.") @Nullable
        String secret,

        @Description("When it was made.") Instant createdDate,

        @Description("Since when nothing has got through, if nothing does.") @Nullable
        Instant failingSince) {

    /** @param secret in clear, if it was made just now */
    static WebhookEndpoint of(Endpoint endpoint, @Nullable String secret) {
        return new WebhookEndpoint(
                endpoint.id(),
                endpoint.companyId(),
                endpoint.url(),
                endpoint.description(),
                endpoint.told(),
                !endpoint.isSending(),
                secret,
                endpoint.createdAt(),
                endpoint.failingSince());
    }

    /** The secret stays out of every log. */
    @Override
    public String toString() {
        return "WebhookEndpoint[" + id + "]";
    }
}
