package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.company.ProviderName;
import java.util.List;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds what integrators ask for. They turn pages by number, so each page costs what lies before it. */
@Component
class PublicListing {

    private static final String NOT_DISCARDED = "t.provider = '" + ProviderName.STRIPE + "' and not exists ("
            + "select 1 from checkout_intent i where i.checkout_id = t.id and i.discarded_at is not null)";

    /** A list that takes longer is one that should be narrowed. */
    private static final int SECONDS = 5;

    private final JdbcClient jdbc;
    private final JdbcConverter converter;

    PublicListing(JdbcClient jdbc, JdbcConverter converter) {
        this.jdbc = jdbc;
        this.converter = converter;
    }

    PublicPage<Payable> payables(PublicQuery query, Actor actor) {
        return find(query, actor, "payable", "true", Payable.class);
    }

    /** Those at Stripe that were not discarded. */
    PublicPage<Checkout> intents(PublicQuery query, Actor actor) {
        return find(query, actor, "checkout", NOT_DISCARDED, Checkout.class);
    }

    private <T> PublicPage<T> find(PublicQuery query, Actor actor, String table, String always, Class<T> type) {
        var sql = new PublicSql(query, Rules.scope(query.companyId(), actor));
        String where = " where " + always + sql.where();
        String page = "select t.* from " + table + " t" + sql.index(table) + where + sql.order();
        try {
            long total = sql.bind(ask("select count(*) from " + table + " t" + where))
                    .query(Long.class)
                    .single();
            var rows = sql.bind(ask(page + " limit :size offset :offset"))
                    .param("size", query.size())
                    .param("offset", query.offset())
                    .query(rows(type))
                    .list();
            return new PublicPage<>(rows, total);
        } catch (QueryTimeoutException tooSlow) {
            throw new Invalid(List.of(new Fault("filter", "tooSlow")));
        }
    }

    private StatementSpec ask(String sql) {
        return jdbc.sql(sql).withQueryTimeout(SECONDS);
    }

    @SuppressWarnings("unchecked") // the context hands out the entity of the class that it was asked for
    private <T> RowMapper<T> rows(Class<T> type) {
        return new EntityRowMapper<>(
                (RelationalPersistentEntity<T>) converter.getMappingContext().getRequiredPersistentEntity(type),
                converter);
    }
}
