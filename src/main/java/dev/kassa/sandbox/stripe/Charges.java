package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes the charges of an intent: each attempt to take the money is one. */
@Component
@ConditionalOnSandbox
class Charges {

    static final long HOLD_SECONDS = Duration.ofDays(7).toSeconds();

    private final Books books;

    Charges(Books books) {
        this.books = books;
    }

    /** The money is taken. */
    ObjectNode taken(String account, ObjectNode intent, String email) {
        ObjectNode charge = charge(intent, email);
        take(charge, intent.path("amount").asLong());
        books.add(Kind.CHARGE, account, charge);
        return charge;
    }

    /** The money is reserved until it is captured, for a week at most. */
    ObjectNode held(String account, ObjectNode intent, String email) {
        ObjectNode charge = charge(intent, email);
        charge.put("status", "succeeded");
        charge.put("paid", true);
        card(charge).put("capture_before", charge.path("created").asLong() + HOLD_SECONDS);
        card(charge).put("amount_authorized", intent.path("amount").asLong());
        books.add(Kind.CHARGE, account, charge);
        return charge;
    }

    /** The outcome is known later. */
    ObjectNode pending(String account, ObjectNode intent, String email) {
        ObjectNode charge = charge(intent, email);
        charge.put("status", "pending");
        ObjectNode details = charge.putObject("payment_method_details");
        details.put("type", "sepa_debit")
                .putObject("sepa_debit")
                .put("country", "DE")
                .put("last4", "3000");
        books.add(Kind.CHARGE, account, charge);
        return charge;
    }

    ObjectNode declined(String account, ObjectNode intent, String email) {
        ObjectNode charge = charge(intent, email);
        decline(charge, "card_declined", "The card was declined.");
        card(charge).put("last4", "0002");
        books.add(Kind.CHARGE, account, charge);
        return charge;
    }

    static void take(ObjectNode charge, long amount) {
        charge.put("status", "succeeded");
        charge.put("paid", true);
        charge.put("captured", true);
        charge.put("amount_captured", amount);
        charge.put("balance_transaction", Id.fresh("txn_", 24));
        if (charge.path("application_fee_amount").isNumber()) {
            charge.put(
                    "application_fee_amount",
                    Math.min(charge.path("application_fee_amount").asLong(), amount));
            charge.put("application_fee", Id.fresh("fee_", 24));
        }
        outcome(charge, "authorized", "approved_by_network", "normal");
    }

    static void decline(ObjectNode charge, String code, String message) {
        charge.put("status", "failed");
        charge.put("failure_code", code);
        charge.put("failure_message", message);
        outcome(charge, "issuer_declined", "declined_by_network", "normal");
    }

    private static void outcome(ObjectNode charge, String type, String network, String risk) {
        charge.putObject("outcome")
                .putNull("advice_code")
                .putNull("network_advice_code")
                .putNull("network_decline_code")
                .put("network_status", network)
                .putNull("reason")
                .put("risk_level", risk)
                .put("seller_message", type.equals("authorized") ? "Payment complete." : "The bank declined.")
                .put("type", type);
    }

    private ObjectNode charge(ObjectNode intent, String email) {
        ObjectNode charge = books.blank(Kind.CHARGE);
        for (String field : new String[] {
            "amount",
            "currency",
            "customer",
            "description",
            "metadata",
            "application_fee_amount",
            "on_behalf_of",
            "receipt_email",
            "statement_descriptor",
            "statement_descriptor_suffix",
            "transfer_group"
        }) {
            charge.set(field, intent.path(field).deepCopy());
        }
        charge.put("payment_intent", Books.id(intent));
        charge.put("payment_method", Id.fresh("pm_", 24));
        ((ObjectNode) charge.path("billing_details")).put("email", email.isEmpty() ? null : email);
        String brand = Books.hidden(intent).path("brand").asString("visa");
        if (!brand.equals("visa")) {
            card(charge).put("brand", brand).put("network", brand).put("last4", "4444");
        }
        return charge;
    }

    private static ObjectNode card(ObjectNode charge) {
        return (ObjectNode) charge.path("payment_method_details").path("card");
    }
}
