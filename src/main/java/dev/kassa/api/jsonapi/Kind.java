package dev.kassa.api.jsonapi;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a value is in JSON. */
public enum Kind {
    TEXT("string"),
    INTEGER("integer"),
    DECIMAL("number"),
    TRUTH("boolean"),
    /** ISO 8601 in UTC with milliseconds. */
    TIME("string"),
    OBJECT("object");

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** JSON's own word for it. */
    public String word() {
        return word;
    }

    /** The value as it is written. */
    static @Nullable Object written(@Nullable Object value) {
        return value instanceof Instant time ? MILLIS.format(time) : value;
    }

    /** The value as it is worked with; empty if the node is of another kind. A null is of every kind and is not asked for here. */
    Optional<Object> read(JsonNode node) {
        return switch (this) {
            case TEXT -> node.stringValueOpt().map(text -> text);
            case INTEGER ->
                node.isIntegralNumber() && node.canConvertToLong() ? Optional.of(node.longValue()) : Optional.empty();
            case DECIMAL -> node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
            case TRUTH -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
            case TIME -> node.stringValueOpt().flatMap(Times::read).map(time -> time);
            case OBJECT -> node.isObject() ? Optional.of(node) : Optional.empty();
        };
    }
}
