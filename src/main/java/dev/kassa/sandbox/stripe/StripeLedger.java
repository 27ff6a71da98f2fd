package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.Deed;
import dev.kassa.sandbox.SandboxLedger;
import dev.kassa.sandbox.SandboxLedger.Purse;
import dev.kassa.sandbox.stripe.StripeCall.Cause;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Tells the ledger which calls came for a payment's money, repeated ones too, and what was done with it. */
@Component
@ConditionalOnSandbox
class StripeLedger {

    private static final Pattern OF_INTENT = Pattern.compile(".*/v1/payment_intents/([^/]+)/(capture|cancel)");
    private static final Pattern OF_REFUND = Pattern.compile(".*/v1/refunds");

    private final SandboxLedger ledger;
    private final Books books;

    StripeLedger(SandboxLedger ledger, Books books) {
        this.ledger = ledger;
        this.books = books;
    }

    /** Notes a call if it is one for money, before it is known what becomes of it. */
    void asked(StripeCall call) {
        if (!call.method().equals("POST")) {
            return;
        }
        Matcher intent = OF_INTENT.matcher(call.path());
        if (intent.matches()) {
            boolean isCapture = intent.group(2).equals("capture");
            note(call, intent.group(1), isCapture ? Deed.CAPTURE : Deed.CANCELLATION, "amount_to_capture");
        } else if (OF_REFUND.matcher(call.path()).matches()) {
            Books.text(call.params(), "payment_intent")
                    .or(() -> Books.text(call.params(), "charge")
                            .flatMap(charge -> books.find(Kind.CHARGE, call.account(), charge))
                            .flatMap(charge -> Books.text(charge, "payment_intent")))
                    .ifPresent(id -> note(call, id, Deed.REFUND, "amount"));
        }
    }

    private void note(StripeCall call, String intent, Deed deed, String amount) {
        books.find(Kind.INTENT, call.account(), intent)
                .flatMap(found -> session(call.account(), found))
                .ifPresent(session -> ledger.asked(
                        purse(call.account(), session),
                        deed,
                        call.params().path(amount).asLong(0),
                        call.key()));
    }

    void happened(String account, ObjectNode session, Deed deed, long amountMinor, Cause cause) {
        ledger.happened(purse(account, session), deed, amountMinor, cause.key());
    }

    private Optional<ObjectNode> session(String account, ObjectNode intent) {
        return books.holder(account, intent);
    }

    private static Purse purse(String account, ObjectNode session) {
        return new Purse(
                "stripe",
                account,
                Books.id(session),
                Books.text(session, "client_reference_id").orElse(null),
                session.path("currency").asString());
    }
}
