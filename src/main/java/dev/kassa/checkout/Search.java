package dev.kassa.checkout;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a list of checkouts is asked for: all that suits every condition, in an order, without the first few.
 *
 * @param sorts the first goes before the second; the newest first if there is none. What is equal is sorted by its id.
 * @param skip how many to leave out at the beginning
 * @param take how many at the most
 */
public record Search(List<Condition> conditions, List<Sort> sorts, int skip, int take) {

    /** How far into a list one can read by skipping: beyond this, a condition on a time is what one wants. */
    public static final int DEEPEST = 10_000;

    /** More values than this are no list that somebody has chosen. */
    public static final int MOST_VALUES = 1_000;

    /**
     * One thing that must be so.
     *
     * @param anyOf of which of these; one that suits is enough
     * @param values of the fields' own type ({@link SearchField#type}): one, or none, or as many as the matcher takes
     */
    public record Condition(List<SearchField> anyOf, SearchMatcher matcher, List<?> values) {

        /** @throws IllegalArgumentException if a field does not take the matcher, or the matcher not so many values, or not such */
        public Condition {
            anyOf = List.copyOf(anyOf);
            values = List.copyOf(values);
            refuseIfSenseless(anyOf, matcher, values);
        }

        private static void refuseIfSenseless(List<SearchField> fields, SearchMatcher matcher, List<?> values) {
            boolean counted = matcher.takesList() || values.size() == (matcher.takesNothing() ? 0 : 1);
            boolean fits = !fields.isEmpty()
                    && fields.stream()
                            .allMatch(field ->
                                    field.takes(matcher) && values.stream().allMatch(field.type()::isInstance));
            if (!counted || !fits) {
                throw new IllegalArgumentException("%s does not take %s".formatted(fields, matcher));
            }
        }

        public static Condition of(SearchField field, SearchMatcher matcher, Object... values) {
            return new Condition(List.of(field), matcher, List.of(values));
        }

        public static Condition in(SearchField field, List<?> values) {
            return new Condition(List.of(field), SearchMatcher.IN, values);
        }

        /** Whether it says that this field, and no other, is one of the values. */
        boolean names(SearchField field) {
            return anyOf.equals(List.of(field)) && (matcher == SearchMatcher.EQ || matcher == SearchMatcher.IN);
        }

        /** Whether it leaves out all that was before some time. */
        boolean begins(SearchField field) {
            return anyOf.equals(List.of(field))
                    && field.type() == Instant.class
                    && (names(field) || matcher == SearchMatcher.GT || matcher == SearchMatcher.GTEQ);
        }
    }

    /** @param descending the newest, the largest, the last in the alphabet first */
    public record Sort(SearchField field, boolean descending) {}

    public Search {
        conditions = List.copyOf(conditions);
        sorts = List.copyOf(sorts);
    }

    Search and(Condition more) {
        return new Search(Stream.concat(Stream.of(more), conditions.stream()).toList(), sorts, skip, take);
    }
}
