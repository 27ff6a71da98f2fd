package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.Search.Condition;
import dev.kassa.checkout.SearchSql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads lists of checkouts by many conditions, for the doors of programs. People read theirs by {@link CheckoutService#list},
 * which can be followed to any depth.
 */
@Component
public class CheckoutSearch {

    /** A search that takes longer is one that should name a time. */
    private static final int SECONDS = 5;

    private final JdbcClient jdbc;
    private final CheckoutLines lines;
    private final RowMapper<Checkout> rows;

    @SuppressWarnings("unchecked") // the context hands out the entity of the class that it was asked for
    CheckoutSearch(JdbcClient jdbc, JdbcConverter converter, CheckoutLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.rows = new EntityRowMapper<>(
                (RelationalPersistentEntity<Checkout>)
                        converter.getMappingContext().getRequiredPersistentEntity(Checkout.class),
                converter);
    }

    /**
     * All that suits, within what the actor may see: its company's, or everybody's for a superadmin. Counted exactly as far as
     * that is cheap.
     *
     * @throws Invalid if it is asked for too deep in the list, or for an order or conditions that would take too long; a condition
     *     on a time helps against both. Fields are {@code skip}, {@code orderBy} and {@code conditions}.
     * @throws NotFound for those who are nobody's
     */
    public Found find(Search wish, Actor actor) {
        refuseIfTooMuch(wish);
        var sql = new SearchSql(within(wish, actor));
        try {
            long total = count(sql);
            boolean few = total <= Search.DEEPEST;
            if (!few && !sql.isWalk()) {
                throw invalid("orderBy", "tooManyToSort", Search.DEEPEST);
            }
            List<Checkout> page = total <= wish.skip() || wish.take() == 0
                    ? List.of()
                    : ask(sql.page(few)).query(rows).list();
            boolean exact = few || sql.isTallied();
            return new Found(page, articleTypes(page), exact ? total : Search.DEEPEST, exact);
        } catch (QueryTimeoutException tooSlow) {
            throw invalid("conditions", "tooSlow");
        }
    }

    /** What each of these is for, by the ids of the checkouts; only ask for those that were found for the actor. */
    public Map<UUID, List<CheckoutLine>> lines(Collection<Checkout> checkouts) {
        List<UUID> ids = checkouts.stream().map(Checkout::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : lines.findByCheckoutIdInOrderByPosition(ids).stream()
                        .collect(Collectors.groupingBy(CheckoutLine::checkoutId));
    }

    private long count(SearchSql sql) {
        return ask(sql.isTallied() ? sql.countByTallies() : sql.countUpTo(Search.DEEPEST + 1))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(Statement statement) {
        return jdbc.sql(statement.sql()).params(statement.values()).withQueryTimeout(SECONDS);
    }

    private Map<UUID, Integer> articleTypes(List<Checkout> page) {
        var types = new HashMap<UUID, Integer>();
        if (!page.isEmpty()) {
            jdbc.sql("select id, article_type_id from payable where id in (:ids)")
                    .param(
                            "ids",
                            page.stream()
                                    .map(checkout -> checkout.terms().payableId())
                                    .distinct()
                                    .toList())
                    .query(row -> {
                        types.put(row.getObject("id", UUID.class), row.getInt("article_type_id"));
                    });
        }
        return types;
    }

    private static Search within(Search wish, Actor actor) {
        if (actor.isSuperadmin()) {
            return wish;
        }
        if (actor.companyId() == null) {
            throw new NotFound();
        }
        return wish.and(Condition.of(SearchField.COMPANY, SearchMatcher.EQ, actor.companyId()));
    }

    private static void refuseIfTooMuch(Search wish) {
        if (wish.skip() < 0) {
            throw invalid("skip", "notNegative");
        }
        if (wish.take() < 0) {
            throw invalid("take", "notNegative");
        }
        if ((long) wish.skip() + wish.take() > Search.DEEPEST) {
            throw invalid("skip", "tooDeep", Search.DEEPEST);
        }
        if (wish.conditions().stream().anyMatch(each -> each.values().size() > Search.MOST_VALUES)) {
            throw invalid("conditions", "tooMany", Search.MOST_VALUES);
        }
    }

    private static Invalid invalid(String field, String code, Object... arguments) {
        return new Invalid(List.of(new Fault(field, code, arguments)));
    }
}
