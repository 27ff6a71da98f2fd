package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.Deed;
import dev.kassa.sandbox.stripe.StripeCall.Cause;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Money on its way back. Each act holds the session of the payment, as paying and capturing do. */
@Component
@ConditionalOnSandbox
class Refunds {

    private static final int EXPANDED = 10;
    private static final String OWN = "refunds";
    private static final String MANNER = "refund_manner";

    private final Books books;
    private final Intents intents;
    private final RefundRules rules;
    private final Events events;
    private final StripeLedger ledger;

    Refunds(Books books, Intents intents, RefundRules rules, Events events, StripeLedger ledger) {
        this.books = books;
        this.intents = intents;
        this.rules = rules;
        this.events = events;
        this.ledger = ledger;
    }

    /** Pays back what was taken, all that is left of it unless the call says less. @throws StripeError 400 if there is less */
    ObjectNode create(String account, JsonNode params, Cause cause) {
        String id = Books.id(intents.get(account, rules.intentOf(account, params)));
        var made = new AtomicReference<ObjectNode>();
        held(account, id, (session, intent) -> {
            ObjectNode refund = make(account, params, intent);
            ledger.happened(account, session, Deed.REFUND, refund.path("amount").asLong(), cause);
            tell(account, refund, cause);
            made.set(refund);
        });
        return Objects.requireNonNull(made.get());
    }

    private ObjectNode make(String account, JsonNode params, ObjectNode intent) {
        ObjectNode charge = rules.chargeOf(account, intent);
        long amount = rules.amount(params, charge);
        RefundManner manner = manner(intent, charge);
        if (manner == RefundManner.SHORT) {
            throw RefundRules.shortOfBalance();
        }
        ObjectNode refund = books.blank(Kind.REFUND).put("amount", amount).put("status", manner.status());
        refund.put("charge", Books.id(charge)).put("payment_intent", Books.id(intent));
        for (String same : List.of("currency", "customer", "payment_method")) {
            refund.set(same, charge.path(same).deepCopy());
        }
        refund.put("balance_transaction", Id.fresh("txn_", 24));
        refund.set("metadata", SessionMaker.labels(params.path("metadata")));
        refund.set("reason", params.has("reason") ? params.path("reason") : refund.path("reason"));
        if (manner == RefundManner.PENDING) {
            refund.put("pending_reason", "processing");
        }
        books.add(Kind.REFUND, account, refund);
        own(intent).add(Books.id(refund));
        books.put(Kind.INTENT, account, intent);
        payBack(account, charge, amount);
        return refund;
    }

    private void tell(String account, ObjectNode refund, Cause cause) {
        events.emit(account, "refund.created", refund, cause);
        events.emit(account, "charge.refunded", books.get(Kind.CHARGE, account, chargeOf(refund)), cause);
    }

    /** @param amount below zero if money that was paid back has come again */
    private void payBack(String account, ObjectNode charge, long amount) {
        books.change(Kind.CHARGE, account, Books.id(charge), taken -> {
            long refunded = taken.path("amount_refunded").asLong() + amount;
            taken.put("amount_refunded", refunded);
            taken.put("refunded", refunded >= taken.path("amount_captured").asLong());
        });
    }

    ObjectNode get(String account, String id) {
        return books.get(Kind.REFUND, account, id);
    }

    /** The refunds of a payment, newest first. */
    List<ObjectNode> of(String account, ObjectNode intent) {
        return own(intent)
                .valueStream()
                .map(id -> books.get(Kind.REFUND, account, id.asString()))
                .toList()
                .reversed();
    }

    /** The newest of a charge's refunds, as they stand in the charge for those who ask to have it expanded. */
    ObjectNode listFor(String account, ObjectNode charge) {
        ObjectNode intent =
                books.get(Kind.INTENT, account, charge.path("payment_intent").asString());
        List<ObjectNode> all = of(account, intent);
        List<ObjectNode> first = all.subList(0, Math.min(all.size(), EXPANDED));
        return Listing.list(first, all.size() > EXPANDED, "/v1/charges/" + Books.id(charge) + "/refunds");
    }

