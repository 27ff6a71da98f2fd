package dev.kassa.api.jsonapi.resources;

import static dev.kassa.api.jsonapi.Attribute.of;

import dev.kassa.api.jsonapi.Kind;
import dev.kassa.api.jsonapi.Resource;
import dev.kassa.api.jsonapi.Table;
import dev.kassa.audit.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code event_stores}: what happened, as the trail has it. */
@Component
class EventStores implements Resource<Entry> {

    static final Table<Entry> TABLE = Table.of(
                    Entry.class,
                    Entry.EVENT,
                    "Something that happened to a payment or an order, as the audit trail has it.")
            .with(
                    of(
                                    "resource_type",
                                    Kind.TEXT,
                                    (Entry entry) -> entry.subject().type())
                            .says("Type of what it happened to.", Payment.TYPE),
                    of(
                                    "resource_id",
                                    Kind.TEXT,
                                    (Entry entry) -> entry.subject().id())
                            .says("Id of what it happened to.", "XAyRWNUzyN"),
                    of("event", Kind.TEXT, Entry::event).says("What happened, in the trail's words.", "reserved"),
                    of("payload", Kind.OBJECT, Entry::payload)
                            .says(
                                    "The status before and after, and what else there is to know.",
                                    Map.of("after", "ReadyToShip")),
                    of("who", Kind.OBJECT, Entry::who)
                            .says(
                                    "Who did it: a person, a key, a provider, or Kassa itself.",
                                    Map.of("kind", "provider", "name", "stripe")))
            .with(Common.<Entry>times(
                    entry -> entry.entry().at(), entry -> entry.entry().at()))
            .with(Common.<Entry>noLabel())
            .build();

    private final Trails trails;

    EventStores(Trails trails) {
        this.trails = trails;
    }

    @Override
    public Table<Entry> table() {
        return TABLE;
    }

    @Override
    public Entry find(String id, Actor actor) {
        return trails.find(id, TABLE, actor);
    }
}
