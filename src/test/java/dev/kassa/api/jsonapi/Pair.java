package dev.kassa.api.jsonapi;

import dev.kassa.recorded.Exchange;
import java.util.function.Function;

/**
 * An exchange that is kept in a file.
 *
 * @param made makes the call, after all that must have happened before it
 */
record Pair(String name, Function<RecordedStage, Exchange> made) {

    @Override
    public String toString() {
        return name;
    }
}
