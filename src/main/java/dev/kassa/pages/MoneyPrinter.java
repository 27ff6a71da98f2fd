package dev.kassa.pages;

import dev.kassa.money.Money;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;

/** Writes amounts as the reader does: 1 234,50 kr in Swedish, SEK 1,234.50 otherwise. Templates reach it by {@code ${{amount}}}. */
@Component
public class MoneyPrinter implements Printer<Money> {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    @Override
    public String print(Money money, Locale locale) {
        return locale.getLanguage().equals("sv") ? inSwedish(money) : inEnglish(money);
    }

    /** Writes an amount that the trail has in its own words (399.00 SEK) as the reader does; any other text stays as it is. */
    public String retell(String words, Locale locale) {
        return Money.parse(words).map(amount -> print(amount, locale)).orElse(words);
    }

    private static String inSwedish(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(SWEDISH);
        format.setCurrency(Currency.getInstance(money.currency().name()));
        return digits(format, money);
    }

    /** By its code, since "kr" is three currencies and "$" a dozen; the space does not break. */
    private static String inEnglish(Money money) {
        return money.currency().name() + "\u00a0" + digits(NumberFormat.getNumberInstance(Locale.ENGLISH), money);
    }

    private static String digits(NumberFormat format, Money money) {
        format.setMinimumFractionDigits(money.currency().decimals());
        return format.format(money.toDecimal());
    }
}
