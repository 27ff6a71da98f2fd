package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a new session's parameters must be to each other. Their single shapes are in {@link Shapes}. */
@Component
@ConditionalOnSandbox
class SessionRules {

    private static final long SOONEST_SECONDS = Duration.ofMinutes(30).toSeconds();
    private static final long LATEST_SECONDS = Duration.ofHours(24).toSeconds();
    private static final long MOST_MINOR = 99_999_999;

    private final StripeSandboxProperties settings;
    private final Books books;
    private final Clock clock;

    SessionRules(StripeSandboxProperties settings, Books books, Clock clock) {
        this.settings = settings;
        this.books = books;
        this.clock = clock;
    }

    /** @throws StripeError naming what does not go together */
    void check(String account, ObjectNode params) {
        if (!params.path("mode").asString("").equals("payment")) {
            throw StripeError.invalid(null, "mode", "The sandbox plays mode payment only.");
        }
        switch (params.path("ui_mode").asString("hosted_page")) {
            case "hosted_page" -> checkHosted(params);
            case "embedded_page" -> checkEmbedded(params);
            default ->
                throw StripeError.invalid(
                        null, "ui_mode", "The sandbox plays ui_mode hosted_page and embedded_page only.");
        }
        checkLineItems(params);
        checkExpiry(params);
        checkCustomer(account, params);
        checkIntentData(account, params.path("payment_intent_data"), total(params));
    }

    private static void checkHosted(ObjectNode params) {
        refuse(params, "hosted_page", "return_url", "redirect_on_completion");
        require(params, "success_url");
    }

    private static void checkEmbedded(ObjectNode params) {
        refuse(params, "embedded_page", "success_url", "cancel_url");
        if (params.path("redirect_on_completion").asString("").equals("never")) {
            if (params.has("return_url")) {
                throw StripeError.invalid(
                        null, "return_url", "`return_url` is not supported with `redirect_on_completion`: `never`.");
            }
        } else {
            require(params, "return_url");
        }
    }

    private static void require(ObjectNode params, String field) {
        if (!params.has(field)) {
            throw StripeError.missingParam(field);
        }
    }

    private static void refuse(ObjectNode params, String uiMode, String... fields) {
        List<String> given = Stream.of(fields).filter(params::has).toList();
        if (!given.isEmpty()) {
            throw StripeError.invalid(
                    null,
                    given.getFirst(),
                    "These parameters are not supported with `ui_mode`: `" + uiMode + "`: " + String.join(", ", given)
                            + ".");
        }
    }

    private static void checkLineItems(ObjectNode params) {
        require(params, "line_items");
        JsonNode rows = params.path("line_items");
        if (rows.isEmpty()) {
            throw StripeError.missingParam("line_items");
        }
        for (int row = 0; row < rows.size(); row++) {
            checkLineItem(rows.get(row), "line_items[" + row + "]");
        }
        List<String> currencies = Stream.concat(
                        rows.valueStream().map(row -> row.path("price_data").path("currency")),
                        Stream.of(params.path("currency")))
                .filter(JsonNode::isString)
                .map(currency -> currency.asString().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            throw StripeError.invalid(
                    null,
                    "line_items",
                    "All line items must have one currency; given were " + String.join(", ", currencies));
        }
        checkTotal(total(params), currencies.getFirst());
    }

    private static void checkLineItem(JsonNode row, String name) {
        if (row.has("price")) { // there is no catalogue, so there is no such price
            throw StripeError.invalid(
                    "resource_missing",
                    name + "[price]",
                    "No such price: '" + row.path("price").asString("") + "'");
        }
        if (!row.has("price_data")) {
            throw StripeError.missingParam(name + "[price_data]");
        }
        JsonNode price = row.path("price_data");
        if (price.has("product")) {
            throw StripeError.invalid(
                    "resource_missing",
                    name + "[price_data][product]",
                    "No such product: '" + price.path("product").asString("") + "'");
        }
        if (!price.has("product_data")) {
            throw StripeError.missingParam(name + "[price_data][product_data]");
        }
        if (!price.has("unit_amount")) {
            throw StripeError.missingParam(name + "[price_data][unit_amount]");
        }
        if (!Words.FLOORS.containsKey(price.path("currency").asString("").toLowerCase(Locale.ROOT))) {
            throw StripeError.invalid(
                    null,
                    name + "[price_data][currency]",
                    "Invalid currency: " + price.path("currency").asString("") + ". The sandbox takes "
                            + String.join(
                                    ", ",
                                    Words.FLOORS.keySet().stream().sorted().toList()) + ".");
        }
    }

    /** The sum of the rows in minor units. */
    static long total(ObjectNode params) {
        return params.path("line_items")
                .valueStream()
                .mapToLong(row -> Math.multiplyExact(
                        row.path("quantity").asLong(),
                        row.path("price_data").path("unit_amount").asLong()))
                .reduce(0, Math::addExact);
    }

    /** A total of nothing is an order without a payment, which Stripe allows. */
    private static void checkTotal(long total, String currency) {
        if (total > 0 && total < Words.FLOORS.getOrDefault(currency, 0L)) {
            throw StripeError.invalid(
                    "amount_too_small",
                    null,
                    "The Checkout Session's total amount must be at least " + Words.FLOORS.get(currency)
                            + " minor units of " + currency + ".");
        }
        if (total > MOST_MINOR) {
            throw StripeError.invalid(
                    "amount_too_large", null, "The Checkout Session's total amount must have at most 8 digits.");
        }
    }

    private void checkExpiry(ObjectNode params) {
        if (!params.has("expires_at")) {
            return;
        }
        long life = params.path("expires_at").asLong() - clock.instant().getEpochSecond();
        if (life < SOONEST_SECONDS) {
            throw StripeError.invalid(
                    null, "expires_at", "The `expires_at` timestamp must be at least 30 minutes from now.");
        }
        if (life > LATEST_SECONDS) {
            throw StripeError.invalid(
                    null, "expires_at", "The `expires_at` timestamp must be within 24 hours from now.");
        }
    }

    private void checkCustomer(String account, ObjectNode params) {
        if (!params.has("customer")) {
            return;
        }
        for (String other : List.of("customer_email", "customer_creation")) {
            if (params.has(other)) {
                throw StripeError.invalid(
                        null, other, "You may only specify one of these parameters: customer, " + other + ".");
            }
        }
        String id = params.path("customer").asString("");
        if (books.find(Kind.CUSTOMER, account, id).isEmpty()) {
            throw StripeError.invalid("resource_missing", "customer", "No such customer: '" + id + "'");
        }
    }

    private void checkIntentData(String account, JsonNode data, long total) {
        String onBehalfOf = data.path("on_behalf_of").asString("");
        String destination = data.path("transfer_data").path("destination").asString("");
        for (String named :
                Stream.of(onBehalfOf, destination).filter(one -> !one.isEmpty()).toList()) {
            if (!settings.accounts().contains(named)) {
                throw StripeError.invalid(
                        "resource_missing", "payment_intent_data", "No such destination: '" + named + "'");
            }
        }
        if (!data.has("application_fee_amount")) {
            return;
        }
        String param = "payment_intent_data[application_fee_amount]";
        if (account.equals(Books.PLATFORM) && destination.isEmpty()) {
            throw StripeError.invalid(
                    null, param, "An application fee needs the Stripe-Account header or a transfer destination.");
        }
        if (data.path("application_fee_amount").asLong() > total) {
            throw StripeError.invalid(null, param, "The application fee cannot be greater than the total amount.");
        }
    }
}
