package dev.kassa.api.jsonapi;

import static dev.kassa.api.jsonapi.Doc.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** This dialect as OpenAPI 3.1, told from the tables that serve: it cannot say anything else than they do. */
@RestController
class OpenApi {

    static final String PATH = "/" + Address.ROOT + "/" + Address.DOCUMENTS + "/openapi.json";

    private final Types types;
    private final Map<String, Object> document;

    OpenApi(Types types, @Value("${kassa.base-url}") String baseUrl) {
        this.types = types;
        this.document = doc(
                "openapi",
                "3.1.0",
                "info",
                doc(
                        "title",
                        "Kassa: JSON:API",
                        "version",
                        "1",
                        "description",
                        "Commerce Layer's stripe_payments, and what belongs to them, over Kassa's checkouts."),
                "servers",
                List.of(doc("url", baseUrl + "/" + Address.ROOT)),
                "security",
                List.of(doc("key", List.of())),
                "paths",
                paths(),
                "components",
                doc(
                        "securitySchemes",
                        doc("key", doc("type", "http", "scheme", "bearer", "description", "An API key.")),
                        "parameters",
                        parameters(),
                        "responses",
                        doc("refused", refused()),
                        "schemas",
                        new Schemas(types).all()));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> document() {
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = doc();
        for (Resource<?> resource : types.all()) {
            Table<?> table = resource.table();
            Map<String, Object> all = doc();
            Map<String, Object> one = doc("parameters", List.of(parameter("id")));
            table.verbs()
                    .forEach(verb -> (verb.isOfCollection() ? all : one)
                            .put(verb.method().toLowerCase(Locale.ROOT), operation(verb, table)));
            if (!all.isEmpty()) {
                paths.put("/" + table.name(), all);
            }
            paths.put("/" + table.name() + "/{id}", one);
            table.relationships().values().forEach(relationship -> addRelated(paths, table, relationship));
        }
        return paths;
    }

    private static Map<String, Object> operation(Verb verb, Table<?> table) {
        String name = table.name();
        String id = verb.name().toLowerCase(Locale.ROOT) + "_" + name;
        List<Object> parameters = new ArrayList<>();
        if (verb != Verb.DELETE) {
            parameters.addAll(List.of(parameter("fields"), parameter("include")));
        }
        if (verb == Verb.LIST) {
            parameters.addAll(listing());
        }
        if (verb.isWriting()) {
            parameters.add(parameter("idempotency_key"));
        }
        Map<String, Object> operation = doc("operationId", id, "tags", List.of(name), "parameters", parameters);
        if (verb == Verb.CREATE || verb == Verb.UPDATE) {
            operation.put("requestBody", doc("required", true, "content", content(id(verb, name))));
        }
        operation.put("responses", responses(verb, name));
        return operation;
    }

    private static String id(Verb verb, String name) {
        return name + (verb == Verb.CREATE ? "_create" : "_update");
    }

    private static Map<String, Object> responses(Verb verb, String name) {
        Map<String, Object> responses = switch (verb) {
            case LIST -> doc("200", answer("A page of them.", name + "_list"));
            case READ, UPDATE -> doc("200", answer("It, as it is now.", name + "_document"));
            case CREATE -> {
                Map<String, Object> created = answer("It was made.", name + "_document");
                created.put("headers", doc("Location", doc("schema", doc("type", "string", "format", "uri"))));
                yield doc("201", created);
            }
            case DELETE -> doc("204", doc("description", "It is gone."));
        };
        responses.put("default", doc("$ref", "#/components/responses/refused"));
        return responses;
    }

    private static void addRelated(Map<String, Object> paths, Table<?> table, Relationship<?> relationship) {
        String path = "/" + table.name() + "/{id}/";
        String id = table.name() + "_" + relationship.name();
        String shown = relationship.target() + (relationship.many() ? "_list" : "_document");
        List<Object> parameters = new ArrayList<>(List.of(parameter("fields"), parameter("include")));
        if (relationship.many()) {
            parameters.addAll(listing());
        }
        paths.put(path + relationship.name(), related("related_" + id, table, parameters, relationship, shown));
        paths.put(
                path + "relationships/" + relationship.name(),
                related(
                        "linked_" + id,
                        table,
                        parameters,
                        relationship,
                        relationship.many() ? "to_many_linkage" : "to_one_linkage"));
    }

    private static Map<String, Object> related(
            String id, Table<?> table, List<Object> parameters, Relationship<?> relationship, String schema) {
        return doc(
                "parameters",
                List.of(parameter("id")),
                "get",
                doc(
                        "operationId",
                        id,
                        "tags",
                        List.of(table.name()),
                        "parameters",
                        parameters,
                        "responses",
                        doc(
                                "200",
                                answer(relationship.says(), schema),
                                "default",
                                doc("$ref", "#/components/responses/refused"))));
    }

    private static List<Object> listing() {
        return List.of(parameter("sort"), parameter("page"), parameter("filter"));
    }

    private static Map<String, Object> parameter(String name) {
        return doc("$ref", "#/components/parameters/" + name);
    }

    private static Map<String, Object> answer(String says, String schema) {
        return doc("description", says, "content", content(schema));
    }

    private static Map<String, Object> content(String schema) {
        return doc(Refused.MEDIA_TYPE, doc("schema", Schemas.ref(schema)));
    }

    private static Map<String, Object> refused() {
        return answer(
                "Why it is not done: 400, 401, 404, 405, 406, 409, 413, 415, 422, 423, 429, 500, 502, 503 or 504.",
                "errors");
    }

    private static Map<String, Object> parameters() {
        Map<String, Object> text = doc("type", "string");
        Map<String, Object> texts = doc("type", "object", "additionalProperties", text);
        Map<String, Object> page = doc(
                "type",
                "object",
                "properties",
                doc(
                        "number",
                        doc("type", "integer", "minimum", 1),
                        "size",
                        doc("type", "integer", "minimum", 1, "maximum", Query.LARGEST_SIZE)));
        return doc(
                "id",
                doc("name", "id", "in", "path", "required", true, "schema", text),
                "fields",
                deep("fields", texts, "By type, what is to be shown of it: fields[orders]=number,status."),
                "include",
                inQuery("include", text, "Relationships that are sent along, such as order.payment_source."),
                "sort",
                inQuery("sort", text, "Attributes, with a hyphen for the largest first: -created_at."),
                "page",
                deep("page", page, "page[number] from 1, page[size] up to 25 (10)."),
                "filter",
                deep("filter[q]", texts, "filter[q][reference_eq]=… and the like; all of them must hold."),
                "idempotency_key",
                doc("name", "Idempotency-Key", "in", "header", "schema", text));
    }

    private static Map<String, Object> inQuery(String name, Map<String, Object> schema, String says) {
        return doc("name", name, "in", "query", "description", says, "schema", schema);
    }

    private static Map<String, Object> deep(String name, Map<String, Object> schema, String says) {
        Map<String, Object> parameter = inQuery(name, schema, says);
        parameter.put("style", "deepObject");
        parameter.put("explode", true);
        return parameter;
    }
}
