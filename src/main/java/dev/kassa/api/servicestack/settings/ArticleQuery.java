package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.AutoQuery;
import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.QueryResponse;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.checkout.Asking;
import dev.kassa.company.Catalogue;
import dev.kassa.company.Catalogue.Shelf;
import dev.kassa.company.CatalogueArticle;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists a company's priced catalogue. Whoever may open a checkout of it may read it. */
@Component
class ArticleQuery implements Operation<ArticleQuery.Request> {

    record Request(
            @Description("The company's id. With a key, it may be left out for the key's own.") @Nullable
            UUID companyId,

            @Description("Only the article of this number.") @Nullable
            Integer id,

            @Description(value = "Only this type: 1 service, 2 gift card, 3 product, 4 fee.", sample = "1") @Nullable
            Integer articleTypeId,

            @Description("Only what is sold, or what is not. Without a key, only what is sold is there.") @Nullable
            Boolean active,

            @Description("Only what a checkout can be opened for, or cannot: here the same as Active.") @Nullable
            Boolean isArticlePayable,

            @Description("Accepted; the services themselves are the booking system's.")
            boolean includeServiceInformation,

            AutoQuery page) {

        private boolean suits(CatalogueArticle article) {
            return (id == null || id == article.articleId())
                    && (articleTypeId == null || articleTypeId == article.articleTypeId())
                    && (active == null || active == article.active())
                    && (isArticlePayable == null || isArticlePayable == article.active());
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.query(
                    "ArticleQuery", Request.class, ArticleResponse.class, Route.of("GET", "/articles"))
            .says("Lists what a company sells and for how much. Open to all, unless the company demands a key.");

    private final Catalogue catalogue;

    ArticleQuery(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public QueryResponse<ArticleResponse> answer(Request request, Caller caller) {
        Shelf shelf = Asking.of(() -> catalogue.list(request.companyId(), caller.actor()));
        String language = caller.language() == null ? shelf.company().language() : caller.language();
        List<ArticleResponse> suitable = shelf.articles().stream()
                .filter(request::suits)
                .map(article -> ArticleResponse.of(article, language))
                .toList();
        return Paged.of(suitable, ArticleResponse.class, request.page());
    }
}
