package dev.kassa.crash;

import static org.awaitility.Awaitility.await;

import dev.kassa.Outside;
import dev.kassa.Reliability;
import dev.kassa.Reliability.Flaw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What comes after a catastrophe: all settles within the stated time, and then nothing is lost or doubled. */
final class Aftermath {

    /** A call that is under way belongs to a dead process after this; only then is it looked for. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(121);

    /** Settled within this, by the clock of the process. */
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);

    private final Reliability found;
    private final Outside outside;
    private final House house;
    private final Child child;

    Aftermath(Reliability found, Outside outside, House house, Child child) {
        this.found = found;
        this.outside = outside;
        this.house = house;
        this.child = child;
    }

    /**
     * Waits until all is settled. The clock of the process has been moved on by {@link #LONGEST_CALL}.
     *
     * @param sinceNanos when it happened
     * @return what is wrong, in words; empty if nothing is
     */
    List<String> settle(String fault, List<Job> jobs, long sinceNanos) {
        await().atMost(SETTLED_WITHIN.minus(LONGEST_CALL)).until(() -> house.openInstructions() == 0);
        Duration settled = LONGEST_CALL.plusNanos(System.nanoTime() - sinceNanos);
        List<String> wrong = new ArrayList<>();
        for (Job job : jobs) {
            for (Flaw flaw : flaws(job)) {
                found.flawed(fault, job.kind().words(), flaw);
                wrong.add("%s, %s: %s %s %s"
                        .formatted(
                                fault, job.kind(), flaw, outside.ledger(job.reference()), house.row(job.checkout())));
            }
            found.ran(fault, job.kind().words(), settled);
        }
        return wrong;
    }

    /** What was not done is done now, once; what was done is not done again. */
    private List<Flaw> flaws(Job job) {
        List<Flaw> flaws = new ArrayList<>(job.flaws(house, outside.ledger(job.reference())));
        boolean isDone = job.isDone(outside.ledger(job.reference()));
        if (!isDone || job.kind() != Job.Kind.REFUND) {
            child.does(job.errand());
        }
        if (!job.isDone(outside.ledger(job.reference()))) {
            flaws.add(Flaw.LOST);
        }
        flaws.addAll(job.flaws(house, outside.ledger(job.reference())));
        return flaws.stream().distinct().toList();
    }
}
