package dev.kassa.sandbox.payson;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words and numbers of the payment page: Swedish for {@code sv}, English for every other language that Payson offers. */
final class Texts {

    private static final String BUNDLE = "sandbox/payson/texts";
    private static final String CODE_WITHOUT_SPACE = "([A-Z]{3})(?=[0-9])";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    Texts(@Nullable String language) {
        this.locale = "sv".equals(language) ? Locale.of("sv", "SE") : Locale.UK;
    }

    String language() {
        return locale.getLanguage();
    }

    Map<String, String> all() {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        Map<String, String> texts = new HashMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    String money(@Nullable BigDecimal amount, @Nullable String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(String.valueOf(currency).toUpperCase(Locale.ROOT)));
        format.setMinimumFractionDigits(2);
        return format.format(Totals.money(amount)).replaceFirst(CODE_WITHOUT_SPACE, "$1\u00a0");
    }

    String number(@Nullable BigDecimal value) {
        return NumberFormat.getNumberInstance(locale).format(value == null ? BigDecimal.ZERO : value);
    }
}
