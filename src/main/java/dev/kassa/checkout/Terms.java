package dev.kassa.checkout;

import dev.kassa.company.ProviderName;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

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
        Instant createdAt,
        @Embedded.Empty Label label) {

    public Money vat() {
        return new Money(vatMinor, currency);
    }

    Terms labelled(Label other) {
        return with(payableId, internalReference, amountMinor, vatMinor, other);
    }

    /** For another payable of the same company, at the same amount. */
    Terms movedTo(Payable payable) {
        return with(payable.id(), payable.internalReference(), amountMinor, vatMinor, label);
    }

    /** At what its payable comes to now. */
    Terms repriced(Payable payable) {
        return with(payableId, internalReference, payable.amountMinor(), payable.vatMinor(), label);
    }

    private Terms with(UUID payable, String reference, long minor, long vat, Label hung) {
        return new Terms(
                publicId,
                payable,
                companyId,
                provider,
                providerAccount,
                live,
                uiMode,
                reference,
                minor,
                vat,
                currency,
                countryCode,
                language,
                confirmationUrl,
                cancelUrl,
                payToken,
                notificationToken,
                createdBy,
                createdAt,
                hung);
    }

    @Override
    public String toString() {
        return "Terms[%s of %s]".formatted(internalReference, companyId);
    }
}
