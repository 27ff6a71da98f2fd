package dev.kassa.sandbox.payson;

import static java.math.RoundingMode.HALF_UP;
import static java.util.Objects.requireNonNullElse;

import dev.kassa.sandbox.payson.Order.Item;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sums that Payson works out. Prices come with tax; each row is rounded to two decimals, half up, and the order is the sum
 * of its rounded rows, so a third decimal in a price is a difference the merchant meets again when crediting.
 */
final class Totals {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private Totals() {}

    /** Fills in defaults, brings every number to two decimals and computes all sums. */
    static void normalise(PaysonCheckoutDocument document) {
        Order order = document.order;
        order.currency = requireNonNullElse(order.currency, "").toLowerCase(Locale.ROOT);
        order.items.forEach(Totals::compute);
        order.totalPriceIncludingTax = sum(order, item -> item.totalPriceIncludingTax);
        order.totalPriceExcludingTax = sum(order, item -> item.totalPriceExcludingTax);
        order.totalTaxAmount = sum(order, item -> item.totalTaxAmount);
        order.totalFeeIncludingTax = sum(order, item -> isFee(item) ? item.totalPriceIncludingTax : ZERO);
        order.totalFeeExcludingTax = sum(order, item -> isFee(item) ? item.totalPriceExcludingTax : ZERO);
        order.totalCreditedAmount = sum(order, item -> item.creditedAmount);
    }

    private static void compute(Item item) {
        BigDecimal unitPrice = money(item.unitPrice);
        BigDecimal quantity = fraction(item.quantity);
        BigDecimal taxRate = fraction(item.taxRate);
        BigDecimal discountRate = fraction(item.discountRate);
        BigDecimal including = money(unitPrice.multiply(quantity).multiply(BigDecimal.ONE.subtract(discountRate)));
        BigDecimal excluding = including.divide(BigDecimal.ONE.add(taxRate), 2, HALF_UP);
        item.unitPrice = unitPrice;
        item.quantity = quantity;
        item.taxRate = taxRate;
        item.discountRate = discountRate;
        item.creditedAmount = money(item.creditedAmount);
        item.totalPriceIncludingTax = including;
        item.totalPriceExcludingTax = excluding;
        item.totalTaxAmount = including.subtract(excluding);
    }

    static BigDecimal money(@Nullable BigDecimal amount) {
        return amount == null ? ZERO : amount.setScale(2, HALF_UP);
    }

    /** Quantities and rates show at least two decimals and lose none: 12.5 % is 0.125. */
    private static BigDecimal fraction(@Nullable BigDecimal value) {
        if (value == null || value.signum() == 0) {
            return ZERO;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    /** What has been paid back, summed over the rows whatever the document says of itself. */
    static BigDecimal credited(PaysonCheckoutDocument document) {
        return sum(document.order, item -> item.creditedAmount);
    }

    static long minor(@Nullable BigDecimal amount) {
        return money(amount).movePointRight(2).longValueExact();
    }

    private static boolean isFee(Item item) {
        return item.type.equals("fee");
    }

    private static BigDecimal sum(Order order, Function<Item, @Nullable BigDecimal> part) {
        return order.items.stream().map(item -> money(part.apply(item))).reduce(ZERO, BigDecimal::add);
    }
}
