package dev.kassa.api.jsonapi;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as this API reads it, strictly, and as it writes it, nulls and all. */
public final class Json {

    private static final int DEPTH = 32;
    private static final int DIGITS = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(DIGITS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Where maps that refuse nulls are to say so. */
    static final JsonNode NULL = JsonNodeFactory.instance.nullNode();

    private Json() {}

    /** @throws Refused if the text is not JSON, or more of it than any request needs */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            TokenStreamLocation place = notJson.getLocation();
            throw Refused.badRequest(
                    place == null
                            ? "The body is not JSON."
                            : "The body is not JSON, or not as it should be, at line %d, column %d."
                                    .formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    static Optional<JsonNode> tryRead(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** JSON that is kept as text, to be shown as what it is. */
    public static JsonNode kept(String text) {
        return MAPPER.readTree(text);
    }

    /** What will be written as an object, as one that can be looked into. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The same for people to read. */
    static String pretty(Object document) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    static byte[] write(Object document) {
        return MAPPER.writeValueAsBytes(document);
    }
}
