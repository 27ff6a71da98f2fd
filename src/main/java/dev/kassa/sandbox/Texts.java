package dev.kassa.sandbox;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words and numbers of a provider's payment pages: Swedish for {@code sv}, English for every other language. */
public final class Texts {

    private static final String CODE_WITHOUT_SPACE = "^(-?[A-Z]{3})(?=[0-9])";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String provider;
    private final Locale locale;

    /** @param provider whose words, by the name of the folder that they are in */
    public Texts(String provider, @Nullable String language) {
        this.provider = provider;
        this.locale = "sv".equals(language) ? Locale.of("sv", "SE") : Locale.UK;
    }

    public String language() {
        return locale.getLanguage();
    }

    public Map<String, String> words() {
        ResourceBundle bundle = ResourceBundle.getBundle("sandbox/" + provider + "/texts", locale, NO_FALLBACK);
        Map<String, String> words = new HashMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }

    /** @param currency its ISO code in any letter case; all of the sandbox's have two decimals */
    public String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency.toUpperCase(Locale.ROOT)));
        format.setMinimumFractionDigits(2);
        return format.format(amount).replaceFirst(CODE_WITHOUT_SPACE, "$1\u00a0");
    }

    public String money(long amountMinor, String currency) {
        return money(BigDecimal.valueOf(amountMinor, 2), currency);
    }

    public String number(BigDecimal value) {
        return NumberFormat.getNumberInstance(locale).format(value);
    }
}
