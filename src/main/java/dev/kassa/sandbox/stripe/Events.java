package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.stripe.StripeCall.Cause;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what happened, with the object as it was then, and has it delivered once that is certain. */
@Component
@ConditionalOnSandbox
class Events {

    private final Books books;
    private final Deliveries deliveries;

    Events(Books books, Deliveries deliveries) {
        this.books = books;
        this.deliveries = deliveries;
    }

    void emit(String account, String type, ObjectNode object, Cause cause) {
        ObjectNode event = books.blank(Kind.EVENT);
        if (!account.equals(Books.PLATFORM)) {
            event.put("account", account);
        }
        event.put("type", type);
        event.putObject("data").set("object", Books.shown(object));
        event.putObject("request").put("id", cause.requestId()).put("idempotency_key", cause.key());
        event.put("pending_webhooks", deliveries.endpoints(account, type).size());
        books.add(Kind.EVENT, account, event);
        afterCommit(deliveries.queue(account, event));
    }

    private static void afterCommit(Runnable send) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            send.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                send.run();
            }
        });
    }
}
