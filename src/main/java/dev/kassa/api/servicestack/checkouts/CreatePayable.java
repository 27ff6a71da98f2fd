package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Payable;
import dev.kassa.checkout.PayableDetail;
import dev.kassa.checkout.PayableService;
import dev.kassa.checkout.PaymentState;
import dev.kassa.checkout.RegisterPayable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down a thing that is to be paid for, before there is any checkout for it. */
@Component
class CreatePayable implements Operation<CreatePayable.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key; a superadmin names one.") @Nullable
            UUID companyId,

            @Description(
                    value = "Your id of what is to be paid for: a booking's, a gift card's. It is paid once.",
                    required = true,
                    sample = "\"booking-4711\"")
            @Nullable
            String internalReferenceId,

            @Description(value = "What it consists of, by the company's own numbers.", required = true)
            List<ArticleToCreate> articles,

            @Description(value = "The customer's country. Left out, it is the company's.", sample = "\"SE\"") @Nullable
            String countryCode) {}

    record PayableResponse(
            @Description("Its id.") UUID id,

            @Description(value = "The ten letters by which it is an order of the JSON:API.", sample = "\"SagaOrderA\"")
            String publicId,

            @Description("The company that is to be paid.") UUID companyId,

            @Description(value = "Its article type, the lowest of its articles'.", sample = "1")
            int articleTypeId,

            @Description(value = "Your id of it.", sample = "\"booking-4711\"")
            String internalReferenceId,

            @Description("What it comes to, VAT included.") BigDecimal amount,

            @Description(value = "The VAT in it.", sample = "79.80")
            BigDecimal vat,

            @Description(value = "The currency, as ISO 4217 has it.", sample = "\"SEK\"")
            String currency,

            @Description("How far it is paid for.") PaymentState paymentState,

            @Description("When it was written down.") Instant created,

            @Description("When it changed last.") Instant changed) {

        static PayableResponse of(PayableDetail detail) {
            Payable payable = detail.payable();
            return new PayableResponse(
                    payable.id(),
                    payable.publicId(),
                    payable.companyId(),
                    payable.articleTypeId(),
                    payable.internalReference(),
                    payable.amount().toDecimal(),
                    payable.vat().toDecimal(),
                    payable.currency().name(),
                    detail.state(),
                    payable.createdAt(),
                    payable.changedAt());
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "CreatePayable", Request.class, PayableResponse.class, Route.of("POST", "/payment/payables"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says(
                    "Writes down what is to be paid for, at the company's own prices and without a checkout. Repeating it is safe;"
                            + " as long as nothing is paid, other articles take the place of the earlier ones.");

    private final PayableService payables;

    CreatePayable(PayableService payables) {
        this.payables = payables;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public PayableResponse answer(Request request, Caller caller) {
        UUID company = request.companyId() == null ? caller.actor().companyId() : request.companyId();
        return PayableResponse.of(payables.register(
                new RegisterPayable(
                        company,
                        request.internalReferenceId(),
                        request.articles().stream().map(ArticleToCreate::item).toList(),
                        Given.filled(request.countryCode()),
                        caller.language(),
                        null),
                caller.actor()));
    }
}
