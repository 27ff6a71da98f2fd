package dev.kassa.checkout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a checkout has beside itself where its payment intent is shown to integrators.
 *
 * @param sealedSecret what lets the company's page confirm it; null as soon as there is nothing left to pay
 * @param seenMinor what the provider asked for when it was last looked at; null if it never was
 * @param wantedMinor what the provider was told to ask for, and has not shown yet
 * @param moved whether it came from another payable, and still consists of that one's lines
 */
record Intent(
        UUID checkoutId,
        @Nullable String sealedSecret,
        String options,
        @Nullable String returnUrl,
        @Nullable String receiptEmail,
        @Nullable String chargeReference,
        @Nullable String methodReference,
        @Nullable String methodType,
        @Nullable String brand,
        @Nullable String last4,
        @Nullable Integer expiryMonth,
        @Nullable Integer expiryYear,
        @Nullable String onBehalfOf,
        @Nullable String transferGroup,
        @Nullable Long seenMinor,
        @Nullable Long wantedMinor,
        boolean moved,
        @Nullable Instant discardedAt) {

    /** What the customer paid with; null until it is known. */
    @Nullable
    Instrument instrument() {
        return methodReference == null && methodType == null
                ? null
                : new Instrument(methodReference, methodType, brand, last4, expiryMonth, expiryYear);
    }

    @Override
    public String toString() {
        return "Intent[" + checkoutId + "]";
    }
}
