package dev.kassa.api.servicestack.openapi;

import dev.kassa.api.servicestack.Kind;
import dev.kassa.api.servicestack.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in JSON Schema what shapes look like, each once and by its name. A request's member is required if the request is refused
 * without it; an answer's, if it is always there.
 */
final class Schemas {

    private final Map<String, Map<String, Object>> byName = new TreeMap<>();

    Map<String, Map<String, Object>> all() {
        return byName;
    }

    /** @param leftOut members that are said elsewhere, and are not needed here */
    Map<String, Object> request(String name, Shape shape, Predicate<Shape.Member> leftOut) {
        List<Shape.Member> members =
                shape.members().stream().filter(leftOut.negate()).toList();
        return add(name, object(members, false));
    }

    Map<String, Object> answer(Shape shape) {
        return add(plain(shape.name()), object(shape.members(), true));
    }

    /** The schema of a member, with what it means. */
    Map<String, Object> member(Shape.Member member, boolean answered) {
        Map<String, Object> schema = new LinkedHashMap<>(kind(member.kind(), answered));
        if (!member.description().isEmpty()) {
            schema.put("description", member.description());
        }
        if (!schema.containsKey("$ref") && !(member.kind() instanceof Kind.Many)) {
            schema.put("examples", List.of(example(member)));
        }
        return schema;
    }

    static Object example(Shape.Member member) {
        return JsonMapper.shared().readValue(member.sample(), Object.class);
    }

    private Map<String, Object> object(List<Shape.Member> members, boolean answered) {
        Map<String, Object> properties = new LinkedHashMap<>();
        members.forEach(member -> properties.put(member.name(), member(member, answered)));
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "object"));
        schema.put("properties", properties);
        List<String> names = members.stream()
                .filter(member -> answered ? !member.nullable() : member.required())
                .map(Shape.Member::name)
                .toList();
        if (!names.isEmpty()) {
            schema.put("required", names);
        }
        return schema;
    }

    private Map<String, Object> kind(Kind kind, boolean answered) {
        return switch (kind) {
            case Kind.Simple simple -> simple(simple);
            case Kind.Choice(String name, List<String> words) -> add(name, Map.of("type", "string", "enum", words));
            case Kind.Many(Kind of) -> Map.of("type", "array", "items", kind(of, answered));
            case Kind.Named(Kind of) -> Map.of("type", "object", "additionalProperties", kind(of, answered));
            case Kind.Thing(Shape shape) -> thing(shape, answered);
        };
    }

    private Map<String, Object> thing(Shape shape, boolean answered) {
        return answered ? answer(shape) : request(plain(shape.name()), shape, _ -> false);
    }

    private static Map<String, Object> simple(Kind.Simple kind) {
        return switch (kind) {
            case TEXT -> Map.of("type", "string");
            case GUID -> Map.of("type", "string", "format", "uuid");
            case INTEGER -> Map.of("type", "integer", "format", "int32");
            case LONG -> Map.of("type", "integer", "format", "int64");
            case DECIMAL -> Map.of("type", "number");
            case TRUTH -> Map.of("type", "boolean");
            case DATE -> Map.of("type", "string", "format", "date-time");
        };
    }

    private Map<String, Object> add(String name, Map<String, Object> schema) {
        Map<String, Object> before = byName.putIfAbsent(name, schema);
        if (before != null && !before.equals(schema)) {
            throw new IllegalStateException("Two things on the wire are called " + name);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** A name without what has no place in the name of a schema. */
    private static String plain(String name) {
        return name.replace("<", "Of").replace(">", "");
    }
}
