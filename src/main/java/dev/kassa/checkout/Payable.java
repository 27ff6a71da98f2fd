package dev.kassa.checkout;

import dev.kassa.company.ArticleType;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The thing that is paid for: a booking, a gift card. The same article type and reference of one company are the same thing, and
 * should be paid once; at most one of its checkouts is live.
 *
 * @param publicId the ten letters by which integrators know it
 * @param articleTypeId number of its {@link ArticleType}
 * @param internalReference the booking system's own id of it
 * @param amountMinor what it comes to now, VAT included; checkouts keep what it came to when they were opened
 * @param placedAt when it was accepted as paid for; null if it was not
 * @param cancelledAt when it was given up; null if it stands
 */
@Table("payable")
public record Payable(
        @Id UUID id,
        @Version @Nullable Integer version,
        String publicId,
        UUID companyId,
        int articleTypeId,
        String internalReference,
        long amountMinor,
        long vatMinor,
        Currency currency,
        String countryCode,
        String language,
        @Embedded.Empty Label label,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant placedAt,
        @Nullable Instant cancelledAt) {

    /** The lowest article type of the lines, so that the order in which a caller names them does not matter; empty without any. */
    static OptionalInt articleTypeId(List<CheckoutLine> lines) {
        return lines.stream().mapToInt(CheckoutLine::articleTypeId).min();
    }

    /** What it comes to, VAT included. */
    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public Money vat() {
        return new Money(vatMinor, currency);
    }

    /** The same at the prices of these lines. */
    Payable priced(List<CheckoutLine> lines, String country, String spoken, Instant at) {
        Money total = Pricing.total(lines);
        long vat = Pricing.vat(lines).amountMinor();
        return with(total.amountMinor(), vat, total.currency(), country, spoken, label, at, placedAt, cancelledAt);
    }

    Payable labelled(Label other, Instant at) {
        return with(amountMinor, vatMinor, currency, countryCode, language, other, at, placedAt, cancelledAt);
    }

    Payable placed(Instant at) {
        return with(amountMinor, vatMinor, currency, countryCode, language, label, at, at, cancelledAt);
    }

    Payable cancelled(Instant at) {
        return with(amountMinor, vatMinor, currency, countryCode, language, label, at, placedAt, at);
    }

    /** To be paid after all, for the first time or anew. */
    Payable pending() {
        return with(amountMinor, vatMinor, currency, countryCode, language, label, changedAt, null, null);
    }

    private Payable with(
            long minor,
            long vat,
            Currency money,
            String country,
            String spoken,
            Label hung,
            Instant at,
            @Nullable Instant placed,
            @Nullable Instant cancelled) {
        return new Payable(
                id,
                version,
                publicId,
                companyId,
                articleTypeId,
                internalReference,
                minor,
                vat,
                money,
                country,
                spoken,
                hung,
                createdAt,
                at,
                placed,
                cancelled);
    }

    @Override
    public String toString() {
        return "Payable[%s of %s]".formatted(internalReference, companyId);
    }
}
