package dev.kassa.checkout;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import dev.kassa.money.VatRate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What is paid for: an article as it was named and priced when the checkout was opened.
 *
 * @param position from 1, in the order of the caller
 * @param unitPriceMinor price of one, VAT included
 * @param refundedMinor what was paid back of it, or is asked to be
 */
@Table("checkout_line")
public record CheckoutLine(
        @Id @Nullable Long id,
        UUID checkoutId,
        int position,
        int articleTypeId,
        int articleId,
        String name,
        int quantity,
        long unitPriceMinor,
        Currency currency,
        int vatBasisPoints,
        long refundedMinor) {

    public Money unitPrice() {
        return new Money(unitPriceMinor, currency);
    }

    public Money total() {
        return unitPrice().times(quantity);
    }

    /** What can still be paid back of it. */
    public Money refundable() {
        return new Money(total().amountMinor() - refundedMinor, currency);
    }

    public VatRate vatRate() {
        return new VatRate(vatBasisPoints);
    }

    public Money vat() {
        return total().vatWithin(vatRate());
    }

    /** The line's name towards a provider, unique within the checkout. */
    public String reference() {
        return "%d-%d-%d".formatted(position, articleTypeId, articleId);
    }
}
