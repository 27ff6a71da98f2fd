package dev.kassa.provider.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.kassa.checkout.ProviderNotifications;
import dev.kassa.checkout.WebhookSecrets;
import dev.kassa.company.ProviderName;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe's events. Of the letter we read only what does not depend on the API version that it was written in: the SDK's own
 * event types come out empty as soon as the account's version is not the SDK's.
 */
@Component
class StripeNotifications implements ProviderNotifications {

    private static final Duration TOLERANCE = Duration.ofSeconds(300);
    private static final int LONGEST_ID = 190;
    private static final int LONGEST_TYPE = 100;

    private final List<String> configured;
    private final WebhookSecrets registered;
    private final Clock clock;
    private final JsonMapper json;

    StripeNotifications(StripeProperties properties, WebhookSecrets registered, Clock clock, JsonMapper json) {
        this.registered = registered;
        this.configured = Stream.of(properties.webhookSecrets(), properties.connectWebhookSecrets())
                .flatMap(List::stream)
                .filter(secret -> !secret.isBlank()) // anybody can sign with an empty one
                .distinct()
                .toList();
        this.clock = clock;
        this.json = json;
    }

    @Override
    public ProviderName name() {
        return ProviderName.STRIPE;
    }

    @Override
    public Notification read(Arrival arrival) {
        String signature = arrival.signature();
        if (signature == null) {
            throw new BadNotification("no signature");
        }
        String letter = new String(arrival.body(), StandardCharsets.UTF_8);
        if (!isSigned(letter, signature, configured) && !isSigned(letter, signature, registered.of(name()))) {
            throw new BadNotification("signature not valid");
        }
        if (isFromTheFuture(signature)) {
            throw new BadNotification("signature not valid yet");
        }
        try {
            return notification(json.readTree(letter));
        } catch (JacksonException notJson) {
            throw new BadNotification("not JSON");
        }
    }

    private boolean isSigned(String letter, String signature, List<String> secrets) {
        return secrets.stream().anyMatch(secret -> isSigned(letter, signature, secret));
    }

    /** The SDK's reader of the header falls over much that is not one, each time with another exception; anybody can send that. */
    private boolean isSigned(String letter, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(letter, signature, secret, TOLERANCE.toSeconds(), clock);
        } catch (SignatureVerificationException | RuntimeException notSigned) {
            return false;
        }
    }

    /** The SDK refuses old letters only. One dated ahead would stay good for as long, and be of use to whoever got hold of it. */
    private boolean isFromTheFuture(String signature) {
        long signedAt = Stream.of(signature.split(","))
                .filter(part -> part.startsWith("t="))
                .mapToLong(part -> Long.parseLong(part.substring(2)))
                .findFirst()
                .orElseThrow(() -> new BadNotification("no time in the signature"));
        return signedAt > clock.instant().plus(TOLERANCE).getEpochSecond();
    }

    private static Notification notification(JsonNode event) {
        String id = text(event, "id");
        String type = text(event, "type");
        if (!"event".equals(text(event, "object")) || id == null || type == null) {
            throw new BadNotification("not an event"); // the thin ones call themselves v2.core.event and carry nothing
        }
        if (id.length() > LONGEST_ID || type.length() > LONGEST_TYPE) {
            throw new BadNotification("not an event of Stripe's");
        }
        JsonNode thing = event.path("data").path("object");
        return new Notification(
                id,
                type,
                checkout(thing),
                id(thing, "id"),
                id(thing, "payment_intent".equals(text(thing, "object")) ? "id" : "payment_intent"),
                StripeRedaction.of(event).toString());
    }

    /** Our id stands in the metadata of all that we open, and of what Stripe makes from it; sessions have it once more. */
    private static @Nullable UUID checkout(JsonNode thing) {
        String named = text(thing.path("metadata"), "checkout");
        if (named == null) {
            named = text(thing, "client_reference_id");
        }
        try {
            return named == null || named.length() != 36 ? null : UUID.fromString(named);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static @Nullable String id(JsonNode thing, String field) {
        String id = text(thing, field);
        return id == null || id.length() > LONGEST_ID ? null : id;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }
}
