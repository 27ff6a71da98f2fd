package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.AutoQuery;
import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.QueryResponse;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.company.ArticleType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the kinds of articles that there are: the same for all companies. */
@Component
class ArticleTypeQuery implements Operation<ArticleTypeQuery.Request> {

    record Request(
            @Description("Accepted; the types are the same for all companies.") @Nullable
            UUID companyId,

            AutoQuery page) {}

    record ArticleTypeResponse(
            @Description(value = "The type's number.", sample = "1")
            int id,

            @Description(value = "Its name.", sample = "\"Service\"")
            String name,

            @Description("What is of this type.") String description) {}

    private static final Signature<Request> SIGNATURE = Signature.query(
                    "ArticleTypeQuery", Request.class, ArticleTypeResponse.class, Route.of("GET", "/articles/types"))
            .says(
                    "Tells the kinds of articles that there are, by the numbers that articles and checkouts name them by.");

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public QueryResponse<ArticleTypeResponse> answer(Request request, Caller caller) {
        List<ArticleTypeResponse> types =
                Stream.of(ArticleType.values()).map(ArticleTypeQuery::told).toList();
        return Paged.of(types, ArticleTypeResponse.class, request.page());
    }

    private static ArticleTypeResponse told(ArticleType type) {
        return switch (type) {
            case SERVICE -> new ArticleTypeResponse(type.number(), "Service", "What is booked.");
            case REBATE_CODE ->
                new ArticleTypeResponse(type.number(), "RebateCode", "A gift card, a punch ticket, a value card.");
            case PRODUCT -> new ArticleTypeResponse(type.number(), "Product", "What is sold beside.");
            case FEE -> new ArticleTypeResponse(type.number(), "Fee", "What is charged for not coming, say.");
        };
    }
}
