package dev.kassa.api.jsonapi;

import static dev.kassa.api.jsonapi.Doc.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What documents look like, in JSON Schema, told from the tables. */
final class Schemas {

    private static final Map<String, Object> TEXT = doc("type", "string");
    private static final Map<String, Object> ADDRESS = doc("type", "string", "format", "uri");

    private final Types types;

    Schemas(Types types) {
        this.types = types;
    }

    Map<String, Object> all() {
        Map<String, Object> schemas = doc();
        for (Resource<?> resource : types.all()) {
            Table<?> table = resource.table();
            String name = table.name();
            schemas.put(name, resource(table));
            schemas.put(name + "_document", document(ref(name)));
            schemas.put(name + "_list", list(ref(name)));
            if (table.verbs().contains(Verb.CREATE)) {
                schemas.put(name + "_create", sent(table, Use.CREATE));
            }
            if (table.verbs().contains(Verb.UPDATE)) {
                schemas.put(name + "_update", sent(table, Use.UPDATE));
            }
        }
        schemas.put("links", closed(doc("self", ADDRESS, "related", ADDRESS), List.of()));
        schemas.put("identifier", closed(doc("type", TEXT, "id", TEXT), List.of("type", "id")));
        schemas.put("meta", meta());
        schemas.put("to_one", related(anyOf(ref("identifier"), doc("type", "null"))));
        schemas.put("to_many", related(array(ref("identifier"))));
        schemas.put("to_one_linkage", linkage(anyOf(ref("identifier"), doc("type", "null"))));
        schemas.put("to_many_linkage", linkage(array(ref("identifier"))));
        schemas.put("errors", errors());
        return schemas;
    }

    static Map<String, Object> ref(String schema) {
        return doc("$ref", "#/components/schemas/" + schema);
    }

    private static Map<String, Object> resource(Table<?> table) {
        Map<String, Object> relationships = doc();
        table.relationships()
                .forEach((name, relationship) ->
                        relationships.put(name, ref(relationship.many() ? "to_many" : "to_one")));
        Map<String, Object> members = doc(
                "id",
                TEXT,
                "type",
                doc("const", table.name()),
                "links",
                closed(doc("self", ADDRESS), List.of("self")),
                "attributes",
                closed(attributes(table, attribute -> !attribute.isTrigger()), List.of()),
                "relationships",
                closed(relationships, List.of()),
                "meta",
                ref("meta"));
        Map<String, Object> schema = closed(members, List.of("id", "type", "links", "attributes", "meta"));
        schema.put("description", table.says());
        return schema;
    }

    private static Map<String, Object> attributes(Table<?> table, Predicate<Attribute<?>> wanted) {
        Map<String, Object> attributes = doc();
        table.attributes().values().stream()
                .filter(wanted)
                .forEach(attribute -> attributes.put(attribute.name(), attribute(attribute)));
        return attributes;
    }

    private static Map<String, Object> attribute(Attribute<?> attribute) {
        String word = attribute.kind().word();
        Map<String, Object> schema = doc("type", attribute.needed() ? word : List.of(word, "null"));
        if (attribute.kind() == Kind.TIME) {
            schema.put("format", "date-time");
        }
        if (attribute.kind() == Kind.TEXT && attribute.uses().contains(Use.UPDATE)) {
            schema.put("maxLength", attribute.longest());
        }
        schema.put("description", attribute.says());
        Object sample = attribute.sample();
        if (sample != null) {
            schema.put("examples", List.of(sample.equals("{}") ? doc() : sample));
        }
        return schema;
    }

    private static Map<String, Object> sent(Table<?> table, Use use) {
        Map<String, Object> relationships = doc();
        List<String> needed = new ArrayList<>();
        table.relationships().values().stream()
                .filter(relationship -> relationship.uses().contains(use))
                .forEach(relationship -> {
                    relationships.put(
                            relationship.name(), closed(doc("data", identifierOf(relationship)), List.of("data")));
                    if (relationship.required() && use == Use.CREATE) {
                        needed.add(relationship.name());
                    }
                });
        Map<String, Object> data = doc(
                "type",
                doc("const", table.name()),
                "attributes",
                closed(attributes(table, attribute -> attribute.uses().contains(use)), List.of()),
                "relationships",
                closed(relationships, needed));
        List<String> members = new ArrayList<>(List.of("type"));
        if (use == Use.UPDATE) {
            data.put("id", TEXT);
            members.add("id");
        }
        if (!needed.isEmpty()) {
            members.add("relationships");
        }
        return doc("type", "object", "required", List.of("data"), "properties", doc("data", closed(data, members)));
    }

    private static Map<String, Object> identifierOf(Relationship<?> relationship) {
        return closed(doc("type", doc("const", relationship.target()), "id", TEXT), List.of("type", "id"));
    }

    private Map<String, Object> document(Map<String, Object> data) {
        return closed(doc("data", anyOf(data, doc("type", "null")), "included", included()), List.of("data"));
    }

    private Map<String, Object> list(Map<String, Object> data) {
        Map<String, Object> counts = doc("record_count", doc("type", "integer"), "page_count", doc("type", "integer"));
        Map<String, Object> pages = doc("first", ADDRESS, "prev", ADDRESS, "next", ADDRESS, "last", ADDRESS);
        return closed(
                doc(
                        "data",
                        array(data),
                        "included",
                        included(),
                        "meta",
                        closed(counts, List.of("record_count", "page_count")),
                        "links",
                        closed(pages, List.of("first", "last"))),
                List.of("data", "meta", "links"));
    }

    private Map<String, Object> included() {
        return array(doc(
                "anyOf",
                types.all().stream()
                        .map(resource -> ref(resource.table().name()))
                        .toList()));
    }

    private static Map<String, Object> meta() {
        return closed(
                doc(
                        "mode",
                        doc("enum", List.of("test", "live")),
                        "organization_id",
                        TEXT,
                        "trace_id",
                        doc("type", "string", "pattern", "^[0-9a-f]{64}$")),
                List.of("mode", "organization_id", "trace_id"));
    }

    private static Map<String, Object> related(Map<String, Object> data) {
        return closed(doc("links", ref("links"), "data", data), List.of("links"));
    }

    private static Map<String, Object> linkage(Map<String, Object> data) {
        return closed(doc("links", ref("links"), "data", data), List.of("links", "data"));
    }

    private static Map<String, Object> errors() {
        Map<String, Object> error = closed(
                doc(
                        "title",
                        TEXT,
                        "detail",
                        TEXT,
                        "code",
                        TEXT,
                        "status",
                        doc("type", "string", "pattern", "^[45][0-9]{2}$"),
                        "source",
                        closed(doc("pointer", TEXT, "parameter", TEXT), List.of()),
                        "meta",
                        doc("type", "object")),
                List.of("title", "detail", "code", "status"));
        return closed(doc("errors", doc("type", "array", "minItems", 1, "items", error)), List.of("errors"));
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return doc("type", "array", "items", items);
    }

    @SafeVarargs
    private static Map<String, Object> anyOf(Map<String, Object>... schemas) {
        return doc("anyOf", List.of(schemas));
    }

    /** An object with these members and no others. */
    private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        return doc("type", "object", "required", required, "properties", properties, "additionalProperties", false);
    }
}
