package dev.kassa.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts an event into its envelope: the same id and body at every attempt, the time and the signatures of this one. */
@Component
class Mailing {

    private final EventTable events;
    private final Secrets secrets;
    private final Sender sender;

    Mailing(EventTable events, Secrets secrets, Sender sender) {
        this.events = events;
        this.secrets = secrets;
        this.sender = sender;
    }

    Answer send(Endpoint endpoint, Delivery delivery, Instant at) {
        String body = events.find(delivery.eventId()).payload();
        String id = delivery.messageId();
        Map<String, String> headers = Map.of(
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(at.getEpochSecond()),
                "webhook-signature", Signature.of(id, at, body, secrets.of(endpoint, at)));
        return sender.send(URI.create(endpoint.url()), headers, body);
    }
}
