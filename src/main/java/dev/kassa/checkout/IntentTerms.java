package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/**
 * What is agreed of an intent beside the terms of its checkout.
 *
 * @param adopted the provider's id of the intent that is taken over; null if one is to be made
 * @param options a JSON object as text; the adapter passes on what is harmless of it
 * @param returnUrl where a payment that leaves the company's page comes back to
 * @param receiptEmail where the provider sends a receipt
 */
public record IntentTerms(
        @Nullable String adopted,
        String options,
        @Nullable String returnUrl,
        @Nullable String receiptEmail) {

    @Override
    public String toString() {
        return "IntentTerms[" + adopted + "]";
    }
}
