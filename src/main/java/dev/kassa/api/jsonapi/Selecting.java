package dev.kassa.api.jsonapi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Filters, sorts and pages a list that is short enough to be at hand whole. Long ones are left to the database. */
public final class Selecting {

    private Selecting() {}

    /** @param all in the order that they have if no other is asked for */
    public static <T extends Thing> Slice<T> from(List<T> all, Table<T> table, Query query) {
        List<T> suiting = all.stream()
                .filter(thing -> query.conditions().stream().allMatch(condition -> holds(condition, table, thing)))
                .sorted(order(table, query.sorts()))
                .toList();
        return new Slice<>(
                suiting.stream().skip(query.skip()).limit(query.size()).toList(), suiting.size());
    }

    /** What is alike stays in the order in which it was. */
    private static <T extends Thing> Comparator<T> order(Table<T> table, List<Sort> sorts) {
        Comparator<T> order = (_, _) -> 0;
        for (Sort sort : sorts) {
            Comparator<T> by = Comparator.comparing(
                    thing -> comparable(value(sort.attribute(), table, thing)), Selecting::compare);
            order = order.thenComparing(sort.descending() ? by.reversed() : by);
        }
        return order;
    }

    private static <T extends Thing> boolean holds(Condition condition, Table<T> table, T thing) {
        Predicate<Optional<Object>> test = test(condition);
        return condition.attributes().stream().anyMatch(name -> test.test(value(name, table, thing)));
    }

    /** Times are shown, and so compared, by milliseconds. */
    private static <T extends Thing> Optional<Object> value(String name, Table<T> table, T thing) {
        return name.equals("id")
                ? Optional.of(thing.id())
                : table.attribute(name)
                        .map(attribute -> attribute.valueOf(thing))
                        .map(value -> value instanceof Instant time ? time.truncatedTo(ChronoUnit.MILLIS) : value);
    }

    private static Optional<Comparable<?>> comparable(Optional<Object> value) {
        return value.map(each -> each instanceof Comparable<?> comparable ? comparable : each.toString());
    }

    @SuppressWarnings("unchecked") // values of one attribute are of one class
    private static int compare(Optional<? extends Object> one, Optional<? extends Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isPresent(), other.isPresent());
        }
        return ((Comparable<Object>) one.get()).compareTo(other.get());
    }

    private static Predicate<Optional<Object>> test(Condition condition) {
        List<Object> values = condition.values();
        return switch (condition.matcher()) {
            case EQ, IN ->
                value -> value.filter(it -> values.stream().anyMatch(wanted -> it.equals(wanted)))
                        .isPresent();
            case NOT_EQ, NOT_IN ->
                value -> value.filter(it -> values.stream().noneMatch(unwanted -> it.equals(unwanted)))
                        .isPresent();
            case LT -> value -> value.filter(it -> compare(it, values) < 0).isPresent();
            case LTEQ -> value -> value.filter(it -> compare(it, values) <= 0).isPresent();
            case GT -> value -> value.filter(it -> compare(it, values) > 0).isPresent();
            case GTEQ -> value -> value.filter(it -> compare(it, values) >= 0).isPresent();
            case NULL -> Optional::isEmpty;
            case NOT_NULL -> Optional::isPresent;
            case PRESENT -> value -> !isBlank(value);
            case BLANK -> Selecting::isBlank;
            case START -> text(it -> it.startsWith(lower(values)));
            case END -> text(it -> it.endsWith(lower(values)));
            case CONT -> text(it -> it.contains(lower(values)));
            case MATCHES -> text(new Like(lower(values)));
            case DOES_NOT_MATCH -> text(new Like(lower(values)).negate());
            case JCONT ->
                value -> value.map(it -> Json.tree(it))
                        .filter(it -> values.getFirst() instanceof JsonNode part && has(it, part))
                        .isPresent();
        };
    }

    private static int compare(Object value, List<Object> values) {
        return compare(Optional.of(value), Optional.of(values.getFirst()));
    }

    private static boolean isBlank(Optional<Object> value) {
        return value.map(Object::toString)
                .filter(text -> !text.isBlank() && !text.equals("{}"))
                .isEmpty();
    }

    private static Predicate<Optional<Object>> text(Predicate<String> test) {
        return value -> value.filter(it -> test.test(it.toString().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static String lower(List<Object> values) {
        return values.getFirst().toString().toLowerCase(Locale.ROOT);
    }

    private static boolean has(@Nullable JsonNode whole, JsonNode part) {
        if (whole != null && whole.isObject() && part.isObject()) {
            return part.properties().stream().allMatch(each -> has(whole.get(each.getKey()), each.getValue()));
        }
        return part.equals(whole);
    }
}
