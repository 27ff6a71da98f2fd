package dev.kassa.api.jsonapi;

import dev.kassa.api.jsonapi.Inclusion.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the documents that are answered, null for null, out of what the tables say is shown. */
@Component
class Documents {

    private final Types types;
    private final Links links;

    Documents(Types types, Links links) {
        this.types = types;
        this.links = links;
    }

    /** @param thing null for a relationship that leads to nothing */
    Map<String, Object> one(@Nullable Thing thing, Query query, Call call) {
        var inclusion = new Inclusion(types, thing == null ? List.of() : List.of(thing), query, call.actor());
        var document = new LinkedHashMap<String, Object>();
        document.put("data", thing == null ? Json.NULL : object(inclusion.of(thing), query, call));
        include(document, inclusion, query, call);
        return document;
    }

    /** @param path of the list below the root */
    Map<String, Object> many(Slice<? extends Thing> slice, Query query, Call call, String path) {
        var inclusion = new Inclusion(types, slice.things(), query, call.actor());
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "data",
                slice.things().stream()
                        .map(thing -> object(inclusion.of(thing), query, call))
                        .toList());
        include(document, inclusion, query, call);
        long pages = (slice.total() + query.size() - 1) / query.size();
        var meta = new LinkedHashMap<String, Object>();
        meta.put("record_count", slice.total());
        meta.put("page_count", pages);
        document.put("meta", meta);
        document.put("links", links.pages(path, call.query(), query, pages));
        return document;
    }

    /** Only who a thing is related to. */
    Map<String, Object> linkage(Thing thing, Relationship<?> relationship, List<? extends Thing> related) {
        var document = new LinkedHashMap<String, Object>();
        document.put("links", links.relationship(thing, relationship.name()));
        document.put("data", data(relationship, related));
        return document;
    }

    /** Where the thing can be read again. */
    String location(Thing thing) {
        return links.self(thing);
    }

    static Map<String, Object> errors(List<ErrorObject> errors) {
        return Map.of("errors", errors.stream().map(ErrorObject::members).toList());
    }

    private void include(Map<String, Object> document, Inclusion inclusion, Query query, Call call) {
        if (!query.includes().isEmpty()) {
            document.put(
                    "included",
                    inclusion.included().stream()
                            .map(member -> object(member, query, call))
                            .toList());
        }
    }

    private Map<String, Object> object(Member member, Query query, Call call) {
        Thing thing = member.thing();
        Table<?> table = types.table(thing.type());
        Set<String> fields = query.fields().get(thing.type());
        var object = new LinkedHashMap<String, Object>();
        object.put("id", thing.id());
        object.put("type", thing.type());
        object.put("links", Map.of("self", links.self(thing)));
        object.put("attributes", attributes(table, thing, fields));
        Map<String, Object> relationships = relationships(table, member, fields);
        if (!relationships.isEmpty()) {
            object.put("relationships", relationships);
        }
        var meta = new LinkedHashMap<String, Object>();
        meta.put("mode", thing.live() ? "live" : "test");
        meta.put("organization_id", thing.organization());
        meta.put("trace_id", call.traceId());
        object.put("meta", meta);
        return object;
    }

    private static <T extends Thing> Map<String, @Nullable Object> attributes(
            Table<T> table, Thing thing, @Nullable Set<String> fields) {
        T view = table.view().cast(thing);
        var attributes = new LinkedHashMap<String, @Nullable Object>();
        table.attributes().values().stream()
                .filter(attribute -> !attribute.isTrigger())
                .filter(attribute -> fields == null || fields.contains(attribute.name()))
                .forEach(attribute -> attributes.put(attribute.name(), Kind.written(attribute.valueOf(view))));
        return attributes;
    }

    private Map<String, Object> relationships(Table<?> table, Member member, @Nullable Set<String> fields) {
        var relationships = new LinkedHashMap<String, Object>();
        table.relationships().forEach((name, relationship) -> {
            if (fields == null || fields.contains(name)) {
                var linked = new LinkedHashMap<String, Object>();
                linked.put("links", links.relationship(member.thing(), name));
                List<? extends Thing> followed = member.followed().get(name);
                if (followed != null) {
                    linked.put("data", data(relationship, followed));
                }
                relationships.put(name, linked);
            }
        });
        return relationships;
    }

    private static Object data(Relationship<?> relationship, List<? extends Thing> related) {
        List<Map<String, Object>> identifiers =
                related.stream().map(Documents::identifier).toList();
        if (relationship.many()) {
            return identifiers;
        }
        return identifiers.isEmpty() ? Json.NULL : identifiers.getFirst();
    }

    private static Map<String, Object> identifier(Thing thing) {
        var identifier = new LinkedHashMap<String, Object>();
        identifier.put("type", thing.type());
        identifier.put("id", thing.id());
        return identifier;
    }
}
