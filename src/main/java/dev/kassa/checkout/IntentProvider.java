package dev.kassa.checkout;

import dev.kassa.company.ProviderAccount;
import dev.kassa.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the heart needs of a provider beside {@link PaymentProvider} for intents that a company's own page confirms. Every method
 * but the last calls out, is never called inside a transaction, and throws a {@link ProviderFailure} if it comes to nothing.
 */
public interface IntentProvider {

    /** An intent that exists at the provider, whoever made it. One it does not know is {@link ProviderFailure.Refused}. */
    Found find(String intentId, ProviderAccount account);

    /**
     * Has the provider ask for another amount of the same currency. Repeating it is harmless.
     *
     * @return the truth afterwards
     */
    Sighting reprice(Checkout checkout, Money amount);

    /** Tells the provider what of new options it may know. */
    Sighting amend(Checkout checkout, String options);

    /** The key that a company's page may see; null if none is configured. */
    @Nullable
    String publishableKey();

    /**
     * An intent as it was found.
     *
     * @param currency as the provider writes it
     * @param isUntouched whether it can still be paid, and nobody has begun to
     * @param isBound whether it belongs to a checkout session, or pays somebody else than the account
     */
    record Found(
            String id,
            @Nullable String clientSecret,
            long amountMinor,
            String currency,
            boolean isUntouched,
            boolean isBound) {

        @Override
        public String toString() {
            return "Found[" + id + "]";
        }
    }
}
