package dev.kassa.provider.payson;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payson's JSON as a tree, because a checkout is changed by sending all of it back, with what we do not know of it too. Amounts
 * are decimals and stay what they are: 399.00 is neither 399.0 nor 3.99E+2.
 */
final class PaysonJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PaysonJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] write(ObjectNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /** The object in a body; null if there is none, or something else, or half of one. */
    static @Nullable ObjectNode read(byte[] body) {
        try {
            return MAPPER.readTree(new String(body, StandardCharsets.UTF_8)) instanceof ObjectNode object
                    ? object
                    : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** The text at a place; null if there is none, or none but blanks. */
    static @Nullable String text(JsonNode place) {
        String text = place.isString() || place.isNumber() ? place.asString() : "";
        return text.isBlank() ? null : text;
    }
}
