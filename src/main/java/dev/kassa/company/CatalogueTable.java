package dev.kassa.company;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of articles as those see it who write it. An article is never taken out: old checkouts and orders speak of it. */
@Component
class CatalogueTable {

    private static final RowMapper<CatalogueArticle> ARTICLE = new SimplePropertyRowMapper<>(CatalogueArticle.class);
    private static final String ALL = """
            select id as `row`, company_id, article_type_id, article_id, name_sv, name_en, description, image_url, active, amount,
              price_minor, currency, vat_basis_points, duration, valid_days, sort_order, sends_notification, notification_email,
              service_ids, created_at, updated_at, version
            from article where company_id = ?""";

    private final JdbcClient jdbc;

    CatalogueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CatalogueArticle> of(UUID companyId) {
        return jdbc.sql(ALL + " order by article_type_id, article_id")
                .param(companyId)
                .query(ARTICLE)
                .list();
    }

    /** Those with this number, of whatever type, as they are now; until the transaction is over nobody else changes them. */
    List<CatalogueArticle> held(UUID companyId, int articleId) {
        return jdbc.sql(ALL + " and article_id = ? order by article_type_id for update")
                .params(companyId, articleId)
                .query(ARTICLE)
                .list();
    }

    /** A number that no article of the company has, of whatever type; nobody else gets it until the transaction is over. */
    int nextNumber(UUID companyId) {
        jdbc.sql("select id from company where id = ? for update")
                .param(companyId)
                .query(UUID.class)
                .single();
        return jdbc.sql("select coalesce(max(article_id), 0) + 1 from article where company_id = ? for update")
                .param(companyId)
                .query(Integer.class)
                .single();
    }

    void add(CatalogueArticle article) {
        jdbc.sql("""
                insert into article (company_id, article_type_id, article_id, name_sv, name_en, description, image_url, active, amount,
                  price_minor, currency, vat_basis_points, duration, valid_days, sort_order, sends_notification, notification_email,
                  service_ids, created_at, updated_at, version)
                values (:companyId, :articleTypeId, :articleId, :nameSv, :nameEn, :description, :imageUrl, :active, :amount,
                  :priceMinor, (select currency from company where id = :companyId), :vatBasisPoints, :duration, :validDays,
                  :sortOrder, :sendsNotification, :notificationEmail, :serviceIds, :createdAt, :updatedAt, :version)""").paramSource(article).update();
    }

    void save(CatalogueArticle article) {
        jdbc.sql("""
                update article set name_sv = :nameSv, name_en = :nameEn, description = :description, image_url = :imageUrl,
                  active = :active, amount = :amount, price_minor = :priceMinor, vat_basis_points = :vatBasisPoints,
                  duration = :duration, valid_days = :validDays, sort_order = :sortOrder,
                  sends_notification = :sendsNotification, notification_email = :notificationEmail,
                  service_ids = :serviceIds, updated_at = :updatedAt, version = :version
                where id = :row""").paramSource(article).update();
    }
}
