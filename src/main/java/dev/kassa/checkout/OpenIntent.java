package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/**
 * The wish to open a checkout that the company's own page confirms, at what its payable comes to. Nulls are what a caller left out.
 *
 * @param payable the public id of what is paid for
 * @param intentId the provider's id of an intent that exists there and is to be taken over (pi_…); null to have one made
 * @param clientSecret of that intent; read at the provider if null
 * @param options a JSON object as text; what of it the provider may be told is the adapter's to know
 * @param returnUrl where a payment that leaves the page comes back to; http or https, a host the company allows
 * @param receiptEmail where the provider sends a receipt
 */
public record OpenIntent(
        @Nullable String payable,
        @Nullable String intentId,
        @Nullable String clientSecret,
        @Nullable String options,
        @Nullable String returnUrl,
        @Nullable String receiptEmail,
        Label label) {

    @Override
    public String toString() {
        return "OpenIntent[" + payable + "]";
    }
}
