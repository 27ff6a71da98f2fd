package dev.kassa.provider.payson;

import static dev.kassa.provider.payson.PaysonJson.text;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Sighting;
import dev.kassa.money.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Payson's words in ours. */
final class PaysonMapping {

    private PaysonMapping() {}

    /**
     * What Payson's resource says about a checkout of ours.
     *
     * @throws ProviderFailure.Unknown if it cannot be understood
     */
    static Sighting sighting(ObjectNode resource, Checkout checkout) {
        String id = text(resource.path("id"));
        String word = text(resource.path("status"));
        if (id == null || word == null) {
            throw new ProviderFailure.Unknown("Payson answered something that is no checkout", null);
        }
        CheckoutStatus status = status(word, resource);
        return new Sighting(
                id,
                checkout.terms().providerAccount(),
                status,
                word,
                totalMinor(resource.path("order"), checkout.terms().currency()),
                payment(resource),
                PaysonCredits.balance(resource, checkout.terms().currency()),
                way(resource, status),
                instant(text(resource.path("expirationTime"))));
    }

    private static CheckoutStatus status(String word, ObjectNode resource) {
        CheckoutStatus status;
        try {
            status = CheckoutStatus.of(word);
        } catch (IllegalArgumentException unheardOf) {
            throw new ProviderFailure.Unknown("Payson's status is new to us: " + word, null);
        }
        if (status == CheckoutStatus.NONE) {
            throw new ProviderFailure.Unknown("Payson's checkout has no status", null);
        }
        if (status == CheckoutStatus.READY_TO_SHIP
                && text(resource.path("history").path("shipped")) != null) {
            return CheckoutStatus.SHIPPED;
        }
        return isCredited(status, resource.path("order")) ? CheckoutStatus.CREDITED : status;
    }

    /** Payson leaves the status alone when money is paid back; what was credited in full is told by the amounts. */
    private static boolean isCredited(CheckoutStatus status, JsonNode order) {
        BigDecimal total = decimal(order.path("totalPriceIncludingTax"));
        BigDecimal credited = decimal(order.path("totalCreditedAmount"));
        return (status == CheckoutStatus.SHIPPED || status == CheckoutStatus.PAID_TO_ACCOUNT)
                && total != null
                && credited != null
                && total.signum() > 0
                && credited.compareTo(total) >= 0;
    }

    private static @Nullable Long totalMinor(JsonNode order, Currency currency) {
        String other = text(order.path("currency"));
        if (other != null && !other.equalsIgnoreCase(currency.name())) {
            throw new ProviderFailure.Unknown("Payson's checkout is in another currency", null);
        }
        BigDecimal total = decimal(order.path("totalPriceIncludingTax"));
        return total == null ? null : minor(total, currency);
    }

    static long minor(BigDecimal amount, Currency currency) {
        return amount.setScale(currency.decimals(), RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }

    static @Nullable BigDecimal decimal(JsonNode place) {
        return place.isNumber() ? place.decimalValue() : null;
    }

    private static Sighting.Payment payment(ObjectNode resource) {
        JsonNode customer = resource.path("customer");
        String name = Stream.of(text(customer.path("firstName")), text(customer.path("lastName")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Sighting.Payment(
                text(resource.path("purchaseId")), null, name.isEmpty() ? null : name, text(customer.path("email")));
    }

    private static @Nullable PayerWay way(ObjectNode resource, CheckoutStatus status) {
        String html = text(resource.path("snippet"));
        return status.isOpen() && html != null ? new PayerWay.Snippet(html) : null;
    }

    /** Payson's times have come with and without an offset; those without are taken for UTC. */
    static @Nullable Instant instant(@Nullable String time) {
        if (time == null) {
            return null;
        }
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(time, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
