package dev.kassa.checkout;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import dev.kassa.money.VatRate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a payable consists of: an article as it is named and priced now. Of what was paid back, the lines of its checkouts tell.
 *
 * @param position from 1, in the order of the caller
 * @param unitPriceMinor price of one, VAT included
 */
@Table("payable_line")
public record PayableLine(
        @Id @Nullable Long id,
        UUID payableId,
        int position,
        int articleTypeId,
        int articleId,
        String name,
        int quantity,
        long unitPriceMinor,
        Currency currency,
        int vatBasisPoints) {

    static PayableLine of(UUID payableId, CheckoutLine line) {
        return new PayableLine(
                null,
                payableId,
                line.position(),
                line.articleTypeId(),
                line.articleId(),
                line.name(),
                line.quantity(),
                line.unitPriceMinor(),
                line.currency(),
                line.vatBasisPoints());
    }

    /** The same as a line of a checkout, of which nothing was paid back yet. */
    CheckoutLine in(UUID checkoutId) {
        return new CheckoutLine(
                null,
                checkoutId,
                position,
                articleTypeId,
                articleId,
                name,
                quantity,
                unitPriceMinor,
                currency,
                vatBasisPoints,
                0);
    }

    public Money unitPrice() {
        return new Money(unitPriceMinor, currency);
    }

    public Money total() {
        return unitPrice().times(quantity);
    }

    public Money vat() {
        return total().vatWithin(new VatRate(vatBasisPoints));
    }
}
