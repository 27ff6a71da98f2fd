package dev.kassa.company;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a company has settled about being paid.
 *
 * @param enabled whether new checkouts can be opened
 * @param sendsDirectly whether payment requests go out by themselves
 * @param refundsOnCancel whether the booking system pays back when a booking is cancelled; Kassa keeps it for it
 * @param defaultOption which way of payment an administrator's booking has, 1 to 3; null if none is settled
 * @param provider who is offered first; if nothing is settled, Payson or else Stripe, whichever the company has an account at
 * @param invoiceFee what the booking system adds to an invoice, in whole units of the currency; kept for it, as are the ways of
 *     payment that it allows
 * @param version grows with every change
 */
public record PaymentSettings(
        UUID companyId,
        boolean enabled,
        boolean sendsDirectly,
        boolean refundsOnCancel,
        @Nullable Integer defaultOption,
        @Nullable ProviderName provider,
        @Nullable Integer invoiceFee,
        @Nullable Boolean allowsCard,
        @Nullable Boolean allowsInvoice,
        @Nullable Boolean allowsBank,
        int version) {

    /**
     * What somebody wants changed; null for what stays.
     *
     * @param version the one they have seen, if it must not have changed since
     */
    public record Change(
            @Nullable Boolean enabled,
            @Nullable Boolean sendsDirectly,
            @Nullable Boolean refundsOnCancel,
            @Nullable Integer defaultOption,
            @Nullable ProviderName provider,
            @Nullable Integer invoiceFee,
            @Nullable Boolean allowsCard,
            @Nullable Boolean allowsInvoice,
            @Nullable Boolean allowsBank,
            @Nullable Integer version) {}

    /** These settings after the change, in the names that BokaMera has for them. */
    PaymentSettings after(Change wish, Changes changes) {
        return new PaymentSettings(
                companyId,
                changes.of("Enabled", enabled, wish.enabled),
                changes.of("SendPaymentRequestDirectly", sendsDirectly, wish.sendsDirectly),
                changes.of("RefundOnCancelBooking", refundsOnCancel, wish.refundsOnCancel),
                changes.ofNullable("DefaultPaymentOptionId", defaultOption, wish.defaultOption),
                changes.ofNullable("PaymentProvider", provider, wish.provider),
                changes.ofNullable("InvoiceFee", invoiceFee, wish.invoiceFee),
                changes.ofNullable("AllowCreditCardPayment", allowsCard, wish.allowsCard),
                changes.ofNullable("AllowInvoicePayment", allowsInvoice, wish.allowsInvoice),
                changes.ofNullable("AllowBankPayment", allowsBank, wish.allowsBank),
                version + 1);
    }
}