    /** The money has arrived, or will. @return false if it had before, or cannot any more */
    boolean succeed(String account, String id) {
        return turn(account, id, RefundRules.UNDECIDED, Cause.NONE, (_, refund) -> {
            refund.put("status", "succeeded");
            refund.remove("pending_reason");
        });
    }

    /** The payer's bank has sent the money back, days after it seemed to have arrived perhaps. @return false if it had before */
    boolean fail(String account, String id) {
        return turn(account, id, RefundRules.LIVE, Cause.NONE, (session, refund) -> {
            refund.put("status", "failed");
            refund.put("failure_reason", "lost_or_stolen_card");
            refund.put("failure_balance_transaction", Id.fresh("txn_", 24));
            refund.remove("pending_reason");
            takeBack(account, session, refund, Cause.NONE);
            events.emit(account, "refund.failed", refund, Cause.NONE);
        });
    }

    /** Calls off what waits for the payer. @throws StripeError 400 if it does not */
    ObjectNode cancel(StripeCall call, String id) {
        String account = call.account();
        boolean isDone = turn(account, id, RefundRules.WAITING, call.cause(), (session, refund) -> {
            refund.put("status", "canceled");
            takeBack(account, session, refund, call.cause());
        });
        if (!isDone) {
            throw StripeError.state(null, "Only refunds with a status of requires_action can be canceled.");
        }
        return get(account, id);
    }

    private void takeBack(String account, ObjectNode session, ObjectNode refund, Cause cause) {
        long amount = refund.path("amount").asLong();
        ObjectNode charge = books.get(Kind.CHARGE, account, chargeOf(refund));
        payBack(account, charge, -amount);
        ledger.happened(account, session, Deed.REFUND_FAILURE, amount, cause);
    }

    private boolean turn(
            String account, String id, List<String> from, Cause cause, BiConsumer<ObjectNode, ObjectNode> act) {
        var isDone = new AtomicBoolean();
        String payment = get(account, id).path("payment_intent").asString();
        held(
                account,
                payment,
                (session, _) -> books.change(Kind.REFUND, account, id, refund -> {
                    if (from.contains(refund.path("status").asString())) {
                        act.accept(session, refund);
                        isDone.set(true);
                        events.emit(account, "refund.updated", refund, cause);
                        events.emit(account, "charge.refund.updated", refund, cause);
                    }
                }));
        return isDone.get();
    }

    /** From now on refunds of this session's payment go this way. @throws StripeError 404 if it has no payment */
    void behave(String account, String session, RefundManner manner) {
        String payment = session.startsWith(Kind.INTENT.prefix)
                ? session
                : books.get(Kind.SESSION, account, session)
                        .path("payment_intent")
                        .asString("");
        held(account, payment, (_, intent) -> {
            Books.hidden(intent).put(MANNER, manner.name());
            books.put(Kind.INTENT, account, intent);
        });
    }

    private static RefundManner manner(ObjectNode intent, ObjectNode charge) {
        String ordered = Books.hidden(intent).path(MANNER).asString("");
        if (!ordered.isEmpty()) {
            return RefundManner.valueOf(ordered);
        }
        String method = charge.path("payment_method_details").path("type").asString("");
        return method.equals("card") ? RefundManner.SUCCEEDED : RefundManner.PENDING;
    }

    private static String chargeOf(ObjectNode refund) {
        return refund.path("charge").asString();
    }

    private void held(String account, String intent, BiConsumer<ObjectNode, ObjectNode> act) {
        books.hold(account, books.get(Kind.INTENT, account, intent), locked -> {
            act.accept(locked, books.get(Kind.INTENT, account, intent));
        });
    }

    private static ArrayNode own(ObjectNode intent) {
        ObjectNode hidden = Books.hidden(intent);
        return hidden.get(OWN) instanceof ArrayNode already ? already : hidden.putArray(OWN);
    }
}
