package dev.kassa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kassa.FreePort;
import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.OwnDatabase;
import dev.kassa.Reliability;
import dev.kassa.Reliability.Flaw;
import dev.kassa.company.Sealing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * A process is killed in the middle of many instructions, at each point where it makes a difference and at any other moment, and
 * started again. {@code kassa.crash.rounds} says how often.
 */
@KassaTest
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("kassa.crash.rounds", 1);

    /** A call that is under way belongs to a dead process after this; only then is it looked for. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(121);

    /** Settled within this after the restart, by the clock of the process. */
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);

    private static final Reliability FOUND = new Reliability("crash");

    @Autowired
    Sealing sealing;

    @Value("${server.port}")
    int outsidePort;

    private final Random dice = new Random();
    private Outside outside;
    private House house;
    private Child child;
    private int port;
    private Duration lead = Duration.ZERO;

    @BeforeEach
    void begin() throws IOException {
        outside = new Outside(outsidePort);
        house = House.in(OwnDatabase.migrated(), sealing);
        port = FreePort.pick();
        child = Child.start(port, outsidePort, house.database(), List.of());
    }

    @AfterEach
    void end() {
        child.close();
    }

    @AfterAll
    static void write() {
        FOUND.write();
    }

    @Test
    void nothingIsLostOrDoubledWhereverItIsKilled() {
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (CrashPoint point : CrashPoint.values()) {
                List<Job> jobs = new Crew(outside).ready(child, 2);
                child.tell("arm " + point + " " + (1 + dice.nextInt(4)));
                jobs.forEach(job -> child.ask(job.errand()));
                child.awaits("stopped");
                wrong.addAll(survive("killed " + point.words(), jobs));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsLostOrDoubledWheneverItIsKilled() {
        List<String> wrong = new ArrayList<>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            List<Job> jobs = new Crew(outside).ready(child, 3);
            jobs.forEach(job -> child.ask(job.errand()));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(dice.nextInt(10, 400)));
            wrong.addAll(survive("killed at any moment", jobs));
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> survive(String fault, List<Job> jobs) {
        child.kill();
        long killed = System.nanoTime();
        child = Child.start(port, outsidePort, house.database(), List.of());
        lead = lead.plus(LONGEST_CALL);
        child.tell("clock " + lead.toSeconds());
        await().atMost(SETTLED_WITHIN.minus(LONGEST_CALL)).until(() -> house.openInstructions() == 0);
        Duration settled = LONGEST_CALL.plusNanos(System.nanoTime() - killed);
        List<String> wrong = new ArrayList<>();
        for (Job job : jobs) {
            wrong.addAll(check(fault, job, settled));
        }
        return wrong;
    }

    /** What was not done is done now, once; what was done is not done again. */
    private List<String> check(String fault, Job job, Duration settled) {
        List<Flaw> flaws = new ArrayList<>(job.flaws(house, outside.ledger(job.reference())));
        if (!job.isDone(outside.ledger(job.reference()))) {
            child.does(job.errand());
            if (!job.isDone(outside.ledger(job.reference()))) {
                flaws.add(Flaw.LOST);
            }
        } else if (job.kind() != Job.Kind.REFUND) {
            child.does(job.errand());
        }
        flaws.addAll(job.flaws(house, outside.ledger(job.reference())));
        FOUND.ran(fault, job.kind().word(), settled);
        flaws.stream().distinct().forEach(flaw -> FOUND.flawed(fault, job.kind().word(), flaw));
        return flaws.stream()
                .distinct()
                .map(flaw -> "%s, %s: %s %s %s"
                        .formatted(fault, job.kind(), flaw, outside.ledger(job.reference()), house.row(job.checkout())))
                .toList();
    }
}
