package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import dev.kassa.money.Currency;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed when the checkout was opened. None of it changes, but for what an intent is for and what it comes to, as long as
 * nobody has paid it.
 *
 * @param publicId the ten letters by which integrators know it
 */
public record Terms(
        String publicId,
        UUID payableId,
        UUID companyId,
        ProviderName provider,
        String providerAccount,
        boolean live,
        UiMode uiMode,
        String internalReference,
        long amountMinor,
        long vatMinor,
        Currency currency,
        String countryCode,
        String language,
        @Nullable String confirmationUrl,
        @Nullable String cancelUrl,
        String payToken,
        String notificationToken,
        String createdBy,
        Instant createdAt) {

    @Override
    public String toString() {
        return "Terms[%s of %s]".formatted(internalReference, companyId);
    }
}
