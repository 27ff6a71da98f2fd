package dev.kassa.checkout;

import java.util.Collections;
import java.util.Locale;

/** How a value of a checkout is compared with what a {@link Search} names. Words are told by their letter case, as references are. */
public enum SearchMatcher {
    EQ("%s = ?"),
    /** Is something else. What has no value at all suits neither this nor {@link #EQ}. */
    NOT_EQ("%s <> ?"),
    /** Is one of a list. */
    IN("%s in (%s)"),
    NOT_IN("%s not in (%s)"),
    LT("%s < ?"),
    LTEQ("%s <= ?"),
    GT("%s > ?"),
    GTEQ("%s >= ?"),
    NULL("%s is null"),
    NOT_NULL("%s is not null"),
    /** Has a value that is not an empty text. */
    PRESENT("coalesce(%s, '') <> ''"),
    BLANK("coalesce(%s, '') = ''"),
    START("%s like ? escape '!'"),
    END("%s like ? escape '!'"),
    /** Has it somewhere within. */
    CONT("%s like ? escape '!'"),
    /** Looks like a pattern, in which % stands for any text and _ for any one letter. */
    MATCHES("%s like ?");

    private static final String ESCAPED = "!$0";

    private final String sql;

    SearchMatcher(String sql) {
        this.sql = sql;
    }

    /** As query languages spell it (not_eq). */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes as many values as one likes. */
    public boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    /** Whether it stands alone, without a value. */
    public boolean takesNothing() {
        return this == NULL || this == NOT_NULL || this == PRESENT || this == BLANK;
    }

    boolean isOfText() {
        return this == START || this == END || this == CONT || this == MATCHES;
    }

    boolean isOfOrder() {
        return this == LT || this == LTEQ || this == GT || this == GTEQ;
    }

    /** The condition in SQL, with a question mark for each value. */
    String sql(SearchField field, int values) {
        String column = field.column();
        if (field.type() != String.class && (this == PRESENT || this == BLANK)) {
            return (this == PRESENT ? NOT_NULL : NULL).sql(field, 0);
        }
        if (!takesList()) {
            return sql.formatted(column);
        }
        if (values == 0) {
            return this == IN ? "1 = 0" : "1 = 1";
        }
        return sql.formatted(column, String.join(", ", Collections.nCopies(values, "?")));
    }

    /** The value as the condition compares it: what means something to LIKE means nothing in a caller's text. */
    Object bound(Object value) {
        return switch (this) {
            case START -> escaped(value) + "%";
            case END -> "%" + escaped(value);
            case CONT -> "%" + escaped(value) + "%";
            default -> value;
        };
    }

    private static String escaped(Object value) {
        return value.toString().replaceAll("[!%_]", ESCAPED);
    }
}
