package dev.kassa.audit;

import dev.kassa.audit.ChainTable.End;
import dev.kassa.audit.Verdict.Fault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Proves that the trail is as it was written: no entry changed, missing, out of place or replaced. What a look came to is kept,
 * and the next one holds the chain against it; the hash in the log and on the page lets others do so too.
 */
@Component
public class AuditVerification {

    private static final Logger log = LoggerFactory.getLogger(AuditVerification.class);

    private final ChainTable table;
    private final Clock clock;

    AuditVerification(ChainTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
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
