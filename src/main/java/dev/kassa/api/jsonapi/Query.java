package dev.kassa.api.jsonapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a request asks for beside its path.
 *
 * @param fields by type: what is to be shown of it; a type that is not named is shown whole
 * @param includes paths of relationships, such as {@code order.payment_source}
 * @param page from 1
 */
public record Query(
        Map<String, Set<String>> fields,
        List<List<String>> includes,
        List<Sort> sorts,
        List<Condition> conditions,
        int page,
        int size) {

    public static final int DEFAULT_SIZE = 10;
    public static final int LARGEST_SIZE = 25;

    /** More than anybody needs, and few enough for the database to judge. */
    static final int MOST_CONDITIONS = 20;

    /** Further back a filter on a time is what one wants. */
    static final int LAST_PAGE = 10_000;

    /** So many of a list are sent along with what it belongs to; all of them are at the list's own address. */
    static final int MOST_INCLUDED = 100;

    /** What was not asked of what is sent along: the beginning of everything, as it comes. */
    Query ofIncluded() {
        return new Query(fields, List.of(), List.of(), List.of(), 1, MOST_INCLUDED);
    }

    /** How many come before the page. */
    public long skip() {
        return (page - 1L) * size;
    }
}
