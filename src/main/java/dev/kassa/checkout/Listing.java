package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the list by keyset, at a cost that does not grow with the table. MariaDB neither ranges over a row comparison nor
 * chooses these indexes by itself, so the condition is spelled out and the index named.
 */
@Component
class Listing {

    private static final String OLDER = "(created_at < :at or (created_at = :at and id < :id))";
    private static final String NEWER = "(created_at > :at or (created_at = :at and id > :id))";

    private final JdbcClient jdbc;
    private final RowMapper<Checkout> rows;

    @SuppressWarnings("unchecked") // the context hands out the entity of the class that it was asked for
    Listing(JdbcClient jdbc, JdbcConverter converter) {
        this.jdbc = jdbc;
        this.rows = new EntityRowMapper<>(
                (RelationalPersistentEntity<Checkout>)
                        converter.getMappingContext().getRequiredPersistentEntity(Checkout.class),
                converter);
    }

    /** The newest that suit; or those just older than one place; or those just newer than another. */
    CheckoutPage read(CheckoutFilter filter, @Nullable Cursor olderThan, @Nullable Cursor newerThan, int size) {
        boolean upwards = newerThan != null;
        List<Checkout> found = new ArrayList<>(find(filter, upwards ? newerThan : olderThan, upwards, size + 1));
        boolean more = found.size() > size;
        if (more) {
            found.removeLast();
        }
        if (upwards) {
            Collections.reverse(found);
        }
        if (found.isEmpty()) {
            return new CheckoutPage(found, null, null);
        }
        boolean hasOlder = upwards || more;
        boolean hasNewer = upwards ? more : olderThan != null;
        return new CheckoutPage(
                found, hasOlder ? Cursor.at(found.getLast()) : null, hasNewer ? Cursor.at(found.getFirst()) : null);
    }

    /** Counts and sums of one company, or of all if null; statuses without any checkout are left out. */
    List<CheckoutTally> tallies(@Nullable UUID companyId) {
        String where = companyId == null ? "" : " where company_id = :companyId";
        var query = jdbc.sql("select status, currency, sum(checkouts) checkouts, sum(sum_minor) sum_minor"
                + " from checkout_tally" + where
                + " group by status, currency having sum(checkouts) > 0 order by status, currency");
        return (companyId == null ? query : query.param("companyId", companyId))
                .query((row, _) -> new CheckoutTally(
                        CheckoutStatus.of(row.getInt("status")),
                        row.getLong("checkouts"),
                        new Money(row.getLong("sum_minor"), Currency.valueOf(row.getString("currency")))))
                .list();
    }

    private List<Checkout> find(CheckoutFilter filter, @Nullable Cursor from, boolean upwards, int limit) {
        var where = new ArrayList<String>();
        if (filter.companyId() != null) where.add("company_id = :company");
        if (filter.status() != null) where.add("status = :status");
        if (filter.provider() != null) where.add("provider = :provider");
        if (filter.search() != null) where.add(SearchTerm.CONDITION);
        if (from != null) where.add(upwards ? NEWER : OLDER);
        var query = jdbc.sql("select * from checkout" + index(filter)
                        + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by created_at " + (upwards ? "asc, id asc" : "desc, id desc") + " limit :limit")
                .param("limit", limit);
        if (filter.companyId() != null) query = query.param("company", filter.companyId());
        if (filter.status() != null)
            query = query.param("status", filter.status().number());
        if (filter.provider() != null)
            query = query.param("provider", filter.provider().name());
        if (filter.search() != null) query = new SearchTerm(filter.search()).bind(query);
        if (from != null) query = query.param("at", from.createdAt()).param("id", from.id());
        return query.query(rows).list();
    }

    private static String index(CheckoutFilter filter) {
        if (filter.search() != null) {
            return ""; // few rows carry one reference, and the optimizer finds them by it
        }
        if (filter.status() != null) {
            return " force index (" + (filter.companyId() == null ? "checkout_by_status" : "checkout_by_company_status")
                    + ")";
        }
        return " force index (" + (filter.companyId() == null ? "checkout_by_time" : "checkout_by_company") + ")";
    }
}
