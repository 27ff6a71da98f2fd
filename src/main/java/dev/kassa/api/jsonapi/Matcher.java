package dev.kassa.api.jsonapi;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a filter compares: the predicates of Ransack that make sense for what is kept here. */
public enum Matcher {
    EQ,
    NOT_EQ,
    IN,
    NOT_IN,
    LT,
    LTEQ,
    GT,
    GTEQ,
    NULL,
    NOT_NULL,
    /** Neither null nor empty. */
    PRESENT,
    BLANK,
    START,
    END,
    CONT,
    /** Like SQL's: {@code %} stands for anything and {@code _} for one character. */
    MATCHES,
    DOES_NOT_MATCH,
    /** The object has all that the value has. */
    JCONT;

    private static final Set<Matcher> FLAGS = EnumSet.of(NULL, NOT_NULL, PRESENT, BLANK);
    private static final Set<Matcher> LISTS = EnumSet.of(IN, NOT_IN);
    private static final Set<Matcher> ORDERED = EnumSet.of(EQ, NOT_EQ, IN, NOT_IN, LT, LTEQ, GT, GTEQ);
    private static final Set<Matcher> TEXTUAL = EnumSet.of(START, END, CONT, MATCHES, DOES_NOT_MATCH);

    /** As a filter ends with it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its value says yes or no, and is not compared with anything. */
    public boolean isFlag() {
        return FLAGS.contains(this);
    }

    /** Whether it takes several values. */
    public boolean isList() {
        return LISTS.contains(this);
    }

    /** What holds where this does not. */
    Matcher opposite() {
        return switch (this) {
            case NULL -> NOT_NULL;
            case NOT_NULL -> NULL;
            case PRESENT -> BLANK;
            case BLANK -> PRESENT;
            default -> throw new IllegalStateException("Only a flag is turned round, and not " + this);
        };
    }

    /** Whether values of this kind can be compared so. */
    boolean suits(Kind kind) {
        return isFlag()
                || switch (kind) {
                    case TEXT -> ORDERED.contains(this) || TEXTUAL.contains(this);
                    case INTEGER, DECIMAL, TIME -> ORDERED.contains(this);
                    case TRUTH -> this == EQ || this == NOT_EQ;
                    case OBJECT -> this == JCONT;
                };
    }

    /** Those that can be used on values of this kind. */
    static List<Matcher> of(Kind kind) {
        return EnumSet.allOf(Matcher.class).stream()
                .filter(matcher -> matcher.suits(kind))
                .toList();
    }
}
