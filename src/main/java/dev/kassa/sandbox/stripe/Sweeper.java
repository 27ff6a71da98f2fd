package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Looks at what is open from time to time, so that sessions expire and holds lapse although nobody asks for them. */
@Component
@ConditionalOnSandbox
class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final long GAP_SECONDS = 20;
    private static final int AT_ONCE = 1000;

    private final SandboxStore store;
    private final Books books;
    private final Sessions sessions;
    private final Intents intents;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Sweeper(SandboxStore store, Books books, Sessions sessions, Intents intents, Clock clock) {
        this.store = store;
        this.books = books;
        this.sessions = sessions;
        this.intents = intents;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofVirtual().name("stripe-sandbox-sweeper").start(this::run);
    }

    /** A clock that has just been moved by hand is given one round: whoever moved it may be about to move it back. */
    private void run() {
        try {
            Instant before = clock.instant();
            while (!stopping.await(GAP_SECONDS, TimeUnit.SECONDS)) {
                Duration passed = Duration.between(before, clock.instant());
                if (passed.minusSeconds(GAP_SECONDS).abs().toSeconds() < GAP_SECONDS) {
                    trySweep();
                }
                before = clock.instant();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void trySweep() {
        try {
            sweep();
        } catch (RuntimeException cause) {
            LOG.warn("The Stripe sandbox could not look at what is open", cause);
        }
    }

    void sweep() {
        store.having(Kind.SESSION.shelf(), "status", "open", AT_ONCE, ObjectNode.class)
                .forEach(session -> books.owner(Kind.SESSION, Books.id(session))
                        .ifPresent(account -> sessions.current(account, session)));
        store.having(Kind.INTENT.shelf(), "status", "requires_capture", AT_ONCE, ObjectNode.class)
                .forEach(intent -> books.owner(Kind.INTENT, Books.id(intent))
                        .ifPresent(account -> intents.current(account, intent)));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.countDown();
    }
}
