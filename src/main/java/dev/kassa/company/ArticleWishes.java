package dev.kassa.company;

import dev.kassa.company.CatalogueArticle.Wish;
import dev.kassa.company.SettingProblem.Fault;
import dev.kassa.money.Currency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody wants an article to be, read strictly. Prices and rates are exact: what does not fit is refused, not rounded. */
final class ArticleWishes {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_EMAIL = 320;
    private static final int MOST_SERVICES = 100;
    private static final BigDecimal DEAREST = new BigDecimal("999999.99");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ArticleWishes() {}

    /** Adds a fault for all that is wrong. */
    static void check(Wish wish, Company company, List<Fault> faults) {
        String name = wish.name();
        if (name != null && name.isBlank()) {
            faults.add(new Fault("name", "required"));
        }
        Texts.check("name", name, LONGEST_NAME, faults);
        String description = wish.description();
        if (description != null && description.length() > LONGEST_TEXT) {
            faults.add(new Fault("description", "tooLong", LONGEST_TEXT));
        }
        checkImage(wish.imageUrl(), faults);
        checkAmount("price", wish.price(), DEAREST, faults);
        checkAmount("VAT", wish.vat(), WHOLE, faults);
        String currency = wish.currency();
        if (currency != null && !currency.isBlank() && !isOf(company.currency(), currency)) {
            faults.add(new Fault(
                    "currencyId", "currencyOfCompany", company.currency().name()));
        }
        checkNotNegative("amount", wish.amount(), faults);
        checkNotNegative("duration", wish.duration(), faults);
        checkNotNegative("validDays", wish.validDays(), faults);
        Texts.check("notificationEmail", wish.notificationEmail(), LONGEST_EMAIL, faults);
        Texts.checkEmail("notificationEmail", wish.notificationEmail(), faults);
        List<Integer> services = wish.serviceIds();
        if (services != null && services.size() > MOST_SERVICES) {
            faults.add(new Fault("serviceIds", "tooMany", MOST_SERVICES));
        }
    }

    private static void checkImage(@Nullable String address, List<Fault> faults) {
        if (address == null || address.isEmpty()) {
            return;
        }
        if (address.length() > LONGEST_TEXT) {
            faults.add(new Fault("imageUrl", "tooLong", LONGEST_TEXT));
        } else if (!address.matches("https?://[^\\s\"<>\\\\]+")) {
            faults.add(new Fault("imageUrl", "url"));
        }
    }

    private static void checkAmount(String field, @Nullable BigDecimal amount, BigDecimal most, List<Fault> faults) {
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0 || amount.compareTo(most) > 0) {
            faults.add(new Fault(field, "range", 0, most.toPlainString()));
        } else if (amount.stripTrailingZeros().scale() > 2) {
            faults.add(new Fault(field, "twoDecimals"));
        }
    }

    private static void checkNotNegative(String field, @Nullable Integer number, List<Fault> faults) {
        if (number != null && number < 0) {
            faults.add(new Fault(field, "range", 0, Integer.MAX_VALUE));
        }
    }

    private static boolean isOf(Currency currency, String code) {
        return currency.name().equals(code.strip().toUpperCase(Locale.ROOT));
    }

    /** Hundredths: minor units of a price, basis points of a rate. */
    static @Nullable Long hundredths(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.movePointRight(2).longValueExact();
    }

    static @Nullable Integer basisPoints(@Nullable BigDecimal percent) {
        Long points = hundredths(percent);
        return points == null ? null : Math.toIntExact(points);
    }

    /** As they are kept; null if none are named. */
    static @Nullable String joined(@Nullable List<Integer> services) {
        return services == null || services.isEmpty()
                ? null
                : services.stream().map(Objects::toString).collect(Collectors.joining(","));
    }

    /**
     * The article's name in a language after the wish: what is shown of it in the other language and sent back as it was does not
     * become its name in both.
     */
    static String name(CatalogueArticle before, Wish wish, String language) {
        String present = before.name(language);
        String wished = wish.name();
        if (wished == null || (wish.language() != null && !wish.language().equals(language))) {
            return present;
        }
        boolean isShown = wish.language() == null && (wished.equals(before.nameSv()) || wished.equals(before.nameEn()));
        return isShown ? present : wished.strip();
    }
}
