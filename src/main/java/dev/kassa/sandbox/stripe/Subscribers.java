package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import dev.kassa.sandbox.stripe.StripeSandboxProperties.Webhook;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Who is sent an account's events: the endpoints of the settings, which take all, and those that were made by calls. */
@Component
@ConditionalOnSandbox
class Subscribers {

    private static final int MOST = 16; // Stripe takes no more

    private final StripeSandboxProperties settings;
    private final SandboxStore store;

    Subscribers(StripeSandboxProperties settings, SandboxStore store) {
        this.settings = settings;
        this.store = store;
    }

    /** A connected account's events go to its own endpoints, and to those of the platform's that are for such. */
    List<Webhook> of(String account, String type) {
        boolean isConnected = !account.equals(Books.PLATFORM);
        Stream<Webhook> settled = settings.webhooks().stream().filter(endpoint -> endpoint.connect() == isConnected);
        Stream<Webhook> own = made(account, type).filter(endpoint -> !endpoint.connect());
        Stream<Webhook> platforms = isConnected ? made(Books.PLATFORM, type).filter(Webhook::connect) : Stream.empty();
        return Stream.of(settled, own, platforms)
                .flatMap(endpoints -> endpoints)
                .toList();
    }

    private Stream<Webhook> made(String account, String type) {
        return store.newest(Kind.WEBHOOK.shelf(), account, MOST, ObjectNode.class).stream()
                .filter(endpoint -> takes(endpoint, type))
                .map(endpoint -> new Webhook(
                        endpoint.path("url").asString(),
                        List.of(Books.hidden(endpoint).path("secret").asString()),
                        Books.hidden(endpoint).path("connect").asBoolean()));
    }

    private static boolean takes(ObjectNode endpoint, String type) {
        return endpoint.path("enabled_events")
                .valueStream()
                .anyMatch(event ->
                        event.asString().equals("*") || event.asString().equals(type));
    }
}
