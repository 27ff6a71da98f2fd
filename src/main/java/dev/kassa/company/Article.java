package dev.kassa.company;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import dev.kassa.money.VatRate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something a company sells at a price of its own. Callers name articles by type and number and never say what they cost.
 *
 * @param articleTypeId number of its {@link ArticleType}
 * @param articleId the company's number for it, unique within the type
 * @param priceMinor price of one, VAT included, in minor units
 */
@Table("article")
public record Article(
        @Id long id,
        UUID companyId,
        int articleTypeId,
        int articleId,
        String nameSv,
        String nameEn,
        long priceMinor,
        Currency currency,
        int vatBasisPoints,
        boolean active) {

    public Money price() {
        return new Money(priceMinor, currency);
    }

    public VatRate vatRate() {
        return new VatRate(vatBasisPoints);
    }

    /** Its name in the language, English unless it is Swedish. */
    public String name(String language) {
        return language.equals("sv") ? nameSv : nameEn;
    }
}
