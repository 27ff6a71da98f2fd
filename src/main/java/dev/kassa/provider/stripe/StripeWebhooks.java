package dev.kassa.provider.stripe;

import com.stripe.model.WebhookEndpoint;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.ProviderWebhooks;
import dev.kassa.company.ProviderName;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has Stripe send its events to our letterbox. */
@Component
class StripeWebhooks implements ProviderWebhooks {

    /** All after which a look may show something else than before. */
    private static final List<String> EVENTS = List.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "payment_intent.processing",
            "payment_intent.amount_capturable_updated",
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "payment_intent.canceled",
            "charge.captured",
            "charge.refunded",
            "refund.created",
            "refund.updated",
            "refund.failed");

    private final StripeClients clients;
    private final StripeProperties properties;

    StripeWebhooks(StripeClients clients, StripeProperties properties) {
        this.clients = clients;
        this.properties = properties;
    }

    @Override
    public ProviderName name() {
        return ProviderName.STRIPE;
    }

    @Override
    public List<String> events() {
        return EVENTS;
    }

    @Override
    public boolean isLive() {
        return properties.isLive();
    }

    @Override
    public Registered register(Registration wish) {
        WebhookEndpointCreateParams.Builder params = WebhookEndpointCreateParams.builder()
                .setUrl(wish.url().toString())
                .setConnect(wish.connect())
                .setDescription("Kassa")
                .putMetadata("kassa", wish.id().toString());
        wish.events().forEach(event -> params.addEnabledEvent(kind(event)));
        String account = wish.account() == null ? "" : wish.account();
        WebhookEndpoint made =
                clients.callsAbout(wish.id(), account).createWebhook(params.build(), "kassa-webhook-" + wish.id());
        if (made.getSecret() == null) { // told once: without it no letter of this endpoint can be believed
            throw new ProviderFailure.Unknown("Stripe has told no secret for its webhook", null);
        }
        return new Registered(made.getId(), made.getSecret());
    }

    private static EnabledEvent kind(String event) {
        return Arrays.stream(EnabledEvent.values())
                .filter(kind -> kind.getValue().equals(event))
                .findAny()
                .orElseThrow();
    }
}
