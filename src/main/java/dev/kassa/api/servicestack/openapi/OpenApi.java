package dev.kassa.api.servicestack.openapi;

import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.api.servicestack.TestOnly;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The whole document. What operations there are does not change while the application runs. */
@Component
class OpenApi {

    private static final String ABOUT =
            "The operations that ServiceStack's clients call. Each is at its own addresses and, by its name, at"
                    + " /api/{name} and /json/reply/{name}; with [] behind the name it takes a list. Members are known in any letter case,"
                    + " and unknown ones are ignored. Amounts are decimals in the currency's main unit.";

    private final Map<String, Object> document;

    OpenApi(List<Operation<?>> operations, @Value("${kassa.base-url}") String baseUrl) {
        Schemas schemas = new Schemas();
        Paths paths = new Paths(schemas);
        operations.stream()
                .<Signature<?>>map(Operation::signature)
                .sorted(Comparator.comparing(Signature::name))
                .forEach(paths::add);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("openapi", "3.1.0");
        whole.put("info", Map.of("title", "Kassa, the operations", "version", "1", "description", ABOUT));
        whole.put("servers", List.of(Map.of("url", baseUrl)));
        whole.put("paths", paths.all());
        whole.put("components", components(schemas));
        document = whole;
    }

    Map<String, Object> document() {
        return document;
    }

    private static Map<String, Object> components(Schemas schemas) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("responses", Responses.all(schemas));
        components.put("schemas", schemas.all());
        components.put("headers", Responses.headers());
        components.put("parameters", parameters());
        components.put(
                "securitySchemes",
                Map.of(
                        "apiKey", Map.of("type", "apiKey", "in", "header", "name", "x-api-key"),
                        "bearer", Map.of("type", "http", "scheme", "bearer", "description", "The same key.")));
        return components;
    }

    private static Map<String, Object> parameters() {
        return Map.of(
                "Language",
                parameter(
                        "header",
                        "x-language",
                        "The language of sentences, and of pages that are opened.",
                        Map.of("type", "string", "enum", List.of("sv", "en"))),
                "JsConfig",
                parameter(
                        "query",
                        "jsconfig",
                        "eccn for camelCase, epcn for PascalCase, inv to be told what is null, pp to indent; several with commas.",
                        Map.of("type", "string")),
                "IdempotencyKey",
                parameter(
                        "header",
                        "Idempotency-Key",
                        "The same key and request get the same answer for 24 hours, and are carried out once.",
                        Map.of("type", "string", "minLength", 1, "maxLength", 255)),
                "TestOnly",
                parameter(
                        "header",
                        TestOnly.HEADER,
                        "true to be refused with 412 where real money could move. For those who try things out.",
                        Map.of("type", "string", "enum", List.of("true", "false"))));
    }

    private static Map<String, Object> parameter(
            String place, String name, String meaning, Map<String, Object> schema) {
        return Map.of("name", name, "in", place, "required", false, "description", meaning, "schema", schema);
    }
}
