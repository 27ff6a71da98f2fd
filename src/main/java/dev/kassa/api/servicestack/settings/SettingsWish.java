package dev.kassa.api.servicestack.settings;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.company.PaymentSettings.Change;
import dev.kassa.company.ProviderName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations that change payment settings take alike, with both names that BokaMera has had for one member. */
record SettingsWish(
        @Nullable Boolean enabled,
        @Nullable Boolean refundOnCancelBooking,
        @Nullable Boolean sendPaymentRequestDirectly,
        @Nullable Integer defaultPaymentOptionId,
        @Nullable Integer defaultAdminPaymentOptionsId,
        @Nullable Integer paymentProviderId,
        @Nullable Integer invoiceFee,
        @Nullable Boolean allowCreditCardPayment,
        @Nullable Boolean allowInvoicePayment,
        @Nullable Boolean allowBankPayment,
        @Nullable Integer version) {

    /** @throws Invalid if the two names disagree, or there is no such provider */
    Change change() {
        List<Fault> faults = new ArrayList<>();
        Integer option = defaultPaymentOptionId == null ? defaultAdminPaymentOptionsId : defaultPaymentOptionId;
        if (option != null && defaultAdminPaymentOptionsId != null && !option.equals(defaultAdminPaymentOptionsId)) {
            faults.add(new Fault("defaultPaymentOptionId", "disagree"));
        }
        ProviderName provider = provider(faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Change(
                enabled,
                sendPaymentRequestDirectly,
                refundOnCancelBooking,
                option,
                provider,
                invoiceFee,
                allowCreditCardPayment,
                allowInvoicePayment,
                allowBankPayment,
                version);
    }

    private @Nullable ProviderName provider(List<Fault> faults) {
        if (paymentProviderId == null || paymentProviderId == 0) { // 0 where a number cannot be left out
            return null;
        }
        return PaymentSettingsQueryResponse.provider(paymentProviderId)
                .findAny()
                .orElseGet(() -> {
                    faults.add(new Fault("paymentProviderId", "choice", "1, 2"));
                    return null;
                });
    }
}
