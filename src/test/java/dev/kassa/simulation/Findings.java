package dev.kassa.simulation;

import dev.kassa.Reliability;
import dev.kassa.Reliability.Flaw;
import dev.kassa.simulation.Play.Result;
import dev.kassa.simulation.World.Struck;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what the worlds were struck with and what became of it. A world that ends badly counts against all its faults. */
final class Findings {

    private final Reliability reliability = new Reliability("simulation");
    private final Kassa kassa;

    private record Settled(UUID id, @Nullable Instant settledAt) {}

    Findings(Kassa kassa) {
        this.kassa = kassa;
    }

    /** To be called while the world's rows are still there. */
    void add(Result result) {
        Map<UUID, Instant> settled = new HashMap<>();
        kassa.jdbc().sql("select id, settled_at from instruction").query(Settled.class).list().stream()
                .filter(instruction -> instruction.settledAt() != null)
                .forEach(instruction -> settled.put(instruction.id(), instruction.settledAt()));
        for (Struck struck : result.world().struck()) {
            String fault = struck.fault().name();
            String operation = struck.call().operation();
            reliability.ran(fault, operation, between(struck, settled));
            result.violations().stream()
                    .map(Findings::flaw)
                    .distinct()
                    .forEach(flaw -> reliability.flawed(fault, operation, flaw));
        }
    }

    private static @Nullable Duration between(Struck struck, Map<UUID, Instant> settled) {
        UUID instruction = struck.call().instruction();
        Instant end = instruction == null ? null : settled.get(instruction);
        if (end == null) {
            return null;
        }
        Duration lasted = Duration.between(struck.at(), end);
        return lasted.isNegative() ? Duration.ZERO : lasted; // a server's clock may have been slow
    }

    private static Flaw flaw(String violation) {
        if (violation.contains("times") || violation.contains("more than")) {
            return Flaw.DOUBLED;
        }
        boolean isLost = violation.contains("do not know of") || violation.contains("not in the books");
        return isLost ? Flaw.LOST : Flaw.UNRESOLVED;
    }

    void write() {
        reliability.write();
    }
}
