package dev.kassa.sandbox;

import jakarta.servlet.http.HttpServletRequest;

/** The point inside a provider where its work is done: faults that must strike there, and not at its door, wait here. */
public final class SandboxWork {

    static final String ATTRIBUTE = SandboxWork.class.getName();
    static final String FATE = SandboxWork.class.getName() + ".fate";

    private SandboxWork() {}

    /** Thrown where the work was to fail. */
    public static final class Failure extends RuntimeException {
        Failure() {
            super("A failure that the sandbox was asked for");
        }
    }

    /** What is to become of a change that is asked for. */
    public enum Fate {
        /** It is made and answered. */
        MADE,
        /** It is not made, and the answer is the object as it is. */
        UNGRANTED,
        /** It is answered as if it had been made. */
        LOST
    }

    public static Fate fate(HttpServletRequest request) {
        return request.getAttribute(FATE) instanceof Fate ordered ? ordered : Fate.MADE;
    }

    /** Called by a provider at the moment it begins the work: waits, or throws {@link Failure}, if a fault says so. */
    public static void begins(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable fault) {
            fault.run();
        }
    }
}
