package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.Deed;
import dev.kassa.sandbox.stripe.StripeCall.Cause;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a payment without a session when it is confirmed, and later. The caller holds what stands in for the session. */
@Component
@ConditionalOnSandbox
class BareTill {

    /** Marks, in what is hidden of an intent, that the call which worked on it is to be answered with a refusal. */
    static final String REFUSED = "refused";

    private enum Manner {
        PAYS,
        DECLINES,
        ASKS,
        TAKES_TIME
    }

    /** What the payer or the payer's bank does later. */
    enum Turn {
        APPROVE,
        ABORT,
        SETTLE,
        FAIL
    }

    /** Stripe's own test methods. */
    private static final Map<String, Manner> METHODS = Map.of(
            "pm_card_visa", Manner.PAYS,
            "pm_card_mastercard", Manner.PAYS,
            "pm_card_chargeDeclined", Manner.DECLINES,
            "pm_card_visa_chargeDeclined", Manner.DECLINES,
            "pm_card_authenticationRequired", Manner.ASKS,
            "pm_card_threeDSecure2Required", Manner.ASKS,
            "pm_usBankAccount_processing", Manner.TAKES_TIME);

    private final Books books;
    private final IntentMaker maker;
    private final Charges charges;
    private final Events events;
    private final StripeLedger ledger;

    BareTill(Books books, IntentMaker maker, Charges charges, Events events, StripeLedger ledger) {
        this.books = books;
        this.maker = maker;
        this.charges = charges;
        this.events = events;
        this.ledger = ledger;
    }

    /** @throws StripeError 400 for a method that is none of Stripe's test methods */
    static void demandKnown(String method) {
        if (!METHODS.containsKey(method)) {
            throw StripeError.invalid("resource_missing", "payment_method", "No such PaymentMethod: '" + method + "'");
        }
    }

    void pay(String account, ObjectNode intent, String method, Cause cause) {
        demandKnown(method);
        Books.hidden(intent).put("brand", method.contains("mastercard") ? "mastercard" : "visa");
        switch (Objects.requireNonNull(METHODS.get(method))) {
            case PAYS -> take(account, intent, cause);
            case DECLINES -> decline(account, intent, cause);
            case ASKS -> ask(account, intent, cause);
            case TAKES_TIME -> promise(account, intent, cause);
        }
    }

    private void take(String account, ObjectNode intent, Cause cause) {
        boolean isManual = intent.path("capture_method").asString().equals("manual");
        ObjectNode charge =
                isManual ? charges.held(account, intent, email(intent)) : charges.taken(account, intent, email(intent));
        if (isManual) {
            maker.hold(intent, charge);
        } else {
            maker.succeed(intent, charge);
            note(account, intent, charge, cause);
        }
        books.put(Kind.INTENT, account, intent);
        events.emit(account, "charge.succeeded", charge, cause);
        events.emit(
                account,
                isManual ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded",
                intent,
                cause);
    }

    private void decline(String account, ObjectNode intent, Cause cause) {
        ObjectNode charge = charges.declined(account, intent, email(intent));
        maker.fail(intent, charge, "card_declined", "generic_decline", "The card was declined.");
        books.put(Kind.INTENT, account, intent);
        events.emit(account, "charge.failed", charge, cause);
        events.emit(account, "payment_intent.payment_failed", intent, cause);
        Books.hidden(intent).put(REFUSED, true); // after it was kept, since only this call is refused
    }

    private void ask(String account, ObjectNode intent, Cause cause) {
        maker.requireAction(intent, "/intents/" + Books.id(intent) + "/bank");
        books.put(Kind.INTENT, account, intent);
        events.emit(account, "payment_intent.requires_action", intent, cause);
    }

    private void promise(String account, ObjectNode intent, Cause cause) {
        ObjectNode charge = charges.pending(account, intent, email(intent));
        maker.process(intent, charge);
        books.put(Kind.INTENT, account, intent);
        events.emit(account, "charge.pending", charge, cause);
        events.emit(account, "payment_intent.processing", intent, cause);
    }

    /** Nothing happens if the intent does not wait for it. */
    void turn(String account, ObjectNode intent, Turn turn, Cause cause) {
        boolean isAsked = IntentMaker.isChallenged(intent);
        boolean isUnderWay = intent.path("status").asString().equals("processing");
        if (turn == Turn.APPROVE && isAsked) {
            take(account, intent, cause);
        } else if (turn == Turn.ABORT && isAsked) {
            maker.refuseChallenge(intent);
            books.put(Kind.INTENT, account, intent);
            events.emit(account, "payment_intent.payment_failed", intent, cause);
        } else if (turn == Turn.SETTLE && isUnderWay) {
            settle(account, intent, cause);
        } else if (turn == Turn.FAIL && isUnderWay) {
            fail(account, intent, cause);
        }
    }

    private void settle(String account, ObjectNode intent, Cause cause) {
        ObjectNode charge = books.change(
                Kind.CHARGE,
                account,
                intent.path("latest_charge").asString(),
                pending -> Charges.take(pending, pending.path("amount").asLong()));
        maker.succeed(intent, charge);
        note(account, intent, charge, cause);
        books.put(Kind.INTENT, account, intent);
        events.emit(account, "charge.succeeded", charge, cause);
        events.emit(account, "payment_intent.succeeded", intent, cause);
    }

    private void fail(String account, ObjectNode intent, Cause cause) {
        String code = "payment_method_provider_decline";
        String message = "The bank could not take the money from the payer's account.";
        ObjectNode charge = books.change(
                Kind.CHARGE,
                account,
                intent.path("latest_charge").asString(),
                pending -> Charges.decline(pending, code, message));
        maker.fail(intent, charge, code, null, message);
        books.put(Kind.INTENT, account, intent);
        events.emit(account, "charge.failed", charge, cause);
        events.emit(account, "payment_intent.payment_failed", intent, cause);
    }

    private void note(String account, ObjectNode intent, ObjectNode charge, Cause cause) {
        books.holder(account, intent)
                .ifPresent(purse -> ledger.happened(
                        account,
                        purse,
                        Deed.CAPTURE,
                        charge.path("amount_captured").asLong(),
                        cause));
    }

    private static String email(ObjectNode intent) {
        return Books.text(intent, "receipt_email").orElse("");
    }
}
