package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.Deed;
import dev.kassa.sandbox.stripe.StripeCall.Cause;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the payer does on the pay page. Each act holds the session: one that is not open any more is left as it is, whichever
 * of two clicks, or of a click and an expiry, came second.
 */
@Component
@ConditionalOnSandbox
class Till {

    private final Books books;
    private final Sessions sessions;
    private final IntentMaker intents;
    private final Charges charges;
    private final Events events;
    private final StripeLedger ledger;

    Till(Books books, Sessions sessions, IntentMaker intents, Charges charges, Events events, StripeLedger ledger) {
        this.books = books;
        this.sessions = sessions;
        this.intents = intents;
        this.charges = charges;
        this.events = events;
        this.ledger = ledger;
    }

    private interface Act {
        void on(ObjectNode session, ObjectNode intent);
    }

    /** The card is good: the money is taken, or reserved if the seller wants to capture it later. */
    void pay(String account, String id, String email) {
        attempt(account, id, email, (session, intent) -> {
            if (intent.path("capture_method").asString().equals("manual")) {
                hold(account, session, intent, email);
            } else {
                take(account, session, intent, email);
            }
        });
    }

    private void take(String account, ObjectNode session, ObjectNode intent, String email) {
        ObjectNode charge = charges.taken(account, intent, email);
        intents.succeed(intent, charge);
        complete(account, session, intent, email, "paid");
        note(account, session, charge);
        events.emit(account, "charge.succeeded", charge, Cause.NONE);
        events.emit(account, "payment_intent.succeeded", intent, Cause.NONE);
        events.emit(account, "checkout.session.completed", session, Cause.NONE);
    }

    private void hold(String account, ObjectNode session, ObjectNode intent, String email) {
        ObjectNode charge = charges.held(account, intent, email);
        intents.hold(intent, charge);
        complete(account, session, intent, email, "unpaid");
        events.emit(account, "charge.succeeded", charge, Cause.NONE);
        events.emit(account, "payment_intent.amount_capturable_updated", intent, Cause.NONE);
        events.emit(account, "checkout.session.completed", session, Cause.NONE);
    }

    /** The bank says no: the session stays open for another try. */
    void decline(String account, String id, String email) {
        attempt(account, id, email, (session, intent) -> {
            ObjectNode charge = charges.declined(account, intent, email);
            intents.fail(intent, charge, "card_declined", "generic_decline", "The card was declined.");
            books.put(Kind.INTENT, account, intent);
            events.emit(account, "charge.failed", charge, Cause.NONE);
            events.emit(account, "payment_intent.payment_failed", intent, Cause.NONE);
        });
    }

    /** The bank wants to hear from the payer first. */
    void challenge(String account, String id, String email) {
        attempt(account, id, email, (session, intent) -> {
            Books.hidden(session).put("email", email);
            intents.requireAction(intent, session);
            books.put(Kind.INTENT, account, intent);
            events.emit(account, "payment_intent.requires_action", intent, Cause.NONE);
        });
    }

    /** The payer has said yes to the bank. Nothing happens if the bank did not ask. */
    void approve(String account, String id) {
        ObjectNode session = books.get(Kind.SESSION, account, id);
        boolean isAsked = Books.text(session, "payment_intent")
                .map(intent -> books.get(Kind.INTENT, account, intent))
                .filter(IntentMaker::isChallenged)
                .isPresent();
        if (isAsked) {
            pay(account, id, Books.hidden(session).path("email").asString());
        }
    }

    /** The payer has left the bank's page without a yes. */
    void abort(String account, String id) {
        books.change(
                Kind.SESSION,
                account,
                id,
                session -> Books.text(session, "payment_intent")
                        .map(intent -> books.get(Kind.INTENT, account, intent))
                        .filter(intent -> sessions.isPayable(session) && IntentMaker.isChallenged(intent))
                        .ifPresent(intent -> {
                            intents.refuseChallenge(intent);
                            books.put(Kind.INTENT, account, intent);
                            events.emit(account, "payment_intent.payment_failed", intent, Cause.NONE);
                        }));
    }

    /** A method that takes days: the payer is done, the money is not there yet. */
    void promise(String account, String id, String email) {
        attempt(account, id, email, (session, intent) -> {
            Books.hidden(session).put("away", true);
            ObjectNode charge = charges.pending(account, intent, email);
            intents.process(intent, charge);
            complete(account, session, intent, email, "unpaid");
            events.emit(account, "charge.pending", charge, Cause.NONE);
            events.emit(account, "payment_intent.processing", intent, Cause.NONE);
            events.emit(account, "checkout.session.completed", session, Cause.NONE);
        });
    }

    /** What a promise comes to. Nothing happens if the session has none under way. */
    void settle(String account, String id, boolean isPaid) {
        books.change(
                Kind.SESSION,
                account,
                id,
                session -> Books.text(session, "payment_intent")
                        .map(intent -> books.get(Kind.INTENT, account, intent))
                        .filter(intent -> intent.path("status").asString().equals("processing"))
                        .ifPresent(intent -> settle(account, session, intent, isPaid)));
    }

    private void settle(String account, ObjectNode session, ObjectNode intent, boolean isPaid) {
        String message = "The bank could not take the money from the payer's account.";
        ObjectNode charge =
                books.change(Kind.CHARGE, account, intent.path("latest_charge").asString(), pending -> {
                    if (isPaid) {
                        Charges.take(pending, pending.path("amount").asLong());
                    } else {
                        Charges.decline(pending, "payment_method_provider_decline", message);
                    }
                });
        if (isPaid) {
            intents.succeed(intent, charge);
            session.put("payment_status", "paid");
            note(account, session, charge);
        } else {
            intents.fail(intent, charge, "payment_method_provider_decline", null, message);
        }
        books.put(Kind.INTENT, account, intent);
        events.emit(account, isPaid ? "charge.succeeded" : "charge.failed", charge, Cause.NONE);
        events.emit(account, isPaid ? "payment_intent.succeeded" : "payment_intent.payment_failed", intent, Cause.NONE);
        events.emit(
                account, "checkout.session.async_payment_" + (isPaid ? "succeeded" : "failed"), session, Cause.NONE);
    }

    private void note(String account, ObjectNode session, ObjectNode charge) {
        ledger.happened(
                account, session, Deed.CAPTURE, charge.path("amount_captured").asLong(), Cause.NONE);
    }

    private void attempt(String account, String id, String email, Act act) {
        books.change(Kind.SESSION, account, id, session -> {
            if (!sessions.isPayable(session)) {
                return;
            }
            if (session.path("amount_total").asLong() == 0) { // nothing to pay, so nothing can fail
                intents.welcome(account, session, email);
                IntentMaker.close(session, email, "no_payment_required");
                events.emit(account, "checkout.session.completed", session, Cause.NONE);
                return;
            }
            act.on(session, intentOf(account, session));
        });
    }

    private ObjectNode intentOf(String account, ObjectNode session) {
        return Books.text(session, "payment_intent")
                .map(intent -> books.get(Kind.INTENT, account, intent))
                .orElseGet(() -> {
                    ObjectNode intent = intents.make(session);
                    books.add(Kind.INTENT, account, intent);
                    session.put("payment_intent", Books.id(intent));
                    events.emit(account, "payment_intent.created", intent, Cause.NONE);
                    return intent;
                });
    }

    private void complete(String account, ObjectNode session, ObjectNode intent, String email, String paymentStatus) {
        intents.welcome(account, session, email);
        intent.set("customer", session.path("customer"));
        books.put(Kind.INTENT, account, intent);
        IntentMaker.close(session, email, paymentStatus);
    }
}
