package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What checkouts can be searched and sorted by, and nothing else: a caller's words never become SQL. */
public enum SearchField {
    ID("c.id", UUID.class),
    COMPANY("c.company_id", UUID.class),
    STATUS("c.status", CheckoutStatus.class),
    PROVIDER("c.provider", ProviderName.class),
    UI_MODE("c.ui_mode", UiMode.class),
    /** The booking system's id of what is paid for. */
    INTERNAL_REFERENCE("c.internal_reference", String.class),
    /** The provider's id of the checkout. */
    PROVIDER_REFERENCE("c.provider_reference", String.class),
    /** What the checkout comes to, VAT included, in minor units. */
    AMOUNT("c.amount_minor", Long.class),
    /** The number of the {@link dev.kassa.company.ArticleType} of what is paid for. */
    ARTICLE_TYPE("p.article_type_id", Long.class),
    CREATED_AT("c.created_at", Instant.class),
    CHANGED_AT("c.changed_at", Instant.class);

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z"); // MariaDB's
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final String column;
    private final Class<?> type;

    SearchField(String column, Class<?> type) {
        this.column = column;
        this.type = type;
    }

    /** What its values are: an id, a text, a time, a number, or one of an enum's. */
    public Class<?> type() {
        return type;
    }

    /** Whether it makes sense to ask this of it. */
    public boolean takes(SearchMatcher matcher) {
        if (matcher.isOfText()) {
            return type == String.class;
        }
        return !matcher.isOfOrder() || type == Instant.class || type == Long.class || type == String.class;
    }

    /** A value of its type, from a text; empty if the text is none. */
    public Optional<Object> parse(String text) {
        try {
            return Optional.of(read(text));
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private Object read(String text) {
        if (type == UUID.class) {
            UUID id = UUID.fromString(text);
            if (!id.toString().equalsIgnoreCase(text)) {
                throw new IllegalArgumentException("Not an id: " + text);
            }
            return id;
        }
        if (type == CheckoutStatus.class) {
            return CheckoutStatus.of(text);
        }
        if (type == ProviderName.class) {
            return ProviderName.valueOf(text.toUpperCase(Locale.ROOT));
        }
        if (type == UiMode.class) {
            return UiMode.valueOf(text.toUpperCase(Locale.ROOT));
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        return type == Instant.class ? time(text) : text;
    }

    private static Instant time(String text) {
        Instant at = text.contains("T")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new DateTimeException("Not a time that can be kept: " + text);
        }
        return at;
    }

    String column() {
        return column;
    }

    /** Whether it is told of what is paid for, and not of the checkout itself. */
    boolean isOfPayable() {
        return column.startsWith("p.");
    }

    /** The value as the database keeps it. */
    Object bound(Object value) {
        return switch (value) {
            case CheckoutStatus status -> status.number();
            case Enum<?> choice -> choice.name();
            default -> value;
        };
    }
}
