package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxPort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the intent of a session when the payer confirms, and writes into both what each turn of the payment means. */
@Component
@ConditionalOnSandbox
class IntentMaker {

    private final Books books;
    private final StripeSandboxProperties settings;
    private final SandboxPort port;

    IntentMaker(Books books, StripeSandboxProperties settings, SandboxPort port) {
        this.books = books;
        this.settings = settings;
        this.port = port;
    }

    /** An intent without a payment yet. Its metadata is what the session was told for it, never the session's own. */
    ObjectNode make(ObjectNode session) {
        JsonNode wishes = Books.hidden(session).path("intent");
        ObjectNode intent = books.blank(Kind.INTENT);
        for (String field : new String[] {
            "description",
            "on_behalf_of",
            "receipt_email",
            "statement_descriptor",
            "statement_descriptor_suffix",
            "transfer_group",
            "capture_method"
        }) {
            if (wishes.has(field)) {
                intent.set(field, wishes.get(field));
            }
        }
        if (wishes.has("application_fee_amount")) {
            intent.put(
                    "application_fee_amount",
                    wishes.path("application_fee_amount").asLong());
        }
        if (wishes.has("transfer_data")) {
            ObjectNode transfer = intent.putObject("transfer_data");
            transfer.set("destination", wishes.path("transfer_data").path("destination"));
            if (wishes.path("transfer_data").has("amount")) {
                transfer.put(
                        "amount", wishes.path("transfer_data").path("amount").asLong());
            }
        }
        intent.set("metadata", SessionMaker.labels(wishes.path("metadata")));
        intent.set("amount", session.path("amount_total"));
        intent.set("currency", session.path("currency"));
        intent.set("customer", session.path("customer"));
        intent.set("payment_method_types", session.path("payment_method_types"));
        intent.put("client_secret", Books.id(intent) + Id.fresh("_secret_", 25));
        Books.hidden(intent).put("session", Books.id(session));
        return intent;
    }

    void succeed(ObjectNode intent, ObjectNode charge) {
        move(intent, charge, "succeeded");
        intent.set("amount_received", intent.path("amount"));
    }

    void hold(ObjectNode intent, ObjectNode charge) {
        move(intent, charge, "requires_capture");
        intent.set("amount_capturable", intent.path("amount"));
        Books.hidden(intent).put("capture_before", charge.path("created").asLong() + Charges.HOLD_SECONDS);
    }

    void process(ObjectNode intent, ObjectNode charge) {
        move(intent, charge, "processing");
    }

    void requireAction(ObjectNode intent, ObjectNode session) {
        requireAction(intent, "/pay/" + Books.id(session));
    }

    /** @param path of the page on which the payer answers the bank */
    void requireAction(ObjectNode intent, String path) {
        intent.put("status", "requires_action");
        intent.put("payment_method", Id.fresh("pm_", 24));
        intent.putNull("last_payment_error");
        ObjectNode action = intent.putObject("next_action").put("type", "redirect_to_url");
        String page = port.fill(settings.baseUrl()) + path;
        action.putObject("redirect_to_url").put("return_url", page).put("url", page);
    }

    void fail(ObjectNode intent, ObjectNode charge, String code, @Nullable String declineCode, String message) {
        intent.set("latest_charge", charge.path("id"));
        refuse(intent, code, message);
        ObjectNode error = (ObjectNode) intent.path("last_payment_error");
        error.set("charge", charge.path("id"));
        if (declineCode != null) {
            error.put("decline_code", declineCode);
        }
    }

    void refuseChallenge(ObjectNode intent) {
        refuse(intent, "payment_intent_authentication_failure", "The payer did not confirm the payment with the bank.");
    }

    private static void refuse(ObjectNode intent, String code, String message) {
        intent.put("status", "requires_payment_method");
        intent.putNull("payment_method");
        intent.putNull("next_action");
        intent.putObject("last_payment_error")
                .put("code", code)
                .put("message", message)
                .put("type", "card_error");
    }

    private static void move(ObjectNode intent, ObjectNode charge, String status) {
        intent.put("status", status);
        intent.set("latest_charge", charge.path("id"));
        intent.set("payment_method", charge.path("payment_method"));
        intent.putNull("last_payment_error");
        intent.putNull("next_action");
    }

    static boolean isChallenged(ObjectNode intent) {
        return intent.path("status").asString().equals("requires_action");
    }

    /** The payer becomes a customer if the session wants that always. */
    void welcome(String account, ObjectNode session, String email) {
        if (session.path("customer_creation").asString("").equals("always")) {
            ObjectNode customer = books.blank(Kind.CUSTOMER);
            customer.put("email", email);
            books.add(Kind.CUSTOMER, account, customer);
            session.set("customer", customer.path("id"));
        }
    }

    /** The payer is done with the session, whatever has become of the money. */
    static void close(ObjectNode session, String email, String paymentStatus) {
        session.put("status", "complete");
        session.put("payment_status", paymentStatus);
        session.putNull("url");
        session.putNull("client_secret");
        ObjectNode details = session.putObject("customer_details");
        for (String unknown : new String[] {"business_name", "individual_name", "name", "phone", "tax_ids"}) {
            details.putNull(unknown);
        }
        ObjectNode address = details.putObject("address").put("country", "SE");
        for (String unknown : new String[] {"city", "line1", "line2", "postal_code", "state"}) {
            address.putNull(unknown);
        }
        details.put("email", email).put("tax_exempt", "none");
    }
}
