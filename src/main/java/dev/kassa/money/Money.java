package dev.kassa.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of one currency.
 *
 * @param amountMinor whole minor units (öre, cent); may be negative
 */
public record Money(long amountMinor, Currency currency) implements Comparable<Money> {

    private static final Pattern TOLD = Pattern.compile("(-?\\d{1,15}\\.\\d\\d) (SEK|EUR|NOK|DKK)");

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal amount, as Payson writes it (399.00).
     *
     * @throws ArithmeticException if it has more decimals than the currency
     */
    public static Money ofDecimal(BigDecimal amount, Currency currency) {
        return new Money(amount.movePointRight(currency.decimals()).longValueExact(), currency);
    }

    /** Reads what {@link #toString} has written; empty if the words are no such amount. */
    public static Optional<Money> parse(String words) {
        Matcher told = TOLD.matcher(words);
        return told.matches()
                ? Optional.of(ofDecimal(new BigDecimal(told.group(1)), Currency.valueOf(told.group(2))))
                : Optional.empty();
    }

    /** The amount in major units with all decimals of the currency (399.00). */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(amountMinor, currency.decimals());
    }

    /** @throws ArithmeticException on overflow; @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    /** @throws ArithmeticException on overflow */
    public Money times(int quantity) {
        return new Money(Math.multiplyExact(amountMinor, quantity), currency);
    }

    /** The tax that is inside this gross amount, rounded half up to a minor unit. */
    public Money vatWithin(VatRate rate) {
        var vat = BigDecimal.valueOf(amountMinor)
                .multiply(BigDecimal.valueOf(rate.basisPoints()))
                .divide(BigDecimal.valueOf(10_000L + rate.basisPoints()), 0, RoundingMode.HALF_UP);
        return new Money(vat.longValueExact(), currency);
    }

    /** The amount in words of the trail and the log (399.00 SEK). */
    @Override
    public String toString() {
        return toDecimal() + " " + currency;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amountMinor, sameCurrency(other).amountMinor);
    }

    private Money sameCurrency(Money other) {
        if (other.currency != currency) {
            throw new IllegalArgumentException("%s is not %s".formatted(other.currency, currency));
        }
        return other;
    }
}
