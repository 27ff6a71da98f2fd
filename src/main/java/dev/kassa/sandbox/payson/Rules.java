package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.payson.Order.Item;
import dev.kassa.sandbox.payson.Refusal.Fault;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Payson demands of a checkout that somebody sends, found all at once and named by property. Runs before any arithmetic,
 * so that no number reaches it that is too big or too fine to compute with.
 */
final class Rules {

    private static final Map<String, Limits> LIMITS =
            Map.of("sek", new Limits("10", "1000000"), "eur", new Limits("1", "100000"));
    private static final Set<String> TYPES = Set.of("physical", "service", "fee", "discount");
    private static final Set<String> LOCALES = Set.of("sv", "en", "fi", "no", "da", "es", "de");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern EAN = Pattern.compile("[0-9]{8,18}");
    private static final Pattern COLOR =
            Pattern.compile("(white|blue|gray)(TextLogos|NoFooter)*", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal LARGEST_FACTOR = new BigDecimal("10000000");
    private static final int FINEST_SCALE = 10;

    private final List<Fault> faults = new ArrayList<>();

    private Rules() {}

    /** @throws Refusal that lists everything missing or wrong in a checkout to be created */
    static void checkNew(PaysonCheckoutDocument sent, Instant now) {
        var rules = new Rules();
        rules.when(
                sent.expirationTime != null && !sent.expirationTime.isAfter(now),
                "ExpirationTime",
                "The time has already passed.");
        rules.check(sent);
        rules.finish();
    }

    /** @throws Refusal likewise, for a resource sent back whole: an id and a status belong to it */
    static void checkWhole(PaysonCheckoutDocument sent, String id) {
        var rules = new Rules();
        rules.demand("Id", sent.id != null);
        rules.when(sent.id != null && !sent.id.equalsIgnoreCase(id), "Id", "The id is not that of the address.");
        rules.demand("Status", sent.status != null);
        rules.check(sent);
        rules.finish();
    }

    private void check(PaysonCheckoutDocument sent) {
        merchant(sent.merchant);
        gui(sent.gui);
        order(sent.order);
        if (faults.isEmpty()) {
            total(sent);
        }
    }

    private void merchant(Merchant merchant) {
        address("Merchant.CheckoutUri", merchant.checkoutUri, true);
        address("Merchant.ConfirmationUri", merchant.confirmationUri, true);
        address("Merchant.NotificationUri", merchant.notificationUri, true);
        address("Merchant.TermsUri", merchant.termsUri, true);
        address("Merchant.ValidationUri", merchant.validationUri, false);
        when(
                merchant.integrationInfo != null && merchant.integrationInfo.length() > 100,
                "Merchant.IntegrationInfo",
                "At most 100 characters.");
    }

    private void gui(@Nullable Gui gui) {
        if (gui != null) {
            when(!LOCALES.contains(gui.locale), "Gui.Locale", "Must be one of sv, en, fi, no, da, es, de.");
            when(!COLOR.matcher(gui.colorScheme).matches(), "Gui.ColorScheme", "Not a known color scheme.");
        }
    }

    private void order(Order order) {
        demand("Order.Currency", order.currency != null);
        when(
                order.currency != null && limits(order.currency) == null,
                "Order.Currency",
                "The currency must be sek or eur.");
        when(order.items.isEmpty(), "Order.Items", "At least one item is required.");
        for (int i = 0; i < order.items.size(); i++) {
            item("Order.Items[" + i + "].", order.items.get(i));
        }
    }

    private void item(String path, Item item) {
        demand(path + "Name", item.name != null);
        when(item.name != null && !has(item.name, 1, 200), path + "Name", "Must be 1 to 200 characters.");
        demand(path + "UnitPrice", item.unitPrice != null);
        when(!isComputable(item.unitPrice), path + "UnitPrice", "The number is out of range.");
        demand(path + "Quantity", item.quantity != null);
        when(
                !isComputable(item.quantity) || (item.quantity != null && item.quantity.signum() <= 0),
                path + "Quantity",
                "Must be a number above 0.");
        when(!isFraction(item.taxRate), path + "TaxRate", "Must be between 0.00 and 1.00.");
        when(!isFraction(item.discountRate), path + "DiscountRate", "Must be between 0.00 and 1.00.");
        when(!isComputable(item.creditedAmount), path + "CreditedAmount", "The number is out of range.");
        when(!TYPES.contains(item.type), path + "Type", "Must be physical, service, fee or discount.");
        when(item.ean != null && !EAN.matcher(item.ean).matches(), path + "Ean", "Must be 8 to 18 digits.");
        address(path + "Uri", item.uri, false);
        address(path + "ImageUri", item.imageUri, false);
    }

    private void total(PaysonCheckoutDocument sent) {
        Totals.normalise(sent);
        Limits limits = limits(String.valueOf(sent.order.currency));
        BigDecimal total = Totals.money(sent.order.totalPriceIncludingTax);
        if (limits != null && (total.compareTo(limits.least) < 0 || total.compareTo(limits.most) > 0)) {
            faults.add(new Fault(
                    "Order.TotalPriceIncludingTax",
                    "The total must be between %s and %s.".formatted(limits.least, limits.most)));
        }
    }

    private void address(String property, @Nullable String uri, boolean isRequired) {
        if (isRequired) {
            demand(property, uri != null);
        }
        when(
                uri != null && !(has(uri, 9, 2000) && isWeb(uri)),
                property,
                "Must be an address of 9 to 2000 characters that starts with http:// or https://.");
    }

    private void demand(String property, boolean isThere) {
        when(!isThere, property, "The property is required.");
    }

    private void when(boolean isWrong, String property, String message) {
        if (isWrong) {
            faults.add(new Fault(property, message));
        }
    }

    private void finish() {
        if (!faults.isEmpty()) {
            throw new Refusal("The request is invalid.", faults);
        }
    }

    private static @Nullable Limits limits(String currency) {
        return LIMITS.get(currency.toLowerCase(Locale.ROOT));
    }

    private static boolean has(String text, int least, int most) {
        return text.length() >= least && text.length() <= most;
    }

    private static boolean isWeb(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** A missing number is computable: that it is missing has been said already. */
    private static boolean isComputable(@Nullable BigDecimal number) {
        return number == null || (number.scale() <= FINEST_SCALE && number.abs().compareTo(LARGEST_FACTOR) <= 0);
    }

    private static boolean isFraction(@Nullable BigDecimal rate) {
        return rate == null || (isComputable(rate) && rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0);
    }

    /** In whole kronor or euro. */
    private record Limits(BigDecimal least, BigDecimal most) {
        Limits(String least, String most) {
            this(new BigDecimal(least), new BigDecimal(most));
        }
    }
}
