package dev.kassa.outbox;

import dev.kassa.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody orders to be sent, each with its trace in one transaction. Whether they may was asked before. */
@Component
class Ordering {

    /** More than a month of a large company; a wish for more is one for an export. */
    private static final int MOST_AT_ONCE = 20_000;

    private final Endpoints endpoints;
    private final EventTable events;
    private final DeliveryTable table;
    private final DeliveryList list;
    private final Clock clock;

    Ordering(Endpoints endpoints, EventTable events, DeliveryTable table, DeliveryList list, Clock clock) {
        this.endpoints = endpoints;
        this.events = events;
        this.table = table;
        this.list = list;
        this.clock = clock;
    }

    /** @return the delivery of a test, which is due now */
    @Transactional
    public UUID ping(Endpoint endpoint, Actor actor) {
        Instant now = clock.instant();
        String body = Payload.ping(endpoint.companyId(), now);
        var event =
                new OutboxEvent(EventIds.next(now), endpoint.companyId(), null, null, 0, OutboxEvent.PING, body, now);
        events.add(event);
        table.add(endpoint.id(), event, now);
        endpoints.note(HookAct.WEBHOOK_PINGED, endpoint, actor);
        return list.find(endpoint.id(), event.id()).orElseThrow().id();
    }

    @Transactional
    public void resend(Endpoint endpoint, Delivery delivery, Actor actor) {
        table.restart(delivery.id(), clock.instant());
        endpoints.note(HookAct.WEBHOOK_RESENT, endpoint, actor);
    }

    @Transactional
    public int replay(Endpoint endpoint, Instant since, Actor actor) {
        Instant now = clock.instant();
        events.since(endpoint.companyId(), since, MOST_AT_ONCE).stream()
                .filter(event -> endpoint.wants(event.type()))
                .forEach(event -> table.add(endpoint.id(), event, now));
        List<UUID> again = list.since(endpoint.id(), since, MOST_AT_ONCE);
        again.forEach(delivery -> table.restart(delivery, now));
        endpoints.note(HookAct.WEBHOOK_REPLAYED, endpoint, actor);
        return again.size();
    }
}
