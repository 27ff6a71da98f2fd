package dev.kassa.provider.payson;

import dev.kassa.checkout.CheckoutLine;
import dev.kassa.checkout.PaymentProvider.Order;
import dev.kassa.checkout.Terms;
import dev.kassa.company.ArticleType;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Our words in Payson's: what a checkout is asked to be. */
final class PaysonOrder {

    private static final int LONGEST_NAME = 200;

    private PaysonOrder() {}

    /** The checkout that this order asks for. Our own id goes along as its description, should it ever have to be found again. */
    static ObjectNode wanted(Order order) {
        Terms terms = order.checkout().terms();
        ObjectNode wanted = PaysonJson.object();
        wanted.put("description", order.checkout().id().toString());
        wanted.putObject("merchant")
                .put("checkoutUri", order.payUrl().toString())
                .put("confirmationUri", order.returnUrl().toString())
                .put("notificationUri", order.notificationUrl().toString())
                .put("termsUri", order.payUrl().toString())
                .put("reference", terms.internalReference())
                .put("integrationInfo", "Kassa");
        ObjectNode bill = wanted.putObject("order");
        bill.put("currency", terms.currency().name().toLowerCase(Locale.ROOT));
        var items = bill.putArray("items");
        order.lines().forEach(line -> items.add(item(line)));
        ObjectNode gui = wanted.putObject("gui").put("locale", locale(terms.language()));
        gui.putArray("countries").add(terms.countryCode().toUpperCase(Locale.ROOT));
        return wanted;
    }

    private static ObjectNode item(CheckoutLine line) {
        String name = line.name();
        return PaysonJson.object()
                .put("name", name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME))
                .put("unitPrice", line.unitPrice().toDecimal())
                .put("quantity", BigDecimal.valueOf(line.quantity()).setScale(2))
                .put("taxRate", line.vatRate().toFraction())
                .put("reference", line.reference())
                .put("type", type(line));
    }

    private static String type(CheckoutLine line) {
        return switch (ArticleType.of(line.articleTypeId()).orElse(ArticleType.SERVICE)) {
            case PRODUCT -> "physical";
            case FEE -> "fee";
            case SERVICE, REBATE_CODE -> "service";
        };
    }

    static String locale(String language) {
        String known = Locale.forLanguageTag(language).getLanguage();
        return switch (known) {
            case "sv", "fi", "da", "es", "de" -> known;
            case "no", "nb", "nn" -> "no";
            case "dk" -> "da";
            default -> "en";
        };
    }
}
