package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.company.Settings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes what a company has settled about being paid. */
@Component
class UpdatePaymentSettings implements Operation<UpdatePaymentSettings.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description("Whether new checkouts can be opened.") @Nullable
            Boolean enabled,

            @Description("Whether the booking system pays back when a booking is cancelled. Kassa keeps it for it.")
            @Nullable
            Boolean refundOnCancelBooking,

            @Description("Whether payment requests are sent by themselves as soon as money is reserved.") @Nullable
            Boolean sendPaymentRequestDirectly,

            @Description(value = "The usual way of payment of an administrator's booking, 1 to 3.", sample = "2")
            @Nullable
            Integer defaultPaymentOptionId,

            @Description(value = "Another name of DefaultPaymentOptionId.", sample = "2") @Nullable
            Integer defaultAdminPaymentOptionsId,

            @Description(value = "The provider that is offered first: 1 Payson, 2 Stripe.", sample = "1") @Nullable
            Integer paymentProviderId,

            @Description("What the booking system adds to an invoice, in whole units of the currency.") @Nullable
            Integer invoiceFee,

            @Description("Whether the booking system offers cards.") @Nullable
            Boolean allowCreditCardPayment,

            @Description("Whether the booking system offers invoices.") @Nullable
            Boolean allowInvoicePayment,

            @Description("Whether the booking system offers bank transfers.") @Nullable
            Boolean allowBankPayment,

            @Description("The version you have seen. If there has been another since, nothing is changed.") @Nullable
            Integer version) {

        SettingsWish wish() {
            return new SettingsWish(
                    enabled,
                    refundOnCancelBooking,
                    sendPaymentRequestDirectly,
                    defaultPaymentOptionId,
                    defaultAdminPaymentOptionsId,
                    paymentProviderId,
                    invoiceFee,
                    allowCreditCardPayment,
                    allowInvoicePayment,
                    allowBankPayment,
                    version);
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "UpdatePaymentSettings",
                    Request.class,
                    PaymentSettingsQueryResponse.class,
                    Route.of("PUT", "/payment/settings"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Changes what a company has settled about being paid. What is left out stays as it is.");

    private final Settings settings;

    UpdatePaymentSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public PaymentSettingsQueryResponse answer(Request request, Caller caller) {
        var change = request.wish().change();
        return PaymentSettingsQueryResponse.of(
                Asking.of(() -> settings.change(request.companyId(), change, caller.actor())), false, false);
    }
}
