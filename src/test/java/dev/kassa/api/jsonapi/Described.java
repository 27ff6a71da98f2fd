package dev.kassa.api.jsonapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the dialect's own document says of itself, and whether answers are as it says. */
final class Described {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());

    private final JsonNode document;
    private final Map<String, Schema> ready = new HashMap<>();

    Described(JsonNode document) {
        this.document = document;
    }

    /** @param path as the document has it, with {@code {id}} */
    record Operation(String method, String path, JsonNode says) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> !each.getKey().equals("parameters"))
                        .forEach(each -> operations.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue()))));
        return operations;
    }

    /** What is wrong with an answer; nothing if it is as described. */
    List<String> faults(Operation operation, int status, String body) {
        JsonNode responses = operation.says().path("responses");
        JsonNode response = resolve(responses.path(responses.has("" + status) ? "" + status : "default"));
        JsonNode schema = response.path("content").path(Refused.MEDIA_TYPE).path("schema");
        if (schema.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("There is a body where none is described");
        }
        return faults(schema, JsonMapper.shared().readTree(body));
    }

    /** What is wrong with a body that is about to be sent. */
    List<String> faultsOfRequest(Operation operation, String body) {
        JsonNode schema = operation.says().path("requestBody").path("content").path(Refused.MEDIA_TYPE);
        return faults(schema.path("schema"), JsonMapper.shared().readTree(body));
    }

    List<String> schemas() {
        return List.copyOf(document.at("/components/schemas").propertyNames());
    }

    /** What is wrong with a schema itself. */
    List<String> faultsOfSchema(String name) {
        Schema meta = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        return meta.validate(document.at("/components/schemas/" + name)).stream()
                .map(Error::toString)
                .toList();
    }

    /** Every reference that the document makes. */
    List<String> references() {
        return references(document).toList();
    }

    JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    private static Stream<String> references(JsonNode node) {
        Stream<String> own =
                node.path("$ref").isString() ? Stream.of(node.path("$ref").stringValue()) : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(Described::references));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? at(node.path("$ref").asString()) : node;
    }

    private List<String> faults(JsonNode schema, JsonNode value) {
        Schema whole = ready.computeIfAbsent(schema.toString(), _ -> {
            ObjectNode all = ((ObjectNode) schema).deepCopy();
            all.set("components", document.path("components"));
            return SCHEMAS.getSchema(all);
        });
        return whole.validate(value).stream().map(Error::toString).toList();
    }
}
