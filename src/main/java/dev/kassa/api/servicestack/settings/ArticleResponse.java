package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Description;
import dev.kassa.company.CatalogueArticle;
import dev.kassa.money.Currency;
import dev.kassa.money.VatRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article as BokaMera tells it. */
record ArticleResponse(
        @Description("The company's id.") UUID companyId,

        @Description(value = "The article's number within its type: what a checkout names as ArticleId.", sample = "1")
        int id,

        @Description(value = "Its name in your language.", sample = "\"Klippning\"")
        String name,

        @Description(value = "1 service, 2 gift card, 3 product, 4 fee.", sample = "1")
        int articleTypeId,

        @Description("What it is, at more length.") @Nullable
        String description,

        @Description("An address of a picture of it.") @Nullable
        String imageUrl,

        @Description("Whether it is sold.") boolean active,

        @Description("How much a gift card is worth, say.") @Nullable
        Integer amount,

        @Description(value = "The price of one, VAT included.", sample = "399.00")
        BigDecimal price,

        @Description(value = "The company's currency.", sample = "\"SEK\"")
        String currencyId,

        @Description(value = "The currency as it is written beside an amount.", sample = "\"kr\"")
        String priceSign,

        @Description(value = "The rate of VAT in the price, in per cent.", sample = "25")
        BigDecimal VAT,

        @Description("Of a service, in minutes.") @Nullable Integer duration,

        @Description("For how many days a gift card counts.") @Nullable
        Integer validDays,

        @Description("Where it stands among others.") @Nullable
        Integer sortOrder,

        @Description("Whether NotificationEmail is told of a purchase by the booking system.")
        boolean sendNotification,

        @Description("Whom the booking system tells of a purchase.") @Nullable
        String notificationEmail,

        @Description("The booking system's numbers of the services it is for.")
        List<Integer> serviceIds,

        @Description("When it was made, if that is known.") @Nullable
        Instant createdDate,

        @Description("When it was last changed, if that is known.") @Nullable
        Instant updatedDate,

        @Description("Grows with every change. Send it along to change only what you have seen.")
        int version) {

    static ArticleResponse of(CatalogueArticle article, String language) {
        return new ArticleResponse(
                article.companyId(),
                article.articleId(),
                article.name(language),
                article.articleTypeId(),
                article.description(),
                article.imageUrl(),
                article.active(),
                article.amount(),
                article.price().toDecimal(),
                article.currency().name(),
                article.currency() == Currency.EUR ? "€" : "kr",
                new VatRate(article.vatBasisPoints()).toPercent(),
                article.duration(),
                article.validDays(),
                article.sortOrder(),
                article.sendsNotification(),
                article.notificationEmail(),
                Stream.of(article.serviceIds().split(","))
                        .filter(number -> !number.isEmpty())
                        .map(Integer::valueOf)
                        .toList(),
                article.createdAt(),
                article.updatedAt(),
                article.version());
    }
}
