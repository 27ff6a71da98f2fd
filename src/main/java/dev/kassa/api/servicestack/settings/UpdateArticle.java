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

/** Changes an article. Checkouts that are open keep the price they were opened at. */
@Component
class UpdateArticle implements Operation<UpdateArticle.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description(value = "The article's number.", required = true, sample = "1") @Nullable
            Integer id,

            @Description(
                    value = "Its type, needed if another type has the number too. It cannot be changed.",
                    sample = "1")
            @Nullable
            Integer articleTypeId,

            @Description(
                    value =
                            "What a customer knows it by. In your language if you name one by x-language, or else in all.",
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

            @Description(value = "The price of one, VAT included, with two decimals at the most.", sample = "399.00")
            @Nullable
            BigDecimal price,

            @Description(value = "The company's currency.", sample = "\"SEK\"") @Nullable
            String currencyId,

            @Description(value = "The rate of VAT in the price, in per cent.", sample = "25") @Nullable
            BigDecimal VAT,

            @Description("Of a service, in minutes.") @Nullable
            Integer duration,

            @Description("For how many days a gift card counts.") @Nullable
            Integer validDays,

            @Description(value = "Where it stands among others.", sample = "10") @Nullable
            Integer sortOrder,

            @Description("Whether NotificationEmail is told of a purchase by the booking system.") @Nullable
            Boolean sendNotification,

            @Description("Whom the booking system tells of a purchase.") @Nullable
            String notificationEmail,

            @Description("The booking system's numbers of the services it is for.")
            List<Integer> serviceIds,

            @Description("The version you have seen. If there has been another since, nothing is changed.") @Nullable
            Integer version) {

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
                    version);
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "UpdateArticle", Request.class, ArticleResponse.class, Route.of("PUT", "/articles/{Id}"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Changes an article; what is left out stays. Checkouts keep the price that they were opened at.");

    private final Catalogue catalogue;

    UpdateArticle(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public ArticleResponse answer(Request request, Caller caller) {
        Wish wish = request.wish(caller.language());
        return ArticleResponse.of(
                Asking.of(() -> catalogue.change(
                        request.companyId(), request.articleTypeId(), request.id(), wish, caller.actor())),
                caller.locale().getLanguage());
    }
}
