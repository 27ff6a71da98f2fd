package dev.kassa.api.servicestack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as this API reads it, strictly, and as it writes it: members in PascalCase, or camelCase for those who ask, no nulls. */
@Component
class Json {

    private static final int DEPTH = 32;
    private static final int DIGITS = 64;

    private final JsonMapper reader = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(DIGITS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Map<Boolean, JsonMapper> pascal = writers(PropertyNamingStrategies.UPPER_CAMEL_CASE);
    private final Map<Boolean, JsonMapper> camel = writers(PropertyNamingStrategies.LOWER_CAMEL_CASE);

    private static Map<Boolean, JsonMapper> writers(PropertyNamingStrategy naming) {
        return Map.of(
                false, Wire.values(false).propertyNamingStrategy(naming).build(),
                true, Wire.values(true).propertyNamingStrategy(naming).build());
    }

    /** @throws Refused if the text is not one JSON object, or {@code null} for an empty one */
    JsonNode readObject(String text) {
        JsonNode value = read(text);
        if (value.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!value.isObject()) {
            throw Refused.unreadable("1:1");
        }
        return value;
    }

    /** @throws Refused if the text is not one JSON array */
    List<JsonNode> readList(String text) {
        JsonNode value = read(text);
        if (!value.isArray()) {
            throw Refused.batchNoList();
        }
        return List.copyOf(value.values());
    }

    /** @throws Refused if the text is not JSON */
    JsonNode read(String text) {
        try {
            return reader.readTree(text);
        } catch (NumberFormatException beyondAllNumbers) { // an exponent that no number can have
            throw Refused.unreadable("1:1");
        } catch (JacksonException notJson) {
            TokenStreamLocation place = notJson.getLocation();
            throw Refused.unreadable(place == null ? "1:1" : place.getLineNr() + ":" + place.getColumnNr());
        }
    }

    byte[] write(Object answer, Style style) {
        JsonMapper mapper = writer(style);
        return style.indented()
                ? mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer)
                : mapper.writeValueAsBytes(answer);
    }

    /** The same, to be changed before it is written. */
    JsonNode tree(Object answer, Style style) {
        return writer(style).valueToTree(answer);
    }

    private JsonMapper writer(Style style) {
        return Objects.requireNonNull((style.camelCase() ? camel : pascal).get(style.nulls()));
    }
}
