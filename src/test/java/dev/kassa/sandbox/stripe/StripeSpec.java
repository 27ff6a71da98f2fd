package dev.kassa.sandbox.stripe;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe's own description of its API, for whoever sends something to Stripe or plays its part. OpenAPI 3.0 says
 * {@code nullable} where JSON Schema has a type {@code null}; that is translated, and an object that lists its fields may have
 * no others.
 */
public final class StripeSpec {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final JsonNode SPEC = closed(read());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());

    private static final Map<JsonNode, Schema> READY = Collections.synchronizedMap(new IdentityHashMap<>());

    private StripeSpec() {}

    /** What is wrong with an answer; nothing if it is as described. */
    public static List<String> faultsOfAnswer(String method, String path, int status, String body) {
        JsonNode responses = operation(method, path).path("responses");
        JsonNode schema = responses
                .path(status == 200 ? "200" : "default")
                .path("content")
                .path("application/json");
        return faults(schema.path("schema"), JsonMapper.shared().readTree(body));
    }

    /** What is wrong with the object of an event. */
    public static List<String> faultsOfObject(JsonNode object) {
        String name = object.path("object").asString();
        return faults(SPEC.path("components").path("schemas").path(name), object);
    }

    /** What is wrong with a form; nothing if each field is known and is what it should be. */
    public static List<String> faultsOfForm(String method, String path, String form) {
        JsonNode schema = operation(method, path)
                .path("requestBody")
                .path("content")
                .path(FORM)
                .path("schema");
        return faults(schema, typed(schema, FormTree.parse(form)));
    }

    private static JsonNode operation(String method, String path) {
        String[] asked = path.split("/");
        for (Map.Entry<String, JsonNode> entry : SPEC.path("paths").properties()) {
            String[] known = entry.getKey().split("/");
            if (known.length == asked.length && fits(known, asked)) {
                JsonNode operation = entry.getValue().path(method.toLowerCase(Locale.ROOT));
                if (operation.isObject()) {
                    return operation;
                }
            }
        }
        throw new AssertionError("Stripe has no " + method + " " + path);
    }

    private static boolean fits(String[] known, String[] asked) {
        for (int at = 0; at < known.length; at++) {
            if (!known[at].startsWith("{") && !known[at].equals(asked[at])) {
                return false;
            }
        }
        return true;
    }

    private static List<String> faults(JsonNode schema, JsonNode value) {
        if (!schema.isObject()) {
            throw new AssertionError("Stripe's description has no schema for this");
        }
        return READY.computeIfAbsent(schema, StripeSpec::ready).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema ready(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", SPEC.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    /** A form knows only text: what looks like the number or the yes that the schema wants is taken for it. */
    private static JsonNode typed(JsonNode schema, JsonNode value) {
        JsonNode wanted =
                schema.has("anyOf") && !value.isString() ? schema.path("anyOf").get(0) : schema;
        if (value instanceof ObjectNode object) {
            ObjectNode typed = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(field -> typed.set(
                            field.getKey(), typed(wanted.path("properties").path(field.getKey()), field.getValue())));
            return typed;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode typed = JsonNodeFactory.instance.arrayNode();
            list.forEach(row -> typed.add(typed(wanted.path("items"), row)));
            return typed;
        }
        String text = value.asString();
        return switch (wanted.path("type").asString("")) {
            case "integer" ->
                text.matches("-?\\d+") ? JsonNodeFactory.instance.numberNode(Long.parseLong(text)) : value;
            case "boolean" ->
                text.matches("true|false") ? JsonNodeFactory.instance.booleanNode(text.equals("true")) : value;
            default -> value;
        };
    }

    private static JsonNode read() {
        try (InputStream file = StripeSpec.class.getResourceAsStream("/stripe/stripe-openapi-subset.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
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
        if (closed.path("type").asString("").equals("object")
                && !closed.path("properties").isEmpty()
                && !closed.has("additionalProperties")) {
            closed.put("additionalProperties", false);
        }
        return object.path("nullable").asBoolean(false) ? nullable(closed) : closed;
    }

    private static ObjectNode nullable(ObjectNode schema) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        schema.remove("nullable");
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
