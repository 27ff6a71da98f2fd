package dev.kassa.api.jsonapi.resources;

import static dev.kassa.api.jsonapi.Attribute.of;

import dev.kassa.api.jsonapi.Kind;
import dev.kassa.api.jsonapi.Resource;
import dev.kassa.api.jsonapi.Table;
import dev.kassa.audit.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code versions}: how the state of things changed. */
@Component
class Versions implements Resource<Entry> {

    static final Table<Entry> TABLE = Table.of(
                    Entry.class,
                    Entry.VERSION,
                    "A change of a payment's or an order's state, as the audit trail has it.")
            .with(
                    of(
                                    "resource_type",
                                    Kind.TEXT,
                                    (Entry entry) -> entry.subject().type())
                            .says("Type of what changed.", Payment.TYPE),
                    of(
                                    "resource_id",
                                    Kind.TEXT,
                                    (Entry entry) -> entry.subject().id())
                            .says("Id of what changed.", "XAyRWNUzyN"),
                    of("event", Kind.TEXT, Entry::change).says("create or update.", "update"),
                    of("changes", Kind.OBJECT, Entry::changes)
                            .says(
                                    "What was another before, and since.",
                                    Map.of("status", List.of("Created", "Shipped"))),
                    of("who", Kind.OBJECT, Entry::who)
                            .says(
                                    "Who did it: a person, a key, a provider, or Kassa itself.",
                                    Map.of("kind", "key", "name", "web shop")))
            .with(Common.<Entry>times(
                    entry -> entry.entry().at(), entry -> entry.entry().at()))
            .with(Common.<Entry>noLabel())
            .build();

    private final Trails trails;

    Versions(Trails trails) {
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
