package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Description;
import dev.kassa.company.PaymentSettings;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a company has settled about being paid, as BokaMera tells it. The numbers of the providers are ours. */
record PaymentSettingsQueryResponse(
        @Description("The company's id.") UUID companyId,

        @Description("Whether new checkouts can be opened.") boolean enabled,

        @Description("Whether the booking system pays back when a booking is cancelled. Kassa keeps it for it.")
        boolean refundOnCancelBooking,

        @Description("Whether payment requests are sent by themselves as soon as money is reserved.")
        boolean sendPaymentRequestDirectly,

        @Description("The usual way of payment of an administrator's booking; see AdminPaymentOptions.") @Nullable
        Integer defaultPaymentOptionId,

        @Description("The provider that is offered first; see PaymentProviderOptions. Left out if there is no account.")
        @Nullable
        Integer paymentProviderId,

        @Description("What the booking system adds to an invoice, in whole units of the currency.") @Nullable
        Integer invoiceFee,

        @Description("Whether the booking system offers cards.") @Nullable
        Boolean allowCreditCardPayment,

        @Description("Whether the booking system offers invoices.") @Nullable
        Boolean allowInvoicePayment,

        @Description("Whether the booking system offers bank transfers.") @Nullable
        Boolean allowBankPayment,

        @Description("Grows with every change. Send it along to change only what you have seen.")
        int version,

        @Description("The ways of payment that there are, if asked for.") @Nullable
        List<AdminPaymentOption> adminPaymentOptions,

        @Description("The providers that there are, if asked for.") @Nullable
        List<PaymentProviderOption> paymentProviderOptions) {

    record AdminPaymentOption(
            @Description(value = "1, 2 or 3.", sample = "1") int id,

            @Description(value = "Its name.", sample = "\"BookWithoutPayment\"")
            String name,

            @Description("What it means.") String description) {}

    record PaymentProviderOption(
            @Description(value = "1 Payson, 2 Stripe.", sample = "1")
            int id,

            @Description(value = "Its name.", sample = "\"Payson\"")
            String name,

            @Description("What it is.") String description) {}

    /** The numbers are on the wire and never change. */
    private static final List<PaymentProviderOption> PROVIDERS = List.of(
            new PaymentProviderOption(
                    1, ProviderName.PAYSON.title(), "Payson Checkout 2.0, where a payment request takes the money."),
            new PaymentProviderOption(2, ProviderName.STRIPE.title(), "Stripe Checkout, hosted or embedded."));

    private static final List<AdminPaymentOption> OPTIONS = List.of(
            new AdminPaymentOption(1, "BookWithoutPayment", "Nothing is paid."),
            new AdminPaymentOption(2, "BookWithPaymentMessageToCustomer", "The customer is sent a link to pay by."),
            new AdminPaymentOption(3, "BookWithManualPayment", "The company is paid in another way."));

    static PaymentSettingsQueryResponse of(PaymentSettings settings, boolean withOptions, boolean withProviders) {
        ProviderName provider = settings.provider();
        return new PaymentSettingsQueryResponse(
                settings.companyId(),
                settings.enabled(),
                settings.refundsOnCancel(),
                settings.sendsDirectly(),
                settings.defaultOption(),
                provider == null ? null : number(provider),
                settings.invoiceFee(),
                settings.allowsCard(),
                settings.allowsInvoice(),
                settings.allowsBank(),
                settings.version(),
                withOptions ? OPTIONS : null,
                withProviders ? PROVIDERS : null);
    }

    private static int number(ProviderName provider) {
        return PROVIDERS.stream()
                .filter(option -> option.name().equals(provider.title()))
                .findAny()
                .orElseThrow()
                .id();
    }

    /** The provider of this number; empty if there is none. */
    static Stream<ProviderName> provider(int number) {
        return PROVIDERS.stream()
                .filter(option -> option.id() == number)
                .flatMap(option -> Stream.of(ProviderName.values())
                        .filter(name -> name.title().equals(option.name())));
    }
}
