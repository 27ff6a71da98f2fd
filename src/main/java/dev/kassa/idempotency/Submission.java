package dev.kassa.idempotency;

import dev.kassa.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A form as it came back.
 *
 * @param token as it came; null if none did
 * @param now what the same form would be bound to if it were shown now
 * @param wish all that was filled in, in one text; empty for a form with nothing to fill in
 */
public record Submission(@Nullable String token, Binding now, String wish, Actor actor) {

    String person() {
        return person(actor);
    }

    static String person(Actor actor) {
        return actor.kind() + ":" + actor.name();
    }

    String wishHash() {
        return Hash.of(wish);
    }
}
