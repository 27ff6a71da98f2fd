package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What does not go together in the parameters of an intent. */
@Component
@ConditionalOnSandbox
class IntentRules {

    private final StripeSandboxProperties settings;
    private final Books books;

    IntentRules(StripeSandboxProperties settings, Books books) {
        this.settings = settings;
        this.books = books;
    }

    /** @throws StripeError naming what does not go together */
    void checkNew(String account, ObjectNode params) {
        String currency = params.path("currency").asString("").toLowerCase(Locale.ROOT);
        if (!Words.FLOORS.containsKey(currency)) {
            throw StripeError.invalid(null, "currency", "Invalid currency: " + currency + ".");
        }
        checkAmount(params, currency);
        checkNamed(account, params);
        if (params.has("automatic_payment_methods") && params.has("payment_method_types")) {
            throw StripeError.invalid(
                    null,
                    "payment_method_types",
                    "You may only specify one of these parameters: automatic_payment_methods, payment_method_types.");
        }
        String destination = params.at("/transfer_data/destination").asString("");
        for (String named : List.of(params.path("on_behalf_of").asString(""), destination)) {
            if (!named.isEmpty() && !settings.accounts().contains(named)) {
                throw StripeError.invalid("resource_missing", "transfer_data", "No such destination: '" + named + "'");
            }
        }
        if (params.has("application_fee_amount") && account.equals(Books.PLATFORM) && destination.isEmpty()) {
            throw StripeError.invalid(
                    null,
                    "application_fee_amount",
                    "An application fee needs the Stripe-Account header or a transfer destination.");
        }
    }

    void checkAmount(ObjectNode params, String currency) {
        if (!params.has("amount")) {
            return;
        }
        long amount = params.path("amount").asLong();
        if (amount < Words.FLOORS.getOrDefault(currency, 0L)) {
            throw StripeError.invalid(
                    "amount_too_small",
                    "amount",
                    "Amount must be no less than " + Words.FLOORS.get(currency) + " " + currency);
        }
        if (amount > 99_999_999) {
            throw StripeError.invalid("amount_too_large", "amount", "Amount must be no more than 999999.99");
        }
        if (params.path("application_fee_amount").asLong(0) > amount) {
            throw StripeError.invalid(
                    null, "application_fee_amount", "The application fee cannot be greater than the total amount.");
        }
    }

    void checkNamed(String account, ObjectNode params) {
        Books.text(params, "customer")
                .filter(id -> books.find(Kind.CUSTOMER, account, id).isEmpty())
                .ifPresent(id -> {
                    throw StripeError.invalid("resource_missing", "customer", "No such customer: '" + id + "'");
                });
        Books.text(params, "payment_method").ifPresent(BareTill::demandKnown);
    }
}
