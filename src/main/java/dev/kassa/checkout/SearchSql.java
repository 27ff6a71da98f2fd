package dev.kassa.checkout;

import dev.kassa.checkout.Search.Condition;
import dev.kassa.checkout.Search.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search in SQL. Names come from {@link SearchField} alone and values are bound. The index is named, since MariaDB would
 * rather sort a whole company than walk it in the order of one; which is the right one depends on how many rows suit.
 */
final class SearchSql {

    /** A statement, and what its question marks stand for. */
    record Statement(String sql, List<Object> values) {}

    private static final Sort NEWEST = new Sort(SearchField.CREATED_AT, true);
    private static final List<SearchField> TALLIED = List.of(SearchField.COMPANY, SearchField.STATUS);

    private final Search search;
    private final List<Object> values = new ArrayList<>();
    private final String where;

    SearchSql(Search search) {
        this.search = search;
        List<String> conditions =
                new ArrayList<>(search.conditions().stream().map(this::sql).toList());
        if (names(SearchField.PROVIDER_REFERENCE)) {
            conditions.add("c.provider in ('STRIPE', 'PAYSON')"); // with which the index begins
        }
        where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Whether the tallies tell how many there are. */
    boolean isTallied() {
        return search.conditions().stream()
                .allMatch(condition -> TALLIED.stream().anyMatch(condition::names));
    }

    Statement countByTallies() {
        return new Statement("select coalesce(sum(c.checkouts), 0) from checkout_tally c" + where, values);
    }

    /** @param most where counting ends */
    Statement countUpTo(int most) {
        String rows = "select 1" + from(true) + where + " limit " + most;
        return new Statement("select count(*) from (" + rows + ") found", values);
    }

    /** @param few whether so few suit that all of them may be sorted */
    Statement page(boolean few) {
        var all = new ArrayList<>(values);
        all.add(search.take());
        all.add(search.skip());
        return new Statement("select c.*" + from(few) + where + order() + " limit ? offset ?", all);
    }

    /** Whether the rows lie in this order in an index, so that a page costs the same however many suit. */
    boolean isWalk() {
        return walk() != null;
    }

    private String sql(Condition condition) {
        int count = condition.values().size();
        String any = condition.anyOf().stream()
                .map(field -> {
                    condition.values().stream()
                            .map(value -> condition.matcher().bound(field.bound(value)))
                            .forEach(values::add);
                    return condition.matcher().sql(field, count);
                })
                .collect(Collectors.joining(" or "));
        return condition.anyOf().size() == 1 ? any : "(" + any + ")";
    }

    private String from(boolean few) {
        boolean joins = Stream.concat(
                        search.conditions().stream().flatMap(condition -> condition.anyOf().stream()),
                        search.sorts().stream().map(Sort::field))
                .anyMatch(SearchField::isOfPayable);
        return " from checkout c force index (" + index(few) + ")"
                + (joins ? " straight_join payable p on p.id = c.payable_id" : "");
    }

    private String order() {
        List<Sort> sorts = sorts();
        Sort last = new Sort(SearchField.ID, sorts.getLast().descending());
        return Stream.concat(sorts.stream(), Stream.of(last))
                .map(sort -> sort.field().column() + (sort.descending() ? " desc" : " asc"))
                .distinct()
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private List<Sort> sorts() {
        return search.sorts().isEmpty() ? List.of(NEWEST) : search.sorts();
    }

    private String index(boolean few) {
        if (names(SearchField.ID)) {
            return "primary";
        }
        if (names(SearchField.PROVIDER_REFERENCE)) {
            return "checkout_at_provider";
        }
        if (names(SearchField.INTERNAL_REFERENCE)) {
            return "checkout_reference";
        }
        SearchField walk = walk();
        if (walk != null && !few) {
            return along(walk);
        }
        if (begins(SearchField.CHANGED_AT) && !begins(SearchField.CREATED_AT)) {
            return along(SearchField.CHANGED_AT);
        }
        if (names(SearchField.STATUS)) {
            return ofCompany() ? "checkout_by_company_status" : "checkout_by_status";
        }
        return along(walk == null ? SearchField.CREATED_AT : walk);
    }

    private String along(SearchField time) {
        if (time == SearchField.CHANGED_AT) {
            return ofCompany() ? "checkout_by_company_change" : "checkout_by_change";
        }
        if (namesOne(SearchField.STATUS)) {
            return ofCompany() ? "checkout_by_company_status" : "checkout_by_status";
        }
        return ofCompany() ? "checkout_by_company" : "checkout_by_time";
    }

    /** The time by which the rows are walked; null if they must be sorted. */
    private @Nullable SearchField walk() {
        SearchField first = sorts().getFirst().field();
        return sorts().size() == 1 && first.type() == Instant.class ? first : null;
    }

    private boolean ofCompany() {
        return namesOne(SearchField.COMPANY);
    }

    private boolean names(SearchField field) {
        return search.conditions().stream().anyMatch(condition -> condition.names(field));
    }

    private boolean namesOne(SearchField field) {
        return search.conditions().stream()
                .anyMatch(condition ->
                        condition.names(field) && condition.values().size() == 1);
    }

    private boolean begins(SearchField field) {
        return search.conditions().stream().anyMatch(condition -> condition.begins(field));
    }
}
