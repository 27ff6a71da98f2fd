package dev.kassa.pages.payer;

import dev.kassa.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Writes amounts and rates as readers of a language write them: 1 234,50 kr, SEK 1,234.50. */
record Amounts(Locale locale) {

    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency().name()));
        return format.format(money.toDecimal());
    }

    String percent(BigDecimal percent) {
        return NumberFormat.getNumberInstance(locale).format(percent);
    }
}
