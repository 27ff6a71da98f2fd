package dev.kassa.idempotency;

import java.util.UUID;

/** How the first submit of a form ended. Every later one of the same form is answered with it. */
public record Outcome(UUID command, Done done) {

    /** The name of the parameter by which a page is asked to tell an outcome. */
    public static final String PARAMETER = "outcome";

    /** Where it is told. The address is no secret: it says something to the person who sent the form alone. */
    public String address() {
        return done.target() + "?" + PARAMETER + "=" + command;
    }
}
