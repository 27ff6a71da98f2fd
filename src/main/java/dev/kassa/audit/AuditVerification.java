package dev.kassa.audit;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.kassa.audit.ChainTable.End;
import dev.kassa.audit.Verdict.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves that the trail is as it was written: no entry changed, missing, out of place or replaced. What a look came to is kept,
 * and the next one holds the chain against it; the hash in the log and on the page lets others do so too.
 */
@Component
public class AuditVerification {

    private static final Logger log = LoggerFactory.getLogger(AuditVerification.class);

    private static final Duration GOOD_FOR = Duration.ofDays(1);
    /** Looked through while somebody waits. */
    private static final long SHORT = 20_000;

    private final ChainTable table;
    private final Clock clock;
    private final ObjectProvider<SchedulerClient> scheduler;

    AuditVerification(ChainTable table, Clock clock, ObjectProvider<SchedulerClient> scheduler) {
        this.table = table;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** For a command that has nothing but the database. */
    public static AuditVerification over(JdbcClient jdbc, Clock clock) {
        var nobody = new StaticListableBeanFactory().getBeanProvider(SchedulerClient.class);
        return new AuditVerification(new ChainTable(jdbc), clock, nobody);
    }

    /** Where a chain stands: how many entries it should have, and what the last look came to; null if there was none. */
    public record Standing(
            UUID chain, long entries, @Nullable Verdict last) {

        /** Whether it is the chain of what belongs to no company. */
        public boolean isOfHouse() {
            return chain.equals(Seal.HOUSE);
        }
    }

    /** The ids of all chains: those of the companies, and zeros for what belongs to none. */
    public List<UUID> chains() {
        return table.all();
    }

    public List<Standing> standings() {
        return table.all().stream()
                .map(chain -> new Standing(
                        chain,
                        table.end(chain).map(End::sequence).orElse(0L),
                        table.last(chain).orElse(null)))
                .toList();
    }

    /** Looks through a whole chain, which takes about a second for each hundred thousand entries, and keeps the verdict. */
    public Verdict verify(UUID chain) {
        End known = table.furthest(chain)
                .map(verdict -> new End(verdict.entries(), verdict.hashBytes()))
                .orElse(new End(0, new byte[0]));
        var walk = new Walk(table, chain, known);
        Fault fault = walk.go();
        Verdict verdict = Verdict.of(chain, clock.instant(), walk.place(), walk.hash(), fault);
        table.record(verdict);
        tell(verdict);
        return verdict;
    }

    /** Looks through a chain for somebody who waits; one that is long is left to the background, and the answer is empty. */
    public Optional<Verdict> start(UUID chain) {
        if (table.end(chain).map(End::sequence).orElse(0L) <= SHORT) {
            return Optional.of(verify(chain));
        }
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        new TaskInstance<Void>(BackgroundWork.ONE_CHAIN, chain.toString()), clock.instant());
        return Optional.empty();
    }

    /** Looks through the chains that nobody has looked through for a day. */
    void sweep() {
        table.unseenSince(clock.instant().minus(GOOD_FOR)).forEach(this::verify);
    }

    /** Whether the database lets Kassa add to the trail and do no more to it; if not, triggers alone guard it. */
    public boolean isGuardedByGrants() {
        return table.isGuardedByGrants();
    }

    /** What the last look through the chain came to. */
    public Optional<Verdict> last(UUID chain) {
        return table.last(chain);
    }

    private static void tell(Verdict verdict) {
        if (verdict.isWhole()) {
            log.info(
                    "Audit chain {} is whole: {} entries, hash {}", verdict.chain(), verdict.entries(), verdict.hash());
        } else {
            log.error("Audit chain {} is broken: {}", verdict.chain(), verdict.fault());
        }
    }
}
