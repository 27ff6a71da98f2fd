package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be refunded, and what Stripe says when it cannot. */
@Component
@ConditionalOnSandbox
class RefundRules {

    static final List<String> WAITING = List.of("requires_action");
    static final List<String> UNDECIDED = List.of("pending", "requires_action");
    static final List<String> LIVE = List.of("pending", "requires_action", "succeeded");

    private final Books books;

    RefundRules(Books books) {
        this.books = books;
    }

    /** The payment that a call means, by its own id or by its charge's. */
    String intentOf(String account, JsonNode params) {
        return Books.text(params, "payment_intent")
                .or(() -> Books.text(params, "charge")
                        .map(charge -> books.get(Kind.CHARGE, account, charge))
                        .flatMap(charge -> Books.text(charge, "payment_intent")))
                .orElseThrow(() -> StripeError.invalid(
                        "parameter_missing",
                        null,
                        "One of the following params should be provided for this request: payment_intent or charge."));
    }

    /** The charge with the money. @throws StripeError 400 if none was taken, or it is under dispute */
    ObjectNode chargeOf(String account, ObjectNode intent) {
        String status = intent.path("status").asString();
        if (!status.equals("succeeded")) {
            throw StripeError.state(
                            "payment_intent_unexpected_state",
                            "This PaymentIntent (" + Books.id(intent)
                                    + ") does not have a successful charge to refund. It has a status of " + status
                                    + ".")
                    .with("payment_intent", Books.shown(intent));
        }
        ObjectNode charge =
                books.get(Kind.CHARGE, account, intent.path("latest_charge").asString());
        if (charge.path("disputed").asBoolean(false)) {
            throw StripeError.state(
                    "charge_disputed", "Charge " + Books.id(charge) + " has been charged back; cannot issue a refund.");
        }
        return charge;
    }

    /** How much is to go back: all that is left if the call names no amount. */
    long amount(JsonNode params, ObjectNode charge) {
        long left = charge.path("amount_captured").asLong()
                - charge.path("amount_refunded").asLong();
        if (left <= 0) {
            throw StripeError.state(
                    "charge_already_refunded", "Charge " + Books.id(charge) + " has already been refunded.");
        }
        long amount = params.path("amount").asLong(left);
        if (amount > left) {
            throw StripeError.state(
                            null,
                            "Refund amount (" + amount + ") is greater than unrefunded amount on charge (" + left + ")")
                    .with("param", JsonNodeFactory.instance.stringNode("amount"));
        }
        return amount;
    }

    static StripeError shortOfBalance() {
        return StripeError.state(
                "balance_insufficient",
                "Insufficient funds in Stripe account. The refund can be made when the account has received money.");
    }
}
