package dev.kassa.simulation;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Something that one party does on one server: a thread that runs only when it is its turn. */
final class Deed {

    private static final ThreadLocal<@Nullable Deed> CURRENT = new ThreadLocal<>();

    private final String name;
    private final int server;
    private final Turnstile turnstile;
    private final Thread thread;
    private final Semaphore turn = new Semaphore(0);
    private String outcome = "";
    private @Nullable Throwable surprise;
    private boolean isOver;
    private boolean isKilled;

    /** What a deed does: it answers what came of it, in words without ids. */
    interface Doing {
        String run();
    }

    Deed(String name, int server, Turnstile turnstile, Doing doing) {
        this.name = name;
        this.server = server;
        this.turnstile = turnstile;
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> live(doing));
    }

    /** The deed whose thread this is; null on the thread of the world itself. */
    static @Nullable Deed current() {
        return CURRENT.get();
    }

    private void live(Doing doing) {
        turn.acquireUninterruptibly();
        CURRENT.set(this);
        try {
            outcome = doing.run();
        } catch (Killed dead) {
            outcome = "killed";
        } catch (Throwable unexpected) {
            surprise = unexpected;
            outcome = unexpected.getClass().getSimpleName();
        } finally {
            isOver = true;
            turnstile.giveBack();
        }
    }

    void begin() {
        thread.start();
    }

    void takeTurn() {
        turn.release();
    }

    /** Called on the deed's own thread: lets others go first. */
    void pause() {
        if (isKilled) {
            throw new Killed();
        }
        turnstile.giveBack();
        turn.acquireUninterruptibly();
        if (isKilled) {
            throw new Killed();
        }
    }

    /** It will do nothing more, whatever it holds in memory. */
    void kill() {
        isKilled = true;
    }

    String name() {
        return name;
    }

    int server() {
        return server;
    }

    boolean isOver() {
        return isOver;
    }

    String outcome() {
        return outcome;
    }

    /** What escaped that no door is prepared for; null if nothing did. */
    @Nullable
    Throwable surprise() {
        return surprise;
    }

    /** Ends a thread without giving anything on its way the chance to do more: no code of ours catches errors. */
    static final class Killed extends Error {
        private Killed() {
            super("killed", null, false, false);
        }
    }
}
