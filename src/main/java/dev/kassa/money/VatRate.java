package dev.kassa.money;

import java.math.BigDecimal;

/**
 * A rate of value added tax.
 *
 * @param basisPoints hundredths of a per cent: 25 % is 2500
 */
public record VatRate(int basisPoints) {

    public VatRate {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException("A VAT rate is between 0 and 100 per cent");
        }
    }

    /** The rate as a fraction with four decimals (0.2500), as Payson writes it. */
    public BigDecimal toFraction() {
        return BigDecimal.valueOf(basisPoints, 4);
    }

    /** The rate in per cent without needless zeros (25, 12.5). */
    public BigDecimal toPercent() {
        return new BigDecimal(
                BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString());
    }
}
