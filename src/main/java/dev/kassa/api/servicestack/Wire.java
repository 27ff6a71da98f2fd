package dev.kassa.api.servicestack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How values look in an answer: enums by their {@link Words}, times in UTC, amounts without an exponent. A Guid that nobody has
 * set is left out, as BokaMera's host does; a zero, a false and an empty list are said.
 */
final class Wire {

    private Wire() {}

    /** @param nulls whether what is unknown, and what nobody set, is said too */
    static JsonMapper.Builder values(boolean nulls) {
        Include members = nulls ? Include.ALWAYS : Include.NON_NULL;
        Include guids = nulls ? Include.ALWAYS : Include.NON_EMPTY;
        return JsonMapper.builder()
                .addModule(new SimpleModule("wire").addSerializer(new Choices()).addSerializer(new Times()))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(members))
                .withConfigOverride(
                        UUID.class, guid -> guid.setInclude(JsonInclude.Value.construct(guids, Include.ALWAYS)))
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    @SuppressWarnings("rawtypes")
    private static final class Choices extends StdSerializer<Enum> {

        Choices() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializationContext context) {
            json.writeString(Words.of(value));
        }
    }

    /** To the microsecond, as the books have it: .NET reads no more than seven digits. */
    private static final class Times extends StdSerializer<Instant> {

        Times() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.truncatedTo(ChronoUnit.MICROS).toString());
        }
    }
}
