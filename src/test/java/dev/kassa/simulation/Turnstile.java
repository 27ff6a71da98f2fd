package dev.kassa.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one thread through at a time. A deed gives its turn back before each transaction and around each call to a provider, never
 * inside a transaction: so nobody ever waits for a row that a waiting one holds, and the order of turns is all the order there is.
 */
final class Turnstile {

    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore back = new Semaphore(0);
    private final List<Deed> waiting = new ArrayList<>();

    /** Starts a deed and lets it go as far as its first pause. */
    void begin(Deed deed) {
        waiting.add(deed);
        deed.begin();
        next(deed);
    }

    /** Lets the deed go on to its next pause, or to its end. */
    void next(Deed deed) {
        deed.takeTurn();
        try {
            if (!back.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(deed.name() + " neither pauses nor ends");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while " + deed.name() + " was at it", interrupted);
        }
        if (deed.isOver()) {
            waiting.remove(deed);
        }
    }

    void giveBack() {
        back.release();
    }

    /** Those that are under way, in the order in which they began. */
    List<Deed> waiting() {
        return List.copyOf(waiting);
    }

    /** All that a server was about to do ends here, and whatever it held in memory is gone. */
    List<Deed> killServer(int server) {
        List<Deed> dead =
                waiting().stream().filter(deed -> deed.server() == server).toList();
        for (Deed deed : dead) {
            deed.kill();
            next(deed);
        }
        return dead;
    }
}
