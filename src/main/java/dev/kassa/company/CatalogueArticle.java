package dev.kassa.company;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that a company keeps of it. What Kassa itself needs is in {@link Article}; the rest it keeps for the booking
 * system.
 *
 * @param row the row's own number, which never leaves the house
 * @param articleId the company's number for it, which checkouts name; unique within the type
 * @param priceMinor price of one, VAT included, in minor units
 * @param amount how much a gift card is worth, say, or how many times a card counts
 * @param duration of a service, in minutes
 * @param serviceIds the booking system's numbers of the services it is for, with commas between
 * @param version grows with every change
 */
public record CatalogueArticle(
        long row,
        UUID companyId,
        int articleTypeId,
        int articleId,
        String nameSv,
        String nameEn,
        @Nullable String description,
        @Nullable String imageUrl,
        boolean active,
        @Nullable Integer amount,
        long priceMinor,
        Currency currency,
        int vatBasisPoints,
        @Nullable Integer duration,
        @Nullable Integer validDays,
        @Nullable Integer sortOrder,
        boolean sendsNotification,
        @Nullable String notificationEmail,
        String serviceIds,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        int version) {

    public Money price() {
        return new Money(priceMinor, currency);
    }

    /** Its name in the language, English unless it is Swedish. */
    public String name(String language) {
        return language.equals("sv") ? nameSv : nameEn;
    }

    /** Type and number, as the trail names an article: {@code 1/2}. */
    String number() {
        return articleTypeId + "/" + articleId;
    }

    /**
     * What somebody wants an article to be; null for what stays, or for what is usual in a new one.
     *
     * @param language of the name, if it is not the article's name in all languages
     * @param price of one, VAT included
     * @param vat in per cent
     * @param version the one they have seen, if it must not have changed since
     */
    public record Wish(
            @Nullable String name,
            @Nullable String language,
            @Nullable String description,
            @Nullable String imageUrl,
            @Nullable Boolean active,
            @Nullable Integer amount,
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable BigDecimal vat,
            @Nullable Integer duration,
            @Nullable Integer validDays,
            @Nullable Integer sortOrder,
            @Nullable Boolean sendsNotification,
            @Nullable String notificationEmail,
            @Nullable List<Integer> serviceIds,
            @Nullable Integer version) {}
}
