package dev.kassa.api.servicestack;

import dev.kassa.recorded.Exchange;
import java.util.function.Function;

/**
 * An exchange that is kept in a file.
 *
 * @param operation which is recorded with it; empty for what is refused before one is known
 * @param made makes the call, after all that must have happened before it
 */
record Pair(String name, String operation, Function<RecordedStage, Exchange> made) {

    static Pair of(String operation, Function<RecordedStage, Exchange> made) {
        return new Pair(operation, operation, made);
    }

    /** @param what what is special about it, as the end of the file's name */
    static Pair of(String operation, String what, Function<RecordedStage, Exchange> made) {
        return new Pair(operation + "-" + what, operation, made);
    }

    @Override
    public String toString() {
        return name;
    }
}
