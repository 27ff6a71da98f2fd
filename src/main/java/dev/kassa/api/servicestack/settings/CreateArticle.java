package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.company.Catalogue;
import dev.kassa.company.CatalogueArticle.Wish;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds an article to a company's catalogue. */
@Component
class CreateArticle implements Operation<CreateArticle.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description(value = "1 service, 2 gift card, 3 product, 4 fee.", required = true, sample = "1") @Nullable
            Integer articleTypeId,

            @Description(
                    value =
                            "What a customer knows it by. In your language if you name one by x-language, or else in all.",
                    required = true,
                    sample = "\"Klippning\"")
            @Nullable
            String name,

            @Description("What it is, at more length.") @Nullable
            String description,

            @Description("An address of a picture of it.") @Nullable
            String imageUrl,

            @Description("Whether it is sold.") @Nullable Boolean active,

            @Description("How much a gift card is worth, say.") @Nullable
            Integer amount,

            @Description(
                    value = "The price of one, VAT included, with two decimals at the most.",
                    required = true,
                    sample = "399.00")
            @Nullable
            BigDecimal price,

            @Description(value = "The company's currency.", required = true, sample = "\"SEK\"") @Nullable
            String currencyId,

            @Description(value = "The rate of VAT in the price, in per cent.", sample = "25") @Nullable
            BigDecimal VAT,

            @Description("Of a service, in minutes.") @Nullable
            Integer duration,

            @Description("For how many days a gift card counts.") @Nullable
            Integer validDays,

            @Description("Where it stands among others.") @Nullable
            Integer sortOrder,

            @Description("Whether NotificationEmail is told of a purchase by the booking system.") @Nullable
            Boolean sendNotification,

            @Description("Whom the booking system tells of a purchase.") @Nullable
            String notificationEmail,

            @Description("The booking system's numbers of the services it is for.")
            List<Integer> serviceIds) {

        Wish wish(@Nullable String language) {
            return new Wish(
                    name,
                    language,
                    description,
                    Asked.filled(imageUrl),
                    active,
                    amount,
                    price,
                    Asked.filled(currencyId),
                    VAT,
                    duration,
                    validDays,
                    sortOrder,
                    sendNotification,
                    Asked.filled(notificationEmail),
                    serviceIds,
                    null);
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "CreateArticle", Request.class, ArticleResponse.class, Route.of("POST", "/articles"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Adds an article to a company's catalogue. Its number is the answer's Id.");

    private final Catalogue catalogue;

    CreateArticle(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public ArticleResponse answer(Request request, Caller caller) {
        Wish wish = request.wish(null);
        return ArticleResponse.of(
                Asking.of(() -> catalogue.add(request.companyId(), request.articleTypeId(), wish, caller.actor())),
                caller.locale().getLanguage());
    }
}
