package dev.kassa.api.servicestack.openapi;

import dev.kassa.api.servicestack.Kind;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says of each operation at which addresses it is, what it takes there, and what it answers. */
final class Paths {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

    private final Schemas schemas;
    private final Map<String, Map<String, Object>> byPath = new TreeMap<>();

    Paths(Schemas schemas) {
        this.schemas = schemas;
    }

    Map<String, Map<String, Object>> all() {
        return byPath;
    }

    void add(Signature<?> signature) {
        List<Route> routes = signature.routes();
        for (int i = 0; i < routes.size(); i++) {
            add(signature, routes.get(i), signature.name() + (i == 0 ? "" : "_" + (i + 1)));
        }
        Set<String> verbs = new TreeSet<>(Set.of("POST"));
        routes.forEach(route -> verbs.add(route.verb()));
        verbs.forEach(verb ->
                add(signature, Route.of(verb, "/api/" + signature.name()), signature.name() + "_named_" + lower(verb)));
        for (String alias : signature.aliases()) {
            add(signature, Route.of("POST", "/api/" + alias), alias + "_named_post");
        }
        put("/api/" + signature.name() + "[]", "POST", batch(signature));
    }

    private void add(Signature<?> signature, Route route, String id) {
        Shape request = Shape.request(signature);
        Set<String> inPath = route.segments().stream()
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> lower(segment.substring(1, segment.length() - 1)))
                .collect(Collectors.toSet());
        List<Object> parameters = new ArrayList<>();
        boolean inQuery = WITHOUT_BODY.contains(route.verb());
        for (Shape.Member member : request.members()) {
            if (inPath.contains(lower(member.name()))) {
                parameters.add(parameter(member, "path"));
            } else if (inQuery) {
                parameters.add(parameter(member, "query"));
            }
        }
        Map<String, Object> operation = operation(signature, id, parameters);
        if (!inQuery) {
            Map<String, Object> body = schemas.request(
                    signature.name() + (inPath.isEmpty() ? "" : "Body"),
                    request,
                    member -> inPath.contains(lower(member.name())));
            operation.put("requestBody", body(request, inPath, body));
        }
        put(route.segments().stream().collect(Collectors.joining("/", "/", "")), route.verb(), operation);
    }

    private Map<String, Object> operation(Signature<?> signature, String id, List<Object> parameters) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("tags", List.of(subject(signature)));
        operation.put("summary", signature.name());
        operation.put("description", description(signature));
        parameters.add(Map.of("$ref", "#/components/parameters/Language"));
        parameters.add(Map.of("$ref", "#/components/parameters/JsConfig"));
        if (signature.writes()) {
            parameters.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
            parameters.add(Map.of("$ref", "#/components/parameters/TestOnly"));
        }
        operation.put("parameters", parameters);
        operation.put("responses", Responses.of(signature, schemas.answer(Shape.answer(signature))));
        operation.put("security", security(signature));
        return operation;
    }

    private Map<String, Object> batch(Signature<?> signature) {
        Map<String, Object> one = schemas.request(signature.name(), Shape.request(signature), _ -> false);
        Map<String, Object> operation = operation(signature, signature.name() + "_batch", new ArrayList<>());
        Map<String, Object> many = Map.of("type", "array", "items", one, "maxItems", 100);
        operation.put("summary", signature.name() + ", many at once");
        operation.put("requestBody", Map.of("required", true, "content", Responses.json(many)));
        Map<String, Object> answers =
                Map.of("type", "array", "items", schemas.answer(Shape.answer(signature)), "maxItems", 100);
        operation.put("responses", Responses.of(signature, answers));
        return operation;
    }

    private static Map<String, Object> body(Shape request, Set<String> inPath, Map<String, Object> schema) {
        Map<String, Object> example = new LinkedHashMap<>();
        boolean required = false;
        for (Shape.Member member : request.members()) {
            if (member.required() && !inPath.contains(lower(member.name()))) {
                example.put(member.name(), Schemas.example(member));
                required = true;
            }
        }
        return Map.of(
                "required",
                required,
                "content",
                Map.of("application/json", Map.of("schema", schema, "example", example)));
    }

    /** In a query, what has members of its own is JSON in a text. */
    private Map<String, Object> parameter(Shape.Member member, String place) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", member.name());
        parameter.put("in", place);
        parameter.put("required", place.equals("path") || member.required());
        parameter.put("description", member.description());
        Map<String, Object> schema = schemas.member(member, false);
        if (member.kind() instanceof Kind.Simple || member.kind() instanceof Kind.Choice) {
            parameter.put("schema", schema);
        } else {
            parameter.put("content", Responses.json(schema));
        }
        return parameter;
    }

    private static String description(Signature<?> signature) {
        String roles = signature.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", "));
        return signature.summary() + (roles.isEmpty() ? " Open to all." : " For " + roles + ".");
    }

    private static List<Object> security(Signature<?> signature) {
        List<Object> ways = new ArrayList<>(List.of(Map.of("apiKey", List.of()), Map.of("bearer", List.of())));
        if (signature.roles().isEmpty()) {
            ways.add(Map.of());
        }
        return ways;
    }

    private static String subject(Signature<?> signature) {
        if (signature.routes().isEmpty()) {
            return "other";
        }
        List<String> segments = signature.routes().getFirst().segments();
        return segments.size() > 1 && segments.getFirst().equals("payment") ? segments.get(1) : segments.getFirst();
    }

    private void put(String path, String verb, Map<String, Object> operation) {
        Object before = byPath.computeIfAbsent(path, _ -> new LinkedHashMap<>()).put(lower(verb), operation);
        if (before != null) {
            throw new IllegalStateException("Two operations are at " + verb + " " + path);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
