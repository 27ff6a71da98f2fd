package dev.kassa.watch;

import dev.kassa.watch.GuaranteeState.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks what the rooms guarantee and remembers what came of it. A broken guarantee is told once, and shown until it is mended. */
@Component
public class Guarantees {

    private static final Logger log = LoggerFactory.getLogger(Guarantees.class);

    /** Longer than one coming-by lasts, so that two servers do not walk the same rows. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final List<Guarantee> guarantees;
    private final GuaranteeTable table;
    private final Clock clock;

    Guarantees(List<Guarantee> guarantees, GuaranteeTable table, Clock clock) {
        this.guarantees = guarantees;
        this.table = table;
        this.clock = clock;
    }

    /** How each stands, the broken first. */
    public List<GuaranteeState> all() {
        return guarantees.stream()
                .map(this::state)
                .sorted((one, other) -> Boolean.compare(one.isKept(), other.isKept()))
                .toList();
    }

    private GuaranteeState state(Guarantee guarantee) {
        return table.find(guarantee)
                .map(GuaranteeTable.Row::state)
                .orElseGet(() -> new GuaranteeState(
                        guarantee.name(),
                        guarantee.query(),
                        guarantee.needsRows(),
                        null,
                        Round.EMPTY,
                        Round.EMPTY,
                        null,
                        null));
    }

    /**
     * Checks each, from where the last check stopped to the end of its rows or of the time it gets. What somebody else is checking
     * just now is left to them.
     *
     * @param patience how long each may take; a stretch that has begun is finished
     */
    public void check(Duration patience) {
        guarantees.forEach(guarantee -> check(guarantee, patience));
    }

    void check(Guarantee guarantee, Duration patience) {
        Instant now = clock.instant();
        table.claim(guarantee.name(), now, now.plus(CLAIM)).ifPresent(claim -> {
            try {
                GuaranteeTable.Row row = table.find(guarantee).orElseThrow();
                walk(guarantee, row, patience);
            } catch (RuntimeException failure) {
                log.error("Guarantee {} could not be checked", guarantee.name(), failure);
                table.fail(guarantee.name(), failure.getClass().getSimpleName());
            } finally {
                release(guarantee, claim);
            }
        });
    }

    private void release(Guarantee guarantee, UUID claim) {
        table.release(guarantee.name(), claim);
    }

    private void walk(Guarantee guarantee, GuaranteeTable.Row row, Duration patience) {
        Round round = row.state().underWay();
        String after = row.resumeAfter();
        long start = System.nanoTime();
        Duration spent;
        do {
            long from = System.nanoTime();
            Finding finding = guarantee.check(after);
            round = round.plus(finding, Duration.ofNanos(System.nanoTime() - from));
            after = finding.next();
            spent = Duration.ofNanos(System.nanoTime() - start);
        } while (after != null && spent.compareTo(patience) < 0);
        note(row.state(), round, after);
    }

    private void note(GuaranteeState before, Round round, @Nullable String resumeAfter) {
        Instant now = clock.instant();
        if (resumeAfter == null) {
            table.finish(before.name(), round, now);
        } else {
            table.keep(before.name(), round, resumeAfter, round.violations() > 0 ? now : null);
        }
        if (round.violations() > 0 && before.firstViolatedAt() == null) {
            log.error(
                    "Guarantee {} is broken: {} violations among {} rows, such as {}",
                    before.name(),
                    round.violations(),
                    round.rows(),
                    round.examples());
        } else if (resumeAfter == null && round.violations() == 0 && before.firstViolatedAt() != null) {
            log.info("Guarantee {} holds again", before.name());
        }
    }
}
