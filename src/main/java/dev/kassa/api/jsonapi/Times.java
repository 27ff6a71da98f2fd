package dev.kassa.api.jsonapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a time as programs write it: ISO 8601 with a zone, without one (then it is UTC), or a day alone (then its beginning). */
final class Times {

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

    /** No database keeps what is further away. */
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private Times() {}

    static Optional<Instant> read(String text) {
        for (Function<String, Instant> form : FORMS) {
            try {
                Instant time = form.apply(text.strip().replace(' ', 'T'));
                return Optional.of(time).filter(it -> it.isAfter(FIRST) && it.isBefore(LAST));
            } catch (DateTimeException another) {
                continue;
            }
        }
        return Optional.empty();
    }
}
