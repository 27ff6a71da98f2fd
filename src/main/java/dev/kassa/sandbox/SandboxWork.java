package dev.kassa.sandbox;

import jakarta.servlet.http.HttpServletRequest;

/** The point inside a provider where its work is done: faults that must strike there, and not at its door, wait here. */
public final class SandboxWork {

    static final String ATTRIBUTE = SandboxWork.class.getName();

    private SandboxWork() {}

    /** Thrown where the work was to fail. */
    public static final class Failure extends RuntimeException {
        Failure() {
            super("A failure that the sandbox was asked for");
        }
    }

    /** Called by a provider at the moment it begins the work: waits, or throws {@link Failure}, if a fault says so. */
    public static void begins(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable fault) {
            fault.run();
        }
    }
}
