package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.AutoQuery;
import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.QueryResponse;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.PaymentLog;
import dev.kassa.checkout.PaymentLog.Read;
import dev.kassa.checkout.PaymentLog.Stretch;
import dev.kassa.checkout.PaymentLogEntry;
import dev.kassa.company.ArticleType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the money that was taken, line by line. What is only reserved is not in it. */
@Component
class PaymentLogQuery implements Operation<PaymentLogQuery.Request> {

    record Request(
            @Description("Only of this company. Left out, it is the company of your key; for a superadmin, all.")
            @Nullable
            UUID companyId,

            @Description("Only what was taken then or later.") @Nullable
            Instant createdFrom,

            @Description("Only what was taken then or earlier.") @Nullable
            Instant createdTo,

            @Description(value = "Only for articles of this type.", sample = "1") @Nullable
            Integer articleTypeId,

            @Description("Whether to answer the article types beside their numbers.")
            boolean includeArticleType,

            AutoQuery page) {}

    record PaymentLogQueryResponse(
            @Description("The payment's number.") long id,

            @Description("The company that was paid.") UUID companyId,

            @Description(value = "The article's type.", sample = "1")
            int articleTypeId,

            @Description("The same in a word, if it was asked for.") @Nullable
            ArticleType articleType,

            @Description(value = "The article's number within its type.", sample = "1")
            int articleId,

            @Description("What was taken for it, VAT included, whether or not it was paid back since.")
            BigDecimal amount,

            @Description(value = "What was paid back of it.", sample = "0.00")
            BigDecimal refunded,

            @Description(value = "The currency, as ISO 4217 has it.", sample = "\"SEK\"")
            String currency,

            @Description("When it was taken.") Instant created,

            @Description("The provider's id of who paid, if it has one.") @Nullable
            String customerId,

            @Description("The checkout that it was paid by.")
            UUID checkoutId,

            @Description(value = "Your id of what was paid for.", sample = "\"booking-4711\"")
            String internalReferenceId) {

        static PaymentLogQueryResponse of(PaymentLogEntry entry, boolean withType) {
            return new PaymentLogQueryResponse(
                    entry.id(),
                    entry.companyId(),
                    entry.articleTypeId(),
                    withType ? ArticleType.of(entry.articleTypeId()).orElse(null) : null,
                    entry.articleId(),
                    entry.amount().toDecimal(),
                    entry.refunded().toDecimal(),
                    entry.amount().currency().name(),
                    entry.takenAt(),
                    entry.customerReference(),
                    entry.checkoutId(),
                    entry.internalReference());
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.query(
                    "PaymentLogQuery",
                    Request.class,
                    PaymentLogQueryResponse.class,
                    Route.of("GET", "/articles/payments"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Lists the money that was taken, an article of a checkout each, what was taken last first.");

    private final PaymentLog log;
    private final NamedCheckouts checkouts;

    PaymentLogQuery(PaymentLog log, NamedCheckouts checkouts) {
        this.log = log;
        this.checkouts = checkouts;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public QueryResponse<PaymentLogQueryResponse> answer(Request request, Caller caller) {
        AutoQuery page = request.page();
        List<AutoQuery.Order<Boolean>> orders = page.orders(Map.of("Created", true));
        Read read = log.read(
                new Stretch(
                        checkouts.company(request.companyId(), caller),
                        request.createdFrom(),
                        request.createdTo(),
                        request.articleTypeId(),
                        !orders.isEmpty() && !orders.getFirst().descending(),
                        page.offset(),
                        page.limit()),
                caller.actor());
        return QueryResponse.of(
                page.offset(),
                read.total(),
                read.totalIsExact(),
                read.entries().stream()
                        .map(entry -> PaymentLogQueryResponse.of(entry, request.includeArticleType()))
                        .toList());
    }
}
