package dev.kassa.api.servicestack.metadata;

import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON with a line for each member; numbers keep each digit that they came with. */
final class Pretty {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);

    private Pretty() {}

    static String of(String json) {
        return JSON.writer()
                .with(PRINTER)
                .writeValueAsString(JSON.readTree(json))
                .replace("{ }", "{}")
                .replace("[ ]", "[]");
    }

    /** The same, or the text as it is if it is no JSON. */
    static String ofAnything(String text) {
        try {
            return text.isBlank() ? "" : of(text);
        } catch (JacksonException notJson) {
            return text;
        }
    }
}
