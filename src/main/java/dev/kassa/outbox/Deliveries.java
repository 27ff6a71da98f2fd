package dev.kassa.outbox;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.outbox.Delivery.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was sent to endpoints, for those who may see it, and the sending of it once more. */
@Component
public class Deliveries {

    private final Endpoints endpoints;
    private final EventTable events;
    private final DeliveryList list;
    private final Delivering delivering;
    private final Ordering ordering;

    Deliveries(Endpoints endpoints, EventTable events, DeliveryList list, Delivering delivering, Ordering ordering) {
        this.endpoints = endpoints;
        this.events = events;
        this.list = list;
        this.delivering = delivering;
        this.ordering = ordering;
    }

    /** Those of an endpoint that the actor may see, newest event first. */
    public List<Delivery> page(Endpoint endpoint, @Nullable State state, @Nullable Cursor before, int limit) {
        return list.page(endpoint.id(), state, before, limit);
    }

    /** How many there are of an endpoint that the actor may see. */
    public int count(Endpoint endpoint, @Nullable State state) {
        return list.count(endpoint.id(), state);
    }

    /** One of an endpoint that the actor may see. */
    public Delivery find(Endpoint endpoint, UUID id) {
        return list.find(id)
                .filter(delivery -> delivery.endpointId().equals(endpoint.id()))
                .orElseThrow(NotFound::new);
    }

    /** The body as it was and will be sent. */
    public String body(Delivery delivery) {
        return events.find(delivery.eventId()).payload();
    }

    /** Sends a test once, now, and answers what came of it. A paused endpoint is tested too. */
    public Delivery ping(UUID endpointId, Actor actor) {
        UUID test = ordering.ping(endpoints.demandWrite(endpointId, actor), actor);
        delivering.deliver(test);
        return list.get(test);
    }

    /** Has one sent again under its old id, at once and with a day of attempts before it. */
    public void resend(UUID endpointId, UUID id, Actor actor) {
        Endpoint endpoint = endpoints.demandWrite(endpointId, actor);
        ordering.resend(endpoint, find(endpoint, id), actor);
    }

    /**
     * Has all sent again that happened since a time, in order and under their old ids; also what happened before there was the
     * endpoint, as far back as events are kept.
     *
     * @return how many
     */
    public int replay(UUID endpointId, Instant since, Actor actor) {
        return ordering.replay(endpoints.demandWrite(endpointId, actor), since, actor);
    }

    /** What waits at each endpoint; those at which nothing does are left out. */
    public Map<UUID, Backlog> backlogs() {
        return list.backlogs();
    }

    /** What endpoints that are neither paused nor gone have not been told yet, of all companies. */
    public Backlog backlog() {
        return list.backlog();
    }
}
