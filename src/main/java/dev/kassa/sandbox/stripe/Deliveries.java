package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import dev.kassa.sandbox.stripe.StripeSandboxProperties.Webhook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes events to the endpoints that want them, and comes again a few times where nobody opens. Each try is written down, so
 * that a restart goes on with what was still under way.
 */
@Component
@ConditionalOnSandbox
class Deliveries {

    static final String SHELF = "stripe.delivery";

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int TRIES = 5;
    private static final int RESUMED_AT_MOST = 200;

    private final StripeSandboxProperties settings;
    private final Subscribers subscribers;
    private final SandboxStore store;
    private final Books books;
    private final Postman postman;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("stripe-sandbox-event-", 0).factory());
    private volatile DeliveryManner manner = DeliveryManner.PROPER;

    Deliveries(
            StripeSandboxProperties settings,
            Subscribers subscribers,
            SandboxStore store,
            Books books,
            Postman postman) {
        this.settings = settings;
        this.subscribers = subscribers;
        this.store = store;
        this.books = books;
        this.postman = postman;
    }

    /** The endpoints for this event of the account's. */
    List<Webhook> endpoints(String account, String type) {
        return subscribers.of(account, type);
    }

    /**
     * Writes down that the event is to go to all its endpoints, in the manner that was asked for last. What is returned sends
     * it: to be run when the event is certain.
     */
    Runnable queue(String account, ObjectNode event) {
        return queue(account, event, manner);
    }

    Runnable queue(String account, ObjectNode event, DeliveryManner how) {
        List<Runnable> departures = new ArrayList<>();
        for (Webhook endpoint : endpoints(account, event.path("type").asString())) {
            for (int copy = 0; copy < how.count(); copy++) {
                Delivery delivery = Delivery.of(event, account, endpoint.url());
                store.add(SHELF, account, delivery.id(), delivery);
                departures.add(() -> begin(delivery, event, endpoint, how));
            }
        }
        return () -> departures.forEach(this::depart);
    }

    private void depart(Runnable departure) {
        try {
            threads.execute(departure);
        } catch (RejectedExecutionException _) {
            LOG.debug("The sandbox is stopping; the event is delivered after the next start");
        }
    }

    /** From now on events are delivered in this manner. */
    void behave(DeliveryManner how) {
        this.manner = how;
    }

    private void begin(Delivery delivery, ObjectNode event, Webhook endpoint, DeliveryManner how) {
        try {
            if (!stopping.await(how.delay(), TimeUnit.MILLISECONDS)) {
                deliver(delivery, event, endpoint, how);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException cause) {
            LOG.debug("The delivery of {} ended early; it goes on after the next start", delivery.event(), cause);
        }
    }

    private void deliver(Delivery delivery, ObjectNode event, Webhook endpoint, DeliveryManner how)
            throws InterruptedException {
        long gapMillis = settings.retryGap().toMillis();
        for (int already = delivery.tries().size(); already < TRIES; already++) {
            String outcome = attempt(event, endpoint, how);
            boolean isDelivered = outcome.startsWith("2");
            Delivery.State after = isDelivered
                    ? Delivery.State.DELIVERED
                    : already + 1 < TRIES ? Delivery.State.PENDING : Delivery.State.GIVEN_UP;
            store.change(SHELF, delivery.account(), delivery.id(), Delivery.class, old -> old.tried(outcome, after));
            if (isDelivered) {
                books.change(
                        Kind.EVENT,
                        delivery.account(),
                        delivery.event(),
                        kept -> kept.put(
                                "pending_webhooks",
                                Math.max(0, kept.path("pending_webhooks").asInt() - 1)));
                return;
            }
            if (after == Delivery.State.GIVEN_UP || stopping.await(gapMillis << already, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private String attempt(ObjectNode event, Webhook endpoint, DeliveryManner how) throws InterruptedException {
        try {
            return Integer.toString(postman.carry(event, endpoint, how));
        } catch (IOException | IllegalArgumentException cause) {
            return cause.getClass().getSimpleName();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        for (Delivery delivery :
                store.having(SHELF, "state", Delivery.State.PENDING.name(), RESUMED_AT_MOST, Delivery.class)) {
            books.find(Kind.EVENT, delivery.account(), delivery.event()).ifPresent(event -> resume(delivery, event));
        }
    }

    private void resume(Delivery delivery, ObjectNode event) {
        for (Webhook endpoint : endpoints(delivery.account(), event.path("type").asString())) {
            if (endpoint.url().equals(delivery.url())) {
                depart(() -> begin(delivery, event, endpoint, DeliveryManner.PROPER));
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.countDown();
        threads.shutdownNow();
    }
}
