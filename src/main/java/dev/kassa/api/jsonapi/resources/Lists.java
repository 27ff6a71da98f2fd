package dev.kassa.api.jsonapi.resources;

import dev.kassa.api.jsonapi.Condition;
import dev.kassa.api.jsonapi.Matcher;
import dev.kassa.api.jsonapi.Query;
import dev.kassa.api.jsonapi.Slice;
import dev.kassa.api.jsonapi.Sort;
import dev.kassa.checkout.PublicPage;
import dev.kassa.checkout.PublicQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the heart for lists, in its own words for what programs ask. */
final class Lists {

    /** Times are shown to the millisecond, and kept more exactly: what is shown stands for all of it. */
    private static final Duration SHOWN = Duration.ofMillis(1);

    private Lists() {}

    /** @param company only of this one; null for all that the actor may see */
    static PublicQuery query(Query query, @Nullable UUID company) {
        var conditions = new ArrayList<PublicQuery.Condition>();
        query.conditions().forEach(condition -> add(condition, conditions));
        List<PublicQuery.Sort> sorts = query.sorts().stream().map(Lists::sort).toList();
        return new PublicQuery(company, conditions, sorts, Math.toIntExact(query.skip()), query.size());
    }

    static <D, V> Slice<V> slice(PublicPage<D> page, Function<D, V> view) {
        return new Slice<>(page.rows().stream().map(view).toList(), page.total());
    }

    private static void add(Condition condition, List<PublicQuery.Condition> conditions) {
        List<PublicQuery.Attribute> any =
                condition.attributes().stream().map(Lists::attribute).toList();
        if (condition.values().size() == 1 && condition.values().getFirst() instanceof Instant shown) {
            String end = shown.plus(SHOWN).toString();
            switch (condition.matcher()) {
                case GT -> conditions.add(one(any, PublicQuery.Matcher.GREATER_OR_EQUAL, end));
                case LTEQ -> conditions.add(one(any, PublicQuery.Matcher.LESS, end));
                case EQ, IN -> {
                    conditions.add(one(any, PublicQuery.Matcher.GREATER_OR_EQUAL, shown.toString()));
                    conditions.add(one(any, PublicQuery.Matcher.LESS, end));
                }
                default -> conditions.add(one(any, matcher(condition.matcher()), shown.toString()));
            }
            return;
        }
        conditions.add(new PublicQuery.Condition(
                any,
                matcher(condition.matcher()),
                condition.values().stream().map(Object::toString).toList()));
    }

    private static PublicQuery.Condition one(
            List<PublicQuery.Attribute> any, PublicQuery.Matcher matcher, String value) {
        return new PublicQuery.Condition(any, matcher, List.of(value));
    }

    private static PublicQuery.Sort sort(Sort sort) {
        return new PublicQuery.Sort(attribute(sort.attribute()), sort.descending());
    }

    /** The heart calls them what this dialect calls them, in capitals. */
    private static PublicQuery.Attribute attribute(String name) {
        return PublicQuery.Attribute.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static PublicQuery.Matcher matcher(Matcher matcher) {
        return switch (matcher) {
            case EQ -> PublicQuery.Matcher.EQUAL;
            case NOT_EQ -> PublicQuery.Matcher.NOT_EQUAL;
            case IN -> PublicQuery.Matcher.IN;
            case NOT_IN -> PublicQuery.Matcher.NOT_IN;
            case LT -> PublicQuery.Matcher.LESS;
            case LTEQ -> PublicQuery.Matcher.LESS_OR_EQUAL;
            case GT -> PublicQuery.Matcher.GREATER;
            case GTEQ -> PublicQuery.Matcher.GREATER_OR_EQUAL;
            case NULL -> PublicQuery.Matcher.NULL;
            case NOT_NULL -> PublicQuery.Matcher.NOT_NULL;
            case PRESENT -> PublicQuery.Matcher.PRESENT;
            case BLANK -> PublicQuery.Matcher.BLANK;
            case START -> PublicQuery.Matcher.STARTS;
            case END -> PublicQuery.Matcher.ENDS;
            case CONT -> PublicQuery.Matcher.CONTAINS;
            case MATCHES -> PublicQuery.Matcher.MATCHES;
            case DOES_NOT_MATCH -> PublicQuery.Matcher.NOT_MATCHES;
            case JCONT -> PublicQuery.Matcher.CONTAINS_JSON;
        };
    }
}
