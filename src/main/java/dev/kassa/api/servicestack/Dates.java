package dev.kassa.api.servicestack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times in the forms that ServiceStack's clients write: ISO 8601, with or without a zone or a time, and
 * {@code /Date(milliseconds)/} with an offset that does not change the moment. What has no zone is UTC.
 */
final class Dates {

    /** .NET's default for a time that nobody set. */
    static final Instant UNSET = Instant.parse("0001-01-01T00:00:00Z");

    private static final Pattern MILLISECONDS = Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");
    private static final Pattern DECODED_PLUS = Pattern.compile("(:\\d{2}(?:[.,]\\d+)?) (\\d{2}(?::?\\d{2})?)$");
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z"); // MariaDB's
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private Dates() {}

    /** Empty for what is no time, or none that the books could keep. */
    static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        Matcher milliseconds = MILLISECONDS.matcher(stripped);
        try {
            Instant at = milliseconds.matches()
                    ? Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1)))
                    : iso(stripped);
            return Optional.of(at).filter(Dates::canBeKept);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static boolean canBeKept(Instant at) {
        return at.equals(UNSET) || !at.isBefore(EARLIEST) && !at.isAfter(LATEST);
    }

    /** A plus in a query that nobody has encoded has become a blank on the way. */
    private static Instant iso(String text) {
        if (text.indexOf(':') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String whole = DECODED_PLUS
                .matcher(text)
                .replaceFirst("$1+$2")
                .replace(' ', 'T')
                .replace(',', '.');
        TemporalAccessor time = ISO.parseBest(whole, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime zoned
                ? zoned.toInstant()
                : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
    }
}
