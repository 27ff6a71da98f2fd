package dev.kassa.pages;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts as people type them: 1 234,50 or 1234.50 or 1,234.50, with or without the currency. What could be read in two
 * ways is refused instead of guessed, since it is money.
 */
public final class MoneyReader {

    private static final Pattern PLAIN = Pattern.compile("(\\d{1,10}|\\d{1,3}(?: \\d{3}){1,3})(?:[.,](\\d{1,2}))?");

    /** Groups by one sign and decimals by the other: there is one way to read it. */
    private static final Pattern GROUPED =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3}){1,3}),(\\d{2})|(\\d{1,3}(?:,\\d{3}){1,3})\\.(\\d{2})");

    /** A thousand or one and some thousandths. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private MoneyReader() {}

    /** What is wrong with an amount as it was typed; the code names a sentence, in the messages under {@code fault.} */
    public static final class Unreadable extends Exception {
        private final String code;

        private Unreadable(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @throws Unreadable if it is no amount of this currency, or could be two */
    public static Money read(String typed, Currency currency) throws Unreadable {
        String amount = bare(typed, currency);
        if (amount.isEmpty()) {
            throw new Unreadable("amountMissing");
        }
        Matcher plain = PLAIN.matcher(amount);
        if (plain.matches()) {
            return money(plain.group(1), plain.group(2), currency);
        }
        Matcher grouped = GROUPED.matcher(amount);
        if (grouped.matches()) {
            return grouped.group(1) == null
                    ? money(grouped.group(3), grouped.group(4), currency)
                    : money(grouped.group(1), grouped.group(2), currency);
        }
        throw new Unreadable(AMBIGUOUS.matcher(amount).matches() ? "amountAmbiguous" : "amountUnreadable");
    }

    /** Without the currency's own sign, and with the spaces that keyboards and copied pages have made plain. */
    private static String bare(String typed, Currency currency) {
        String sign = currency == Currency.EUR ? "€" : "kr\\.?";
        return typed.replaceAll("[\\u00a0\\u2009\\u202f]", " ")
                .strip()
                .replaceFirst("(?i)^(" + currency + "|" + sign + ") ?", "")
                .replaceFirst("(?i) ?(" + currency + "|" + sign + ")$", "");
    }

    private static Money money(String whole, String decimals, Currency currency) {
        String digits = whole.replaceAll("\\D", "");
        return Money.ofDecimal(new BigDecimal(decimals == null ? digits : digits + "." + decimals), currency);
    }
}
