package dev.kassa.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The faults that are waiting for a call, first come first served. Kept in memory: a restart is a clear sky. */
@Component
@ConditionalOnSandbox
public class SandboxFaults {

    private final List<Waiting> waiting = new ArrayList<>();

    private static final class Waiting {
        private final Fault fault;
        private int left;

        private Waiting(Fault fault, int left) {
            this.fault = fault;
            this.left = left;
        }
    }

    /** Lets the next calls that it meets go wrong. */
    public synchronized void add(Fault fault) {
        Integer times = fault.times();
        waiting.add(new Waiting(fault, times == null ? 1 : times));
    }

    /** Forgets all that wait. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** What is still to come, with the calls left. */
    public synchronized List<Fault> waiting() {
        return waiting.stream()
                .map(one -> new Fault(
                        one.fault.path(), one.fault.method(), one.left, one.fault.kind(), one.fault.delayMillis()))
                .toList();
    }

    /** The fault for this call, if one waits; it is then used up by one. */
    synchronized Optional<Fault> take(String method, String path) {
        for (Waiting one : waiting) {
            if (one.fault.meets(method, path)) {
                one.left--;
                waiting.removeIf(spent -> spent.left <= 0);
                return Optional.of(one.fault);
            }
        }
        return Optional.empty();
    }
}
