package dev.kassa.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.simulation.Play.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays worlds, each from its own seed. {@code kassa.simulation.first} and {@code kassa.simulation.count} choose which. A seed that
 * ends badly is told with its violations, its steps and the line that plays it again, also in
 * {@code target/simulation}; {@code kassa.simulation.keep} keeps the steps of the others there too.
 */
class SimulationIT {

    private static final Logger log = LoggerFactory.getLogger(SimulationIT.class);
    private static final long FIRST = Long.getLong("kassa.simulation.first", 1);
    private static final int COUNT = Integer.getInteger("kassa.simulation.count", 40);
    private static final boolean KEEP_ALL = Boolean.getBoolean("kassa.simulation.keep");
    private static final int ENOUGH_FOR_RIVALS = 40;
    private static final int TOLD_IN_FULL = 1;

    private static Kassa kassa;

    @BeforeAll
    static void start() {
        kassa = new Kassa();
    }

    @AfterAll
    static void stop() {
        kassa.close();
    }

    @Test
    void everyWorldEndsInTheTruth() throws IOException {
        List<Result> bad = new ArrayList<>();
        Duration longest = Duration.ZERO;
        int paidTwice = 0;
        Findings findings = new Findings(kassa);
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            Result result = Play.of(seed, kassa);
            findings.add(result);
            paidTwice += result.world().hasPaidTwice() ? 1 : 0;
            if (KEEP_ALL || !result.isGood()) {
                keep(result);
            }
            if (!result.isGood()) {
                log.error("Seed {}: {}", seed, result.violations());
                bad.add(result);
            }
            if ((seed - FIRST + 1) % 250 == 0) {
                log.info("{} worlds so far, {} of them ended badly", seed - FIRST + 1, bad.size());
            }
            longest = longest.compareTo(result.settling()) < 0 ? result.settling() : longest;
        }
        findings.write();
        if (COUNT >= ENOUGH_FOR_RIVALS) {
            assertThat(paidTwice).as("worlds in which somebody paid twice").isPositive();
        }
        log.info(
                "{} worlds, {} of them ended badly, {} with a double payment; the longest took {} to settle",
                COUNT,
                bad.size(),
                paidTwice,
                longest);
        assertThat(bad.stream().map(Result::seed))
                .as(() ->
                        bad.stream().limit(TOLD_IN_FULL).map(SimulationIT::told).collect(Collectors.joining("\n\n")))
                .isEmpty();
    }

    @Test
    void aSeedIsTheSameWorldAgain() {
        for (long seed = FIRST; seed < FIRST + 3; seed++) {
            assertThat(Play.of(seed, kassa).trace().lines())
                    .isEqualTo(Play.of(seed, kassa).trace().lines());
        }
    }

    private static void keep(Result result) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/simulation"));
        Files.writeString(folder.resolve("seed-" + result.seed() + ".txt"), told(result));
    }

    private static String told(Result result) {
        return """
                Seed %d, and what is wrong in the end: %s
                Play it again: mvn verify -Dit.test=SimulationIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
                -Dkassa.simulation.first=%d -Dkassa.simulation.count=1
                %s""".formatted(
                        result.seed(),
                        result.violations(),
                        result.seed(),
                        String.join("\n", result.trace().lines()));
    }
}
