package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.stripe.StripeCall.Cause;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The life of a session until it is paid: made, looked at, expired by hand or by the clock. */
@Component
@ConditionalOnSandbox
class Sessions {

    private final Books books;
    private final SessionRules rules;
    private final SessionMaker maker;
    private final Events events;
    private final Clock clock;

    Sessions(Books books, SessionRules rules, SessionMaker maker, Events events, Clock clock) {
        this.books = books;
        this.rules = rules;
        this.maker = maker;
        this.events = events;
        this.clock = clock;
    }

    ObjectNode create(StripeCall call) {
        rules.check(call.account(), call.params());
        ObjectNode session = maker.make(call.params());
        books.add(Kind.SESSION, call.account(), session);
        return session;
    }

    /** The session as it is now: one whose time is up is expired by being looked at. */
    ObjectNode get(String account, String id) {
        return current(account, books.get(Kind.SESSION, account, id));
    }

    ObjectNode current(String account, ObjectNode session) {
        if (!isOpen(session) || !isOverdue(session)) {
            return session;
        }
        return books.change(Kind.SESSION, account, Books.id(session), locked -> {
            if (isOpen(locked)) { // the payer may have been quicker
                close(account, locked, Cause.NONE);
            }
        });
    }

    /** @throws StripeError 400 if it is not open; of an expiry and a payment at one time the later one fails */
    ObjectNode expire(String account, String id, Cause cause) {
        return books.change(Kind.SESSION, account, id, session -> {
            if (!isOpen(session)) {
                throw StripeError.state(
                        null,
                        "This Session has a status of " + session.path("status").asString()
                                + ". Only Checkout Sessions with a status of open can be expired.");
            }
            close(account, session, cause);
        });
    }

    private void close(String account, ObjectNode session, Cause cause) {
        session.put("status", "expired");
        session.putNull("url");
        session.putNull("client_secret");
        Books.text(session, "payment_intent").ifPresent(intent -> {
            ObjectNode canceled = books.change(Kind.INTENT, account, intent, open -> {
                open.put("status", "canceled");
                open.put("canceled_at", clock.instant().getEpochSecond());
                open.put("cancellation_reason", "expired");
                open.putNull("next_action");
            });
            events.emit(account, "payment_intent.canceled", canceled, cause);
        });
        events.emit(account, "checkout.session.expired", session, cause);
    }

    /** Whether a payer can still pay: the status, and the clock for a session that nobody has looked at since. */
    boolean isPayable(ObjectNode session) {
        return isOpen(session) && !isOverdue(session);
    }

    static boolean isOpen(ObjectNode session) {
        return session.path("status").asString().equals("open");
    }

    private boolean isOverdue(ObjectNode session) {
        return clock.instant().getEpochSecond() >= session.path("expires_at").asLong();
    }
}
