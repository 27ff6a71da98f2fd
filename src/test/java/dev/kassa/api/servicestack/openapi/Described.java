package dev.kassa.api.servicestack.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an OpenAPI document says, held against itself and against what is sent. An object may have no members but those described. */
public final class Described {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());

    private final JsonNode document;
    private final JsonNode closed;

    public Described(String document) {
        this.document = JSON.readTree(document);
        this.closed = closed(this.document);
    }

    public JsonNode document() {
        return document;
    }

    /** What is wrong with the document as such. */
    public List<String> faults() {
        try (InputStream schema = Described.class.getResourceAsStream("/openapi/schema-3.1.json")) {
            return texts(SCHEMAS.getSchema(JSON.readTree(schema)).validate(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public JsonNode operation(String path, String verb) {
        return document.path("paths").path(path).path(verb);
    }

    /** What is wrong with a body that is sent. */
    public List<String> faultsOfRequest(String path, String verb, String body) {
        return faults(
                closed.path("paths").path(path).path(verb).at("/requestBody/content/application~1json/schema"), body);
    }

    /** What is wrong with an answer: its status is not described, or its body is something else. */
    public List<String> faultsOfAnswer(String path, String verb, int status, String body) {
        JsonNode response = resolved(
                closed.path("paths").path(path).path(verb).path("responses").path(String.valueOf(status)));
        if (response.isMissingNode()) {
            return List.of("status " + status + " is not described");
        }
        return faults(response.at("/content/application~1json/schema"), body);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? closed.at(node.path("$ref").asString().substring(1)) : node;
    }

    private List<String> faults(JsonNode schema, String body) {
        if (!schema.isObject()) {
            return List.of("nothing is described");
        }
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", closed.path("components"));
        return texts(SCHEMAS.getSchema(whole).validate(JSON.readTree(body)));
    }

    private static List<String> texts(List<Error> errors) {
        return errors.stream().map(Error::toString).toList();
    }

    private static JsonNode closed(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode closed = JsonNodeFactory.instance.arrayNode();
            list.forEach(row -> closed.add(closed(row)));
            return closed;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode closed = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> closed.set(field.getKey(), closed(field.getValue())));
        if (closed.path("type").asString("").equals("object") && closed.has("properties")) {
            closed.put("additionalProperties", false);
        }
        return closed;
    }
}
