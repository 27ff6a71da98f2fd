package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * All checkouts of all agents. Whoever reads here reads the present: what time has changed is changed first. Every change that
 * the merchant has a right to know of is told once it is committed.
 */
@Component
@ConditionalOnSandbox
class PaysonBooks {

    private final SandboxStore store;
    private final PaysonLedger ledger;
    private final PaysonNotifier notifier;
    private final Clock clock;

    PaysonBooks(SandboxStore store, PaysonLedger ledger, PaysonNotifier notifier, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** Takes in a checked checkout: gives it an id, a first date and a time limit. */
    PaysonCheckoutDocument open(String agent, PaysonCheckoutDocument sent) {
        Instant now = now();
        if (sent.expirationTime == null) {
            sent.expirationTime = now.plus(Life.UNPAID);
        }
        sent.id = UUID.randomUUID().toString();
        sent.status = PaysonStatus.CREATED;
        sent.purchaseId = null;
        sent.snippet = null;
        sent.customer = sent.customer == null ? new Customer() : sent.customer;
        sent.gui = sent.gui == null ? new Gui() : sent.gui;
        sent.history = new History();
        sent.history.stamp(PaysonStatus.CREATED, now);
        sent.order.items.forEach(item -> {
            item.itemId = UUID.randomUUID().toString();
            item.creditedAmount = null;
        });
        Totals.normalise(sent);
        store.add(PaysonCheckoutDocument.KIND, agent, sent.requiredId(), sent);
        return sent;
    }

    Optional<PaysonCheckoutDocument> find(String agent, String id) {
        return store.find(PaysonCheckoutDocument.KIND, agent, key(id), PaysonCheckoutDocument.class)
                .flatMap(document -> present(agent, document));
    }

    /** The agent's checkouts, newest first. */
    List<PaysonCheckoutDocument> all(String agent) {
        return store
                .newest(PaysonCheckoutDocument.KIND, agent, Integer.MAX_VALUE, PaysonCheckoutDocument.class)
                .stream()
                .flatMap(document -> present(agent, document).stream())
                .toList();
    }

    /** Whose checkout it is: a payer's browser knows the id and no more. */
    Optional<String> owner(String id) {
        return store.owner(PaysonCheckoutDocument.KIND, key(id));
    }

    /** Lets time pass first, then changes; nobody else can change the same checkout meanwhile. */
    Optional<PaysonCheckoutDocument> change(
            String agent, String id, BiConsumer<PaysonCheckoutDocument, Instant> change) {
        var before = new AtomicReference<Standing>();
        Optional<PaysonCheckoutDocument> changed =
                store.change(PaysonCheckoutDocument.KIND, agent, key(id), PaysonCheckoutDocument.class, document -> {
                    Standing old = Standing.of(document);
                    before.set(old);
                    Life.age(document, now());
                    change.accept(document, now());
                    ledger.happened(agent, old, document);
                    return document;
                });
        changed.filter(document -> !Standing.of(document).equals(before.get()))
                .filter(document -> document.requiredStatus().isNotified())
                .ifPresent(notifier::tell);
        return changed;
    }

    /** What a change would make of the checkout. Nothing is kept of it, and nobody is told. */
    Optional<PaysonCheckoutDocument> pretend(
            String agent, String id, BiConsumer<PaysonCheckoutDocument, Instant> change) {
        Optional<PaysonCheckoutDocument> found = find(agent, id);
        found.ifPresent(document -> change.accept(document, now()));
        return found;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<PaysonCheckoutDocument> present(String agent, PaysonCheckoutDocument document) {
        return Life.age(document, now()) ? change(agent, document.requiredId(), (_, _) -> {}) : Optional.of(document);
    }

    /** Guids are the same in any letter case. */
    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
