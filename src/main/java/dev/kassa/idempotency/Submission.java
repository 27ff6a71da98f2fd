package dev.kassa.idempotency;

import dev.kassa.audit.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it came back.
 *
 * @param token as it came; null if none did
 * @param subjectId the checkout that it is sent for, or for a new one its company
 * @param wish all that was filled in, in one text; empty for a form with nothing to fill in
 */
public record Submission(@Nullable String token, Purpose purpose, UUID subjectId, String wish, Actor actor) {

    boolean isOf(Command command) {
        return command.person().equals(person(actor))
                && command.purpose() == purpose
                && command.subjectId().equals(subjectId);
    }

    String wishHash() {
        return Hash.of(wish);
    }

    static String person(Actor actor) {
        return actor.kind() + ":" + actor.name();
    }
}
