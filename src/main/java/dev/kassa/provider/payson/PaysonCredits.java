package dev.kassa.provider.payson;

import static dev.kassa.provider.payson.PaysonJson.text;

import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Refund.Part;
import dev.kassa.checkout.Sighting.Balance;
import dev.kassa.money.Currency;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Payson has paid back. It knows no single refunds: each item has a running total, and paying back is raising it. So a
 * refund is recognised by where the totals stand.
 */
final class PaysonCredits {

    /** Our references of items begin with the line's position. */
    private static final Pattern REFERENCE = Pattern.compile("([0-9]{1,9})-.*");

    private PaysonCredits() {}

    /** Payson does not say what it took: its status does. */
    static Balance balance(ObjectNode resource, Currency currency) {
        JsonNode order = resource.path("order");
        Map<Integer, Long> ofLines = ofLines(order, currency);
        BigDecimal total = PaysonMapping.decimal(order.path("totalCreditedAmount"));
        long refunded = total == null
                ? ofLines.values().stream().mapToLong(Long::longValue).sum()
                : PaysonMapping.minor(total, currency);
        return new Balance(null, refunded, List.of(), ofLines);
    }

    /** By position; items that are not ours are in the order's total alone. */
    private static Map<Integer, Long> ofLines(JsonNode order, Currency currency) {
        Map<Integer, Long> credited = new HashMap<>();
        order.path("items").forEach(item -> {
            Integer position = position(item);
            if (position != null) {
                credited.put(position, credited(item, currency));
            }
        });
        return Map.copyOf(credited);
    }

    /** Whether the totals stand where they do before the refund, and nobody else has paid anything back meanwhile. */
    static boolean isBefore(Balance balance, Refund refund) {
        return balance.refundedMinor() == refund.instruction().baseMinor()
                && refund.parts().stream().allMatch(part -> ofLine(balance, part) == part.baseMinor());
    }

    /** Whether its lines stand where the refund takes them. What somebody paid back of other lines does not undo it. */
    static boolean isAfter(Balance balance, Refund refund) {
        return refund.parts().stream().allMatch(part -> ofLine(balance, part) == part.baseMinor() + part.amountMinor());
    }

    private static long ofLine(Balance balance, Part part) {
        return balance.refundedOfLines().getOrDefault(part.position(), 0L);
    }

    /**
     * The resource with the totals raised.
     *
     * @throws ProviderFailure.Refused if Payson has no such line
     */
    static ObjectNode raised(ObjectNode resource, Refund refund, Currency currency) {
        ObjectNode whole = resource.deepCopy();
        for (Part part : refund.parts()) {
            BigDecimal total = BigDecimal.valueOf(part.baseMinor() + part.amountMinor(), currency.decimals());
            item(whole, part).put("creditedAmount", total);
        }
        return whole;
    }

    private static ObjectNode item(ObjectNode whole, Part part) {
        for (JsonNode item : whole.path("order").path("items")) {
            Integer position = position(item);
            if (position != null && position == part.position() && item instanceof ObjectNode found) {
                return found;
            }
        }
        throw new ProviderFailure.Refused("line_unknown", "Payson has no line " + part.position());
    }

    private static @Nullable Integer position(JsonNode item) {
        String reference = text(item.path("reference"));
        Matcher ours = REFERENCE.matcher(reference == null ? "" : reference);
        return ours.matches() ? Integer.valueOf(ours.group(1)) : null;
    }

    private static long credited(JsonNode item, Currency currency) {
        BigDecimal credited = PaysonMapping.decimal(item.path("creditedAmount"));
        return credited == null ? 0 : PaysonMapping.minor(credited, currency);
    }
}
