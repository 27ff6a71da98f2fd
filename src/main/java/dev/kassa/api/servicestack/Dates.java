package dev.kassa.api.servicestack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times in the forms that ServiceStack's clients write: ISO 8601, with or without a zone or a time, and
 * {@code /Date(milliseconds)/} with an offset that does not change the moment. What has no zone is UTC.
 */
final class Dates {

    private static final Pattern MILLISECONDS = Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z"); // MariaDB's
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Dates() {}

    static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        Matcher milliseconds = MILLISECONDS.matcher(stripped);
        try {
            Instant at = milliseconds.matches()
                    ? Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1)))
                    : iso(stripped);
            return Optional.of(at).filter(instant -> !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Instant iso(String text) {
        if (!text.contains("T") && !text.contains(" ")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime zoned
                ? zoned.toInstant()
                : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    }
}
