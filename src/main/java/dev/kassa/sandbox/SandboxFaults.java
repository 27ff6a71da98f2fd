package dev.kassa.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The faults that are waiting for a call, first come first served. Kept in memory: a restart is a clear sky. */
@Component
@ConditionalOnSandbox
class SandboxFaults {

    private final List<Fault> waiting = new ArrayList<>();

    /** Lets the next calls that it meets go wrong. */
    synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    /** Forgets all that wait. */
    synchronized void clear() {
        waiting.clear();
    }

    /** What is still to come, with the calls left. */
    synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    /** The fault for this call, if one waits; it is then used up by one. */
    synchronized Optional<Fault> take(String method, String path) {
        for (int at = 0; at < waiting.size(); at++) {
            Fault fault = waiting.get(at);
            if (fault.meets(method, path)) {
                if (fault.times() > 1) {
                    waiting.set(at, fault.again(fault.times() - 1));
                } else {
                    waiting.remove(at);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
