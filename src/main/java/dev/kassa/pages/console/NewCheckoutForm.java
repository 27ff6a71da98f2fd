package dev.kassa.pages.console;

import dev.kassa.checkout.OpenCheckout;
import dev.kassa.checkout.OpenCheckout.Item;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of a new checkout as it was filled in, word for word, so that it can be shown again. Its fields are called what the
 * heart calls them.
 *
 * @param quantities what was typed, by the name of the article's field; those left empty or at 0 are not in it
 */
record NewCheckoutForm(
        String internalReferenceId,
        String countryCode,
        String language,
        UiMode uiMode,
        String confirmationUrl,
        String cancelUrl,
        Map<String, String> quantities) {

    private static final Pattern QUANTITY = Pattern.compile("quantity-(\\d{1,9})-(\\d{1,9})");

    static NewCheckoutForm blank(Company company) {
        return new NewCheckoutForm("", company.country(), company.language(), UiMode.HOSTED, "", "", Map.of());
    }

    static NewCheckoutForm read(MultiValueMap<String, String> fields) {
        var quantities = new LinkedHashMap<String, String>();
        fields.toSingleValueMap().forEach((name, value) -> {
            String typed = value.strip();
            if (QUANTITY.matcher(name).matches() && !typed.isEmpty() && !typed.equals("0")) {
                quantities.put(name, typed);
            }
        });
        return new NewCheckoutForm(
                text(fields, "internalReferenceId"),
                text(fields, "countryCode"),
                text(fields, "language"),
                mode(text(fields, "uiMode")),
                text(fields, "confirmationUrl"),
                text(fields, "cancelUrl"),
                quantities);
    }

    /** The field of an article's quantity. */
    static String field(int articleTypeId, int articleId) {
        return "quantity-" + articleTypeId + "-" + articleId;
    }

    /** Where the heart's articles[n] stand in the form. */
    List<String> fields() {
        return List.copyOf(quantities.keySet());
    }

    OpenCheckout wish(Company company) {
        List<Item> items = quantities.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue()))
                .toList();
        return new OpenCheckout(
                ProviderName.STRIPE,
                company.id(),
                countryCode,
                items,
                internalReferenceId,
                orNull(confirmationUrl),
                orNull(cancelUrl),
                uiMode,
                orNull(language));
    }

    private static Item item(String field, String typed) {
        Matcher name = QUANTITY.matcher(field);
        if (!name.matches()) {
            throw new IllegalArgumentException(field);
        }
        return new Item(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)), quantity(typed));
    }

    /** What is no number is none at all, and the heart says which it takes. */
    private static int quantity(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static UiMode mode(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "hosted" -> UiMode.HOSTED;
            case "embedded" -> UiMode.EMBEDDED;
            default -> throw new BadQuery("uiMode", word);
        };
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
