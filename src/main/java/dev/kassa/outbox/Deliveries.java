package dev.kassa.outbox;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.outbox.Delivery.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was sent to endpoints, for those who may see it, and the sending of it once more. */
@Component
public class Deliveries {

    /** More than a month of a large company; a wish for more is one for an export. */
    private static final int MOST_AT_ONCE = 20_000;

    private final Endpoints endpoints;
    private final EventTable events;
    private final DeliveryTable table;
    private final DeliveryList list;
    private final Delivering delivering;
    private final Clock clock;

    Deliveries(
            Endpoints endpoints,
            EventTable events,
            DeliveryTable table,
            DeliveryList list,
            Delivering delivering,
            Clock clock) {
        this.endpoints = endpoints;
        this.events = events;
        this.table = table;
        this.list = list;
        this.delivering = delivering;
        this.clock = clock;
    }

    /** Those of an endpoint that the actor may see, newest event first. */
    public List<Delivery> page(Endpoint endpoint, @Nullable State state, @Nullable Cursor before, int limit) {
        return list.page(endpoint.id(), state, before, limit);
    }

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
        Endpoint endpoint = endpoints.demandWrite(endpointId, actor);
        Instant now = clock.instant();
        String body = Payload.ping(endpoint.companyId(), now);
        var event =
                new OutboxEvent(EventIds.next(now), endpoint.companyId(), null, null, 0, OutboxEvent.PING, body, now);
        events.add(event);
        table.add(endpointId, event, now);
        endpoints.note(HookAct.WEBHOOK_PINGED, endpoint, actor);
        UUID delivery = list.find(endpointId, event.id()).orElseThrow().id();
        delivering.deliver(delivery);
        return list.get(delivery);
    }

    /** Has one sent again under its old id, at once and with a day of attempts before it. */
    public void resend(UUID endpointId, UUID id, Actor actor) {
        Endpoint endpoint = endpoints.demandWrite(endpointId, actor);
        table.restart(find(endpoint, id).id(), clock.instant());
        endpoints.note(HookAct.WEBHOOK_RESENT, endpoint, actor);
    }

    /**
     * Has all sent again that happened since a time, in order and under their old ids; also what happened before there was the
     * endpoint, as far back as events are kept.
     *
     * @return how many
     */
    public int replay(UUID endpointId, Instant since, Actor actor) {
        Endpoint endpoint = endpoints.demandWrite(endpointId, actor);
        Instant now = clock.instant();
        events.since(endpoint.companyId(), since, MOST_AT_ONCE).forEach(event -> table.add(endpointId, event, now));
        List<UUID> again = list.since(endpointId, since, MOST_AT_ONCE);
        again.forEach(delivery -> table.restart(delivery, now));
        endpoints.note(HookAct.WEBHOOK_REPLAYED, endpoint, actor);
        return again.size();
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
