package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.company.ProviderName;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what integrators ask for. They turn pages by number, so each page costs what lies before it. */
@Component
class PublicListing {

    private static final String NOT_DISCARDED = "t.provider = '" + ProviderName.STRIPE + "' and not exists ("
            + "select 1 from checkout_intent i where i.checkout_id = t.id and i.discarded_at is not null)";

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
        String from = " from " + table + " t where " + always + sql.where();
        long total =
                sql.bind(jdbc.sql("select count(*)" + from)).query(Long.class).single();
        var rows = sql.bind(jdbc.sql("select t.*" + from + sql.order() + " limit :size offset :offset"))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(rows(type))
                .list();
        return new PublicPage<>(rows, total);
    }

    @SuppressWarnings("unchecked") // the context hands out the entity of the class that it was asked for
    private <T> RowMapper<T> rows(Class<T> type) {
        return new EntityRowMapper<>(
                (RelationalPersistentEntity<T>) converter.getMappingContext().getRequiredPersistentEntity(type),
                converter);
    }
}
