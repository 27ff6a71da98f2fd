package dev.kassa.sandbox.payson;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.kassa.sandbox.payson.Refusal.Fault;
import java.util.List;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payson's JSON: names bind without regard to case, unknown ones are ignored, a null is as good as nothing, decimals stay
 * decimals. The sandbox has a mapper of its own so that no setting of the application reaches its wire.
 */
final class PaysonJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultNullHandling(_ -> JsonSetter.Value.construct(Nulls.SKIP, Nulls.SKIP))
            .build();

    private PaysonJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @throws Refusal if it is no JSON object, or a value has the wrong type */
    static PaysonCheckoutDocument read(byte[] body) {
        try {
            PaysonCheckoutDocument read = MAPPER.readValue(body, PaysonCheckoutDocument.class);
            if (read == null) {
                throw new Refusal("The request has no content.", List.of());
            }
            return read;
        } catch (DatabindException wrong) {
            throw new Refusal("The request is invalid.", List.of(new Fault(path(wrong), "The value is not valid.")));
        } catch (JacksonException notJson) {
            throw new Refusal("The request is not valid JSON.", List.of());
        }
    }

    private static String path(DatabindException wrong) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(StringUtils.capitalize(step.getPropertyName()));
            }
        }
        return path.toString();
    }
}
