package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.AutoQuery;
import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.QueryResponse;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutSearch;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Found;
import dev.kassa.checkout.Search;
import dev.kassa.checkout.Search.Condition;
import dev.kassa.checkout.Search.Sort;
import dev.kassa.checkout.SearchField;
import dev.kassa.checkout.SearchMatcher;
import dev.kassa.company.ProviderName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists checkouts at both providers by what is true of them. */
@Component
class CheckoutQuery implements Operation<CheckoutQuery.Request> {

    record Request(
            @Description("Only of this company. Left out, it is the company of your key; for a superadmin, all.")
            @Nullable
            UUID companyId,

            @Description("Only the checkout of this id.") @Nullable
            UUID id,

            @Description("Only in this status.") @Nullable CheckoutStatus status,

            @Description("Only at this provider.") @Nullable ProviderName provider,

            @Description(value = "Only for the thing of this id of yours.", sample = "\"booking-4711\"") @Nullable
            String internalReferenceId,

            @Description("Only for things of this article type.") @Nullable
            Integer articleTypeId,

            @Description("Only what was opened then or later.") @Nullable
            Instant createdFrom,

            @Description("Only what was opened then or earlier.") @Nullable
            Instant createdTo,

            @Description("Only what changed its status last then or later.") @Nullable
            Instant changedFrom,

            @Description("Only what changed its status last then or earlier.") @Nullable
            Instant changedTo,

            @Description("Whether to answer what is paid for, line by line.")
            boolean includeLines,

            AutoQuery page) {}

    /** What can be sorted by. More than a time needs fewer than ten thousand that suit. */
    private static final Map<String, SearchField> ORDERS = Map.of(
            "Created", SearchField.CREATED_AT,
            "Changed", SearchField.CHANGED_AT,
            "Id", SearchField.ID,
            "CompanyId", SearchField.COMPANY,
            "Status", SearchField.STATUS,
            "Provider", SearchField.PROVIDER,
            "InternalReferenceId", SearchField.INTERNAL_REFERENCE,
            "ArticleTypeId", SearchField.ARTICLE_TYPE,
            "Amount", SearchField.AMOUNT);

    private static final Signature<Request> SIGNATURE = Signature.query(
                    "CheckoutQuery", Request.class, CheckoutQueryResponse.class, Route.of("GET", "/payment/checkouts"))
            .forRoles(Role.READER, Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Lists checkouts at both providers as our books have them, the newest first unless told otherwise.");

    private final CheckoutSearch search;
    private final NamedCheckouts checkouts;
    private final CheckoutRows rows;

    CheckoutQuery(CheckoutSearch search, NamedCheckouts checkouts, CheckoutRows rows) {
        this.search = search;
        this.checkouts = checkouts;
        this.rows = rows;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public QueryResponse<CheckoutQueryResponse> answer(Request request, Caller caller) {
        AutoQuery page = request.page();
        List<Sort> sorts = page.orders(ORDERS).stream()
                .map(order -> new Sort(order.by(), order.descending()))
                .toList();
        UUID company = checkouts.company(request.companyId(), caller);
        Found found = search.find(
                new Search(conditions(request, company), sorts, page.offset(), page.limit()), caller.actor());
        return QueryResponse.of(
                page.offset(), found.total(), found.totalIsExact(), rows.all(found, request.includeLines()));
    }

    private static List<Condition> conditions(Request request, @Nullable UUID company) {
        var conditions = new ArrayList<Condition>();
        add(conditions, SearchField.COMPANY, SearchMatcher.EQ, company);
        add(conditions, SearchField.ID, SearchMatcher.EQ, request.id());
        add(conditions, SearchField.STATUS, SearchMatcher.EQ, request.status());
        add(conditions, SearchField.PROVIDER, SearchMatcher.EQ, request.provider());
        add(conditions, SearchField.INTERNAL_REFERENCE, SearchMatcher.EQ, Given.filled(request.internalReferenceId()));
        Integer type = request.articleTypeId();
        add(conditions, SearchField.ARTICLE_TYPE, SearchMatcher.EQ, type == null ? null : type.longValue());
        add(conditions, SearchField.CREATED_AT, SearchMatcher.GTEQ, request.createdFrom());
        add(conditions, SearchField.CREATED_AT, SearchMatcher.LTEQ, request.createdTo());
        add(conditions, SearchField.CHANGED_AT, SearchMatcher.GTEQ, request.changedFrom());
        add(conditions, SearchField.CHANGED_AT, SearchMatcher.LTEQ, request.changedTo());
        return conditions;
    }

    private static void add(
            List<Condition> conditions, SearchField field, SearchMatcher matcher, @Nullable Object value) {
        if (value != null) {
            conditions.add(Condition.of(field, matcher, value));
        }
    }
}
