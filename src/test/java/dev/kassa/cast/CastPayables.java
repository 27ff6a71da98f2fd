package dev.kassa.cast;

import dev.kassa.cast.Cast.CastCompany;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Writes what the cast's customers pay for into our books: one article each. */
final class CastPayables {

    private final Rows rows;

    CastPayables(Rows rows) {
        this.rows = rows;
    }

    /** Two of Salong Saga's that nobody has begun to pay, under names that tests and integrators can know. */
    void addOrders(Instant now) {
        addOrder(Cast.ORDER_A, CastArticle.ALL.get(0), now);
        addOrder(Cast.ORDER_B, CastArticle.ALL.get(1), now);
    }

    private void addOrder(String publicId, CastArticle article, Instant now) {
        UUID id = UUID.nameUUIDFromBytes(publicId.getBytes(StandardCharsets.UTF_8));
        add(id, publicId, Cast.SAGA, publicId, article, 1, now);
    }

    void add(
            UUID id,
            String publicId,
            CastCompany company,
            String reference,
            CastArticle article,
            int quantity,
            Instant createdAt) {
        rows.in("payable")
                .put("id", id)
                .put("version", 0)
                .put("public_id", publicId)
                .put("company_id", company.id())
                .put("article_type_id", article.typeId())
                .put("internal_reference", reference)
                .put("amount_minor", article.priceMinor() * quantity)
                .put("vat_minor", article.vatMinor(quantity))
                .put("currency", company.currency())
                .put("country_code", "SE")
                .put("language", "sv")
                .put("created_at", createdAt)
                .put("changed_at", createdAt);
        rows.in("payable_line")
                .put("payable_id", id)
                .put("position", 1)
                .put("article_type_id", article.typeId())
                .put("article_id", article.id())
                .put("name", company.namesSv()[article.nameIndex()])
                .put("quantity", quantity)
                .put("unit_price_minor", article.priceMinor())
                .put("currency", company.currency())
                .put("vat_basis_points", article.vatBasisPoints());
    }
}
