package dev.kassa.api.jsonapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a document that is sent, against the table of its type. */
final class BodyReader {

    private static final Set<String> MEMBERS = Set.of("type", "id", "attributes", "relationships", "links", "meta");
    private static final int LARGEST_OBJECT = 16 * 1024;

    private final Table<?> table;
    private final Use use;
    private final List<ErrorObject> errors = new ArrayList<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Optional<String>> links = new HashMap<>();

    private BodyReader(Table<?> table, Use use) {
        this.table = table;
        this.use = use;
    }

    /**
     * @param id of the resource that is to be changed, as the address has it; null if one is to be made
     * @throws Refused naming all that is wrong
     */
    static Wish read(String body, Table<?> table, @Nullable String id) {
        JsonNode data = data(body);
        requireType(data, table);
        requireId(data, id);
        var reader = new BodyReader(table, id == null ? Use.CREATE : Use.UPDATE);
        data.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> reader.notAllowed(name, "/data"));
        object(data, "attributes").properties().forEach(each -> reader.attribute(each.getKey(), each.getValue()));
        object(data, "relationships").properties().forEach(each -> reader.link(each.getKey(), each.getValue()));
        reader.requireLinks();
        if (!reader.errors.isEmpty()) {
            throw Refused.of(reader.errors);
        }
        return new Wish(reader.attributes, reader.links);
    }

    private static JsonNode data(String body) {
        if (body.isBlank()) {
            throw Refused.missing("data");
        }
        JsonNode document = Json.read(body);
        if (!document.isObject()) {
            throw Refused.invalidFormat("A document is an object.");
        }
        JsonNode data = document.get("data");
        if (data == null) {
            throw Refused.missing("data");
        }
        if (!data.isObject()) {
            throw Refused.invalidFormat("data must be an object.");
        }
        return data;
    }

    private static void requireType(JsonNode data, Table<?> table) {
        JsonNode type = data.path("type");
        if (type.isMissingNode() || type.isNull()) {
            throw Refused.missing("type");
        }
        if (!type.isString() || !type.stringValue().equals(table.name())) {
            throw Refused.of(ErrorObject.of(
                            400,
                            "TYPE_MISMATCH",
                            "Type mismatch",
                            "%s is not a valid type for this operation.".formatted(shown(type)))
                    .at("/data/type"));
        }
    }

    private static void requireId(JsonNode data, @Nullable String id) {
        JsonNode sent = data.path("id");
        if (id == null) {
            if (!sent.isMissingNode() && !sent.isNull()) {
                throw Refused.of(ErrorObject.of(400, "PARAM_NOT_ALLOWED", "Param not allowed", "id is not allowed.")
                        .at("/data/id"));
            }
        } else if (sent.isMissingNode() || sent.isNull()) {
            throw Refused.missing("id");
        } else if (!sent.isString() || !sent.stringValue().equals(id)) {
            throw Refused.of(ErrorObject.of(
                            400,
                            "KEY_NOT_INCLUDED_IN_URL",
                            "Key is not included in URL",
                            "The URL does not support the key %s.".formatted(shown(sent)))
                    .at("/data/id"));
        }
    }

    private static JsonNode object(JsonNode data, String name) {
        JsonNode object = data.path(name);
        if (!object.isObject() && !object.isMissingNode() && !object.isNull()) {
            throw Refused.invalidFormat("%s must be an object.".formatted(name));
        }
        return object;
    }

    private void attribute(String name, JsonNode value) {
        Attribute<?> attribute = table.attributes().get(name);
        if (attribute == null || !attribute.uses().contains(use)) {
            notAllowed(name, "/data/attributes");
            return;
        }
        if (value.isNull()) {
            attributes.put(name, Wish.NULL);
            return;
        }
        if (value.isString() && value.stringValue().length() > attribute.longest()) {
            errors.add(Refused.validation(
                    "/data/attributes/" + name,
                    name,
                    "too_long",
                    "is too long (maximum is %d characters)".formatted(attribute.longest())));
            return;
        }
        attribute
                .kind()
                .read(value)
                .filter(BodyReader::isKeepable)
                .ifPresentOrElse(
                        read -> attributes.put(name, read),
                        () -> errors.add(Refused.validation(
                                "/data/attributes/" + name, name, "invalid", "is not valid, or too long")));
    }

    /** Half of a surrogate pair and NUL have no place in a database: it would keep something else. */
    private static boolean isKeepable(Object value) {
        if (value instanceof JsonNode object) {
            String text = object.toString();
            return text.length() <= LARGEST_OBJECT && isWellFormed(text) && !text.contains("\\u0000");
        }
        return !(value instanceof String text) || (text.indexOf('\0') < 0 && isWellFormed(text));
    }

    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private void link(String name, JsonNode value) {
        Relationship<?> relationship = table.relationships().get(name);
        if (relationship == null) {
            errors.add(error(
                    "INVALID_RELATIONSHIP",
                    "Invalid relationship",
                    "%s is not a valid relationship of %s.".formatted(QueryErrors.quoted(name), table.name()),
                    name));
        } else if (!relationship.uses().contains(use)) {
            notAllowed(name, "/data/relationships");
        } else {
            JsonNode data = value.path("data");
            if (data.isNull()) {
                links.put(name, Optional.empty());
            } else if (!data.path("type").isString() || !data.path("id").isString()) {
                errors.add(error(
                        "INVALID_LINKS_OBJECT", "Invalid links object", "data is not a valid links object.", name));
            } else if (!data.path("type").stringValue().equals(relationship.target())) {
                errors.add(error(
                        "TYPE_MISMATCH",
                        "Type mismatch",
                        "%s is not a valid type for this operation.".formatted(shown(data.path("type"))),
                        name));
            } else if (PublicNames.isLike(data.path("id").stringValue())) {
                links.put(name, Optional.of(data.path("id").stringValue()));
            } else {
                errors.add(Refused.validation("/data/relationships/" + name, name, "invalid", "does not exist"));
            }
        }
    }

    /** What cannot be made without something must be told what, and what has it cannot lose it. */
    private void requireLinks() {
        if (!errors.isEmpty()) {
            return;
        }
        for (Relationship<?> relationship : table.relationships().values()) {
            Optional<String> link = links.get(relationship.name());
            boolean lacking = link == null ? use == Use.CREATE : link.isEmpty();
            if (relationship.required() && lacking) {
                errors.add(Refused.validation(
                        "/data/relationships/" + relationship.name(), relationship.name(), "blank", "can't be blank"));
            }
        }
    }

    private void notAllowed(String name, String place) {
        String shown = QueryErrors.quoted(name);
        errors.add(ErrorObject.of(400, "PARAM_NOT_ALLOWED", "Param not allowed", shown + " is not allowed.")
                .at(place + "/" + shown));
    }

    private static ErrorObject error(String code, String title, String detail, String relationship) {
        return ErrorObject.of(400, code, title, detail).at("/data/relationships/" + QueryErrors.quoted(relationship));
    }

    private static String shown(JsonNode value) {
        return QueryErrors.quoted(
                value.isString() ? value.stringValue() : value.getNodeType().name());
    }
}
