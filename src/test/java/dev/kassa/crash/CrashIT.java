package dev.kassa.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.FreePort;
import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.OwnDatabase;
import dev.kassa.Reliability;
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
    private long openAtDeath;

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
        FOUND.assertTold();
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
        // The three points between the row and its outcome leave somebody in doubt each time.
        assertThat(openAtDeath).isGreaterThanOrEqualTo(3L * ROUNDS);
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

    /** Two administrators ask two servers for the same at the same time, and one of the servers dies over it. */
    @Test
    void theOtherServerFinishesWhatADeadOneBegan() throws IOException {
        try (Child other = Child.start(FreePort.pick(), outsidePort, house.database(), List.of())) {
            List<Job> jobs = new Crew(outside).ready(child, 2);
            child.tell("arm " + CrashPoint.AFTER_CALL + " 2");
            for (Job job : jobs) {
                child.ask(job.errand());
                if (job.kind() != Job.Kind.REFUND) { // a second call for one is a second refund
                    other.ask(job.errand());
                }
            }
            child.awaits("stopped");
            child.kill();
            long killed = System.nanoTime();
            other.tell("clock " + Aftermath.LONGEST_CALL.toSeconds());
            assertThat(new Aftermath(FOUND, outside, house, other).settle("one of two servers killed", jobs, killed))
                    .isEmpty();
        }
    }

    private List<String> survive(String fault, List<Job> jobs) {
        child.kill();
        openAtDeath += house.openInstructions();
        long killed = System.nanoTime();
        child = Child.start(port, outsidePort, house.database(), List.of());
        lead = lead.plus(Aftermath.LONGEST_CALL);
        child.tell("clock " + lead.toSeconds());
        return new Aftermath(FOUND, outside, house, child).settle(fault, jobs, killed);
    }
}
