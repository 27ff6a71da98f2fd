package dev.kassa.api.jsonapi;

import dev.kassa.audit.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One request, as far as all that is answered to it has to know.
 *
 * @param query as it stands in the address; null for none
 * @param traceId of the request, 64 digits of hexadecimal, under which the log tells what went wrong in it
 */
record Call(Actor actor, @Nullable String query, String traceId) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Call of(HttpServletRequest request, Actor actor) {
        byte[] trace = new byte[32];
        RANDOM.nextBytes(trace);
        return new Call(actor, request.getQueryString(), HexFormat.of().formatHex(trace));
    }
}
