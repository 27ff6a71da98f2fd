package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.Deed;
import dev.kassa.sandbox.stripe.StripeCall.Cause;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The life of a payment after the payer: captured, cancelled, or lapsed. Each holds the session first, as paying does. */
@Component
@ConditionalOnSandbox
class Intents {

    private static final Set<String> BEFORE_PAYMENT =
            Set.of("requires_payment_method", "requires_action", "requires_confirmation");

    private final Books books;
    private final Events events;
    private final StripeLedger ledger;
    private final Clock clock;

    Intents(Books books, Events events, StripeLedger ledger, Clock clock) {
        this.books = books;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The intent as it is now: a hold that nobody captured in time has lapsed. */
    ObjectNode get(String account, String id) {
        return current(account, books.get(Kind.INTENT, account, id));
    }

    ObjectNode current(String account, ObjectNode intent) {
        if (!isLapsed(intent)) {
            return intent;
        }
        books.hold(account, intent, session -> {
            ObjectNode locked = books.get(Kind.INTENT, account, Books.id(intent));
            if (isLapsed(locked)) {
                release(account, locked, "automatic", "charge.expired", Cause.NONE);
                ledger.happened(
                        account, session, Deed.LAPSE, locked.path("amount").asLong(), Cause.NONE);
            }
        });
        return books.get(Kind.INTENT, account, Books.id(intent));
    }

    /** Takes the reserved money, all of it unless the call says less. @throws StripeError 400 if nothing is reserved */
    ObjectNode capture(StripeCall call, String id) {
        String account = call.account();
        books.hold(account, get(account, id), session -> {
            ObjectNode intent = books.get(Kind.INTENT, account, id);
            if (!isHeld(intent)) {
                throw unexpected(intent, "captured", "requires_capture");
            }
            long held = intent.path("amount_capturable").asLong();
            long amount = call.params().path("amount_to_capture").asLong(held);
            if (amount > held) {
                throw StripeError.invalid(
                        "amount_too_large",
                        "amount_to_capture",
                        "The amount to capture (" + amount + ") is greater than the amount that is left (" + held
                                + ").");
            }
            take(call, intent, amount);
            session.put("payment_status", "paid");
            ledger.happened(account, session, Deed.CAPTURE, amount, call.cause());
        });
        return books.get(Kind.INTENT, account, id);
    }

    private void take(StripeCall call, ObjectNode intent, long amount) {
        String account = call.account();
        if (call.params().has("application_fee_amount")) {
            intent.put(
                    "application_fee_amount",
                    call.params().path("application_fee_amount").asLong());
        }
        SessionMaker.labels(call.params().path("metadata"))
                .properties()
                .forEach(label -> ((ObjectNode) intent.path("metadata")).set(label.getKey(), label.getValue()));
        ObjectNode charge =
                books.change(Kind.CHARGE, account, intent.path("latest_charge").asString(), held -> {
                    held.set("application_fee_amount", intent.path("application_fee_amount"));
                    Charges.take(held, amount);
                });
        intent.put("status", "succeeded");
        intent.put("amount_capturable", 0);
        intent.put("amount_received", amount);
        books.put(Kind.INTENT, account, intent);
        events.emit(account, "charge.captured", charge, call.cause());
        events.emit(account, "payment_intent.succeeded", intent, call.cause());
    }

    /** Gives a reserved amount back. @throws StripeError 400 if nothing is reserved, or the session is still the payer's */
    ObjectNode cancel(StripeCall call, String id) {
        String account = call.account();
        String reason = call.params().path("cancellation_reason").asString("");
        books.hold(account, get(account, id), session -> {
            ObjectNode intent = books.get(Kind.INTENT, account, id);
            if (BEFORE_PAYMENT.contains(status(intent)) && Books.isBare(intent)) {
                close(account, intent, reason, call.cause());
                return;
            }
            if (BEFORE_PAYMENT.contains(status(intent))) {
                throw StripeError.state(
                                "payment_intent_unexpected_state",
                                "This PaymentIntent belongs to a Checkout Session that is open; expire the session instead.")
                        .with("payment_intent", Books.shown(intent));
            }
            if (!isHeld(intent)) {
                throw unexpected(intent, "canceled", "requires_capture");
            }
            release(account, intent, reason, "charge.refunded", call.cause());
            ledger.happened(
                    account, session, Deed.CANCELLATION, intent.path("amount").asLong(), call.cause());
        });
        return books.get(Kind.INTENT, account, id);
    }

    /** Nobody has paid it yet, and nobody will. */
    private void close(String account, ObjectNode intent, String reason, Cause cause) {
        cancelled(account, intent, reason);
        events.emit(account, "payment_intent.canceled", intent, cause);
    }

    private void cancelled(String account, ObjectNode intent, String reason) {
        intent.put("status", "canceled");
        intent.put("amount_capturable", 0);
        intent.put("canceled_at", clock.instant().getEpochSecond());
        intent.put("cancellation_reason", reason.isEmpty() ? null : reason);
        intent.putNull("next_action");
        books.put(Kind.INTENT, account, intent);
    }

    private void release(String account, ObjectNode intent, String reason, String chargeEvent, Cause cause) {
        cancelled(account, intent, reason);
        ObjectNode charge =
                books.change(Kind.CHARGE, account, intent.path("latest_charge").asString(), held -> {
                    held.put("refunded", true);
                    held.put("amount_refunded", held.path("amount").asLong());
                });
        events.emit(account, chargeEvent, charge, cause);
        events.emit(account, "payment_intent.canceled", intent, cause);
    }

    static StripeError unexpected(ObjectNode intent, String wish, String needed) {
        return StripeError.state(
                        "payment_intent_unexpected_state",
                        "This PaymentIntent could not be " + wish + " because it has a status of " + status(intent)
                                + ". Only a PaymentIntent with the status " + needed + " can be " + wish + ".")
                .with("payment_intent", Books.shown(intent));
    }

    private boolean isLapsed(ObjectNode intent) {
        return isHeld(intent)
                && clock.instant().getEpochSecond()
                        >= Books.hidden(intent).path("capture_before").asLong(Long.MAX_VALUE);
    }

    private static boolean isHeld(ObjectNode intent) {
        return status(intent).equals("requires_capture");
    }

    private static String status(ObjectNode intent) {
        return intent.path("status").asString();
    }

    /** The session that the payment was made in; empty if it was made without one. */
    static String session(ObjectNode intent) {
        return Books.hidden(intent).path("session").asString("");
    }
}
