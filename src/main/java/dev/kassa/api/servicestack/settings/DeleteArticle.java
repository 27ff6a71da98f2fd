package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.company.Catalogue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sells an article no more. It stays in the books, for the checkouts that speak of it. */
@Component
class DeleteArticle implements Operation<DeleteArticle.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description(value = "The article's number.", required = true, sample = "1") @Nullable
            Integer id,

            @Description(value = "Its type, needed if another type has the number too.", sample = "1") @Nullable
            Integer articleTypeId) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "DeleteArticle", Request.class, ArticleResponse.class, Route.of("DELETE", "/articles/{Id}"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Sells an article no more. Checkouts that were opened with it go on.");

    private final Catalogue catalogue;

    DeleteArticle(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public ArticleResponse answer(Request request, Caller caller) {
        return ArticleResponse.of(
                Asking.of(() ->
                        catalogue.remove(request.companyId(), request.articleTypeId(), request.id(), caller.actor())),
                caller.locale().getLanguage());
    }
}
