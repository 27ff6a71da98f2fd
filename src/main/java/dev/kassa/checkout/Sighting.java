package dev.kassa.checkout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider shows when one looks: the present truth about a checkout, in our words. It carries what lets a customer pay,
 * so it is neither stored nor logged whole.
 *
 * @param reference the provider's id of the checkout (cs_…, Payson's guid)
 * @param account the account it lives in (acct_…, agent id)
 * @param status the provider's state told as one of the twelve
 * @param providerStatus the provider's own word for it (open, readyToShip)
 * @param totalMinor what the provider says the customer is to pay, in minor units
 * @param way how the customer can pay it; null when there is nothing left to pay
 */
public record Sighting(
        String reference,
        String account,
        CheckoutStatus status,
        String providerStatus,
        @Nullable Long totalMinor,
        Payment payment,
        @Nullable PayerWay way,
        @Nullable Instant expiresAt) {

    /**
     * What the provider knows of the payment and the payer.
     *
     * @param reference the provider's id of the payment (pi_…, Payson's purchase id); null until the customer pays
     * @param customerReference the provider's id of the customer
     */
    public record Payment(
            @Nullable String reference,
            @Nullable String customerReference,
            @Nullable String customerName,
            @Nullable String customerEmail) {

        public static final Payment UNKNOWN = new Payment(null, null, null, null);

        @Override
        public String toString() {
            return "Payment[" + reference + "]";
        }
    }

    @Override
    public String toString() {
        return "Sighting[%s %s (%s)]".formatted(reference, status.word(), providerStatus);
    }
}
