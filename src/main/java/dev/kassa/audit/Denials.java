package dev.kassa.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attempts that were turned away go into the trail too, in the chain of whoever tried. What is tried again within a minute is
 * counted and told in one entry when the minute is over, so that nobody can fill the table by being refused; the count is in
 * this server's memory, and all that a crash takes with it.
 */
@Component
public class Denials {

    private static final Logger log = LoggerFactory.getLogger(Denials.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ACTORS = 10_000;
    /** How many different attempts of one actor are told one by one; of those who are nobody, who are many, one. */
    private static final int TOLD = 10;

    private final AuditBook book;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final Cache<Tried, Minute> minutes;

    Denials(AuditBook book, PlatformTransactionManager transactions, Clock clock) {
        this.book = book;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.minutes = Caffeine.newBuilder()
                .ticker(() -> Seal.micros(clock.instant()) * 1000)
                .expireAfterWrite(MINUTE)
                .maximumSize(MOST_ACTORS)
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .removalListener(
                        (@Nullable Tried tried, @Nullable Minute minute, RemovalCause _) -> close(tried, minute))
                .build();
    }

    private record Tried(Denial denial, Actor actor) {}

    /** What one actor tried since the minute began. */
    private static final class Minute {
        private final Set<String> told = new HashSet<>();
        private int more;
        private boolean over;
    }

    /**
     * Tells that somebody was turned away, in a transaction of its own, since what they tried is undone or never began. That it
     * cannot be told keeps nobody from being turned away.
     *
     * @param subjectId the checkout that they were after, if one
     * @param detail what they tried, in our words; never what they typed
     */
    public void tell(Denial denial, Actor actor, @Nullable UUID subjectId, @Nullable String detail) {
        minutes.cleanUp(); // tells what was counted in minutes that are over
        var tried = new Tried(denial, actor);
        while (true) {
            Minute minute = minutes.get(tried, _ -> new Minute());
            synchronized (minute) {
                if (minute.over) {
                    continue;
                }
                if (minute.told.size() < (actor.isAnonymous() ? 1 : TOLD)
                        && minute.told.add(subjectId + " " + detail)) {
                    write(tried, subjectId, detail);
                } else {
                    minute.more++;
                }
                return;
            }
        }
    }

    private void close(@Nullable Tried tried, @Nullable Minute minute) {
        if (tried == null || minute == null) {
            return;
        }
        synchronized (minute) {
            minute.over = true;
            if (minute.more > 0) {
                write(tried, null, "+" + minute.more);
            }
        }
    }

    private void write(Tried tried, @Nullable UUID subjectId, @Nullable String detail) {
        Actor actor = tried.actor();
        AuditEntry entry =
                AuditEntry.note(tried.denial().name(), actor, clock.instant(), actor.companyId(), subjectId, detail);
        try {
            ownTransaction.executeWithoutResult(_ -> book.write(List.of(entry)));
        } catch (DataAccessException | TransactionException problem) {
            log.error("A denied attempt ({}) could not be told", tried.denial(), problem);
        }
    }

    /** Tells what is counted but not told yet. */
    @PreDestroy
    void settle() {
        minutes.invalidateAll();
    }
}
