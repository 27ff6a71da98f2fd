package dev.kassa.checkout;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What integrators ask lists by: the few facts that payables and checkouts have alike.
 *
 * @param companyId only of this company; an actor who belongs to one sees no other, whatever stands here
 * @param conditions all of them must hold
 * @param sorts the first one counts most; what is equal by all of them, and without any, newest first
 * @param size at the most
 */
public record PublicQuery(
        @Nullable UUID companyId, List<Condition> conditions, List<Sort> sorts, int offset, int size) {

    public enum Attribute {
        /** The public id. */
        ID,
        CREATED_AT,
        UPDATED_AT,
        REFERENCE,
        REFERENCE_ORIGIN,
        /** As text, but for {@link Matcher#CONTAINS_JSON}. */
        METADATA
    }

    public enum Matcher {
        EQUAL,
        NOT_EQUAL,
        IN,
        NOT_IN,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        NULL,
        NOT_NULL,
        /** Neither null nor empty; metadata is empty as {@code {}}. */
        PRESENT,
        BLANK,
        STARTS,
        ENDS,
        CONTAINS,
        /** The value is a pattern with % for anything and _ for any one character. */
        MATCHES,
        NOT_MATCHES,
        /** The value is JSON that the metadata holds. */
        CONTAINS_JSON
    }

    /**
     * Holds if the matcher holds for one of the attributes at least.
     *
     * @param values one, none for the matchers that need none, any number for IN and NOT_IN; times as ISO 8601
     */
    public record Condition(List<Attribute> any, Matcher matcher, List<String> values) {}

    public record Sort(Attribute attribute, boolean isDescending) {}
}
