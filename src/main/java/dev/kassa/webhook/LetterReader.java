package dev.kassa.webhook;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Seen;
import dev.kassa.webhook.Letter.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads letters: finds the checkout and goes to look at it. A letter that cannot be read stays due and is taken up again after
 * a gap that grows. It is the table that says what is to be read, so nothing is lost with the memory of one server.
 */
@Component
class LetterReader implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LetterReader.class);

    private static final int AT_ONCE = 16;
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    /** Longer than a look with all that may follow from it can take, so that no second reader starts before the first is done. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofDays(30);

    /** The first is for a letter that overtook the answer to the very call it is about. */
    private static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final LetterTable table;
    private final CheckoutService checkouts;
    private final Clock clock;
    private final SimpleAsyncTaskExecutor readers = new SimpleAsyncTaskExecutor("letter-");
    private volatile boolean isLeaving;

    LetterReader(LetterTable table, CheckoutService checkouts, Clock clock) {
        this.table = table;
        this.checkouts = checkouts;
        this.clock = clock;
        readers.setVirtualThreads(true);
        readers.setConcurrencyLimit(AT_ONCE);
        readers.setRejectTasksWhenLimitReached(true);
        readers.setTaskTerminationTimeout(FAREWELL.toMillis());
    }

    /**
     * Has the letter read beside whatever the caller does, and returns at once.
     *
     * @return false if all readers are busy; then it stays due, and the sweep comes by it
     */
    boolean readSoon(UUID letterId) {
        try {
            readers.execute(() -> read(letterId));
            return true;
        } catch (TaskRejectedException busyOrLeaving) {
            return false;
        }
    }

    /** Reads the letter now, unless it has been read or somebody is at it, or this server is about to stop. */
    void read(UUID letterId) {
        if (isLeaving) {
            return;
        }
        Instant now = now();
        try {
            table.claim(letterId, now, now.plus(CLAIM)).ifPresent(this::settle);
        } catch (DataAccessException away) {
            log.warn(
                    "Letter {} waits for the database: {}",
                    letterId,
                    away.getClass().getSimpleName());
        }
    }

    private void settle(Letter letter) {
        Verdict verdict = judge(letter);
        if (verdict.outcome() == Outcome.UNREAD) {
            table.settle(letter, verdict, nextAttempt(letter, verdict), null);
        } else {
            table.settle(letter, verdict, null, now());
        }
    }

    private Verdict judge(Letter letter) {
        try {
            return look(letter);
        } catch (CheckoutProblem problem) {
            return Verdict.unread(letter.checkoutId(), problem.getClass().getSimpleName());
        } catch (RuntimeException failure) {
            log.warn("Letter {} could not be read", letter.id(), failure);
            return Verdict.unread(letter.checkoutId(), failure.getClass().getSimpleName());
        }
    }

    private Verdict look(Letter letter) {
        Actor provider = Actor.provider(letter.provider().word());
        Optional<Seen> seen = Optional.ofNullable(letter.checkoutId()).flatMap(id -> refresh(id, provider));
        if (seen.isEmpty() && letter.reference() != null) {
            seen = checkouts
                    .findByReference(letter.provider(), letter.reference())
                    .flatMap(id -> refresh(id, provider));
        }
        if (seen.isEmpty() && letter.paymentReference() != null) {
            seen = checkouts
                    .findByPaymentReference(letter.provider(), letter.paymentReference())
                    .flatMap(id -> refresh(id, provider));
        }
        if (seen.isEmpty()) {
            return Verdict.ignored("not about a checkout of ours");
        }
        UUID checkout = seen.get().checkout().id();
        if (seen.get().checkout().providerReference() != null) {
            return Verdict.read(checkout);
        }
        return seen.get().checkout().status().isOpen()
                ? Verdict.unread(checkout, "the provider has not answered the opening yet")
                : Verdict.pointless(checkout, "the opening was given up, and nobody could pay it");
    }

    private Optional<Seen> refresh(UUID checkout, Actor provider) {
        try {
            return Optional.of(checkouts.refresh(checkout, provider));
        } catch (CheckoutProblem.NotFound notOurs) {
            return Optional.empty();
        }
    }

    /** Each gap once, and then the last one again and again: a provider's bad week must not cost us what it told. */
    private @Nullable Instant nextAttempt(Letter letter, Verdict verdict) {
        Instant next = now().plus(GAPS.get(Math.min(letter.attempts(), GAPS.size()) - 1));
        if (next.isAfter(letter.receivedAt().plus(PATIENCE))) {
            log.error("Letter {} is given up after {} attempts: {}", letter.id(), letter.attempts(), verdict.detail());
            return null;
        }
        return next;
    }

    private Instant now() {
        return clock.instant();
    }

    /** Lets those that read come to an end; what they cannot finish is due again when the claim has run out. */
    @Override
    public void destroy() {
        isLeaving = true;
        readers.close();
    }

    boolean isLeaving() {
        return isLeaving;
    }
}
