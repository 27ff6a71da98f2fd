package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/**
 * What a customer paid with, as far as the provider shows it.
 *
 * @param reference the provider's id of it (pm_…)
 * @param type the provider's word for its kind (card, klarna)
 * @param brand of a card (visa)
 * @param last4 the last digits of a card's number
 */
public record Instrument(
        @Nullable String reference,
        @Nullable String type,
        @Nullable String brand,
        @Nullable String last4,
        @Nullable Integer expiryMonth,
        @Nullable Integer expiryYear) {

    @Override
    public String toString() {
        return "Instrument[" + type + "]";
    }
}
