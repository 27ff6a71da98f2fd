package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the payer sees of a session.
 *
 * @param problem the name of the text that says what went wrong last, if something did
 * @param redirect where the payer goes after having paid, if anywhere
 */
record PayPage(
        String language,
        String merchant,
        State state,
        List<Line> lines,
        String total,
        String email,
        boolean isEmailFixed,
        boolean isFree,
        boolean offersSlow,
        boolean offersBack,
        @Nullable String problem,
        @Nullable String redirect) {

    enum State {
        OPEN,
        BANK,
        COMPLETE,
        WAITING,
        EXPIRED
    }

    record Line(String name, long quantity, String amount) {}

    static PayPage of(String account, ObjectNode session, @Nullable ObjectNode intent, Texts texts) {
        String currency = session.path("currency").asString();
        String given = session.path("customer_email").asString("");
        JsonNode wishes = Books.hidden(session).path("intent");
        boolean isFree = session.path("amount_total").asLong() == 0;
        return new PayPage(
                texts.language(),
                merchant(account),
                state(session, intent),
                Books.hidden(session)
                        .path("line_items")
                        .valueStream()
                        .map(item -> new Line(
                                item.path("description").asString(),
                                item.path("quantity").asLong(),
                                texts.money(item.path("amount_total").asLong(), currency)))
                        .toList(),
                texts.money(session.path("amount_total").asLong(), currency),
                given.isEmpty() ? Books.hidden(session).path("email").asString("") : given,
                !given.isEmpty(),
                isFree,
                !isFree && !wishes.path("capture_method").asString("").equals("manual"),
                session.path("cancel_url").isString(),
                problem(intent),
                redirect(session));
    }

    private static State state(ObjectNode session, @Nullable ObjectNode intent) {
        String status = session.path("status").asString();
        if (status.equals("expired")) {
            return State.EXPIRED;
        }
        if (status.equals("complete")) {
            return intent != null && intent.path("status").asString().equals("processing")
                    ? State.WAITING
                    : State.COMPLETE;
        }
        return intent != null && IntentMaker.isChallenged(intent) ? State.BANK : State.OPEN;
    }

    private static @Nullable String problem(@Nullable ObjectNode intent) {
        if (intent == null || !intent.path("last_payment_error").isObject()) {
            return null;
        }
        String code = intent.path("last_payment_error").path("code").asString();
        return code.equals("card_declined") ? "declined" : "notConfirmed";
    }

    /** With {@code if_required} only a method that leads away from the page needs to come back to an address. */
    private static @Nullable String redirect(ObjectNode session) {
        boolean isEmbedded = SessionMaker.isEmbedded(session);
        String mode = session.path("redirect_on_completion").asString("always");
        boolean isAway = Books.hidden(session).path("away").asBoolean(false);
        if (isEmbedded && (mode.equals("never") || (mode.equals("if_required") && !isAway))) {
            return null;
        }
        return session.path(isEmbedded ? "return_url" : "success_url")
                .asString()
                .replace("{CHECKOUT_SESSION_ID}", Books.id(session));
    }

    private static String merchant(String account) {
        String name = account.replaceFirst("^acct_", "");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    PayPage troubled(String newProblem, String typedEmail) {
        return new PayPage(
                language,
                merchant,
                state,
                lines,
                total,
                typedEmail,
                isEmailFixed,
                isFree,
                offersSlow,
                offersBack,
                newProblem,
                redirect);
    }
}
