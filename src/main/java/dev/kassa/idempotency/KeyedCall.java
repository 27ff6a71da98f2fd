package dev.kassa.idempotency;

import dev.kassa.audit.Actor;
import java.util.List;
import java.util.UUID;

/**
 * A write that its caller has given a key.
 *
 * @param actor who calls; two callers may use the same key for two things
 * @param on on whose behalf somebody calls who is nobody's, such as the company that is named; empty if that says nothing
 * @param request all that makes up the request: the verb, the path, the query, the body
 */
public record KeyedCall(Actor actor, String on, String key, List<String> request) {

    /** Labels of keys are no names: all keys of a company may have the same. */
    String id() {
        UUID shown = actor.keyId();
        String who = shown == null ? actor.name() : shown.toString();
        return Hash.of(actor.kind().name(), actor.role().name(), String.valueOf(actor.companyId()), who, on, key);
    }

    String fingerprint() {
        return Hash.of(request.toArray(String[]::new));
    }
}
