package dev.kassa.api.servicestack;

import dev.kassa.access.ApiRefusal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a request before the heart is asked: it cannot be found, read or let in. */
final class Refused extends RuntimeException {

    /** Most calls are over by then. */
    private static final String SOON_SECONDS = "2";

    private final int status;
    private final String code;
    private final String sentence;
    private final List<Object> arguments;
    private final Map<String, String> headers;

    /** @param sentence its name in the messages, under {@code problem.} */
    private Refused(int status, String code, String sentence, List<Object> arguments, Map<String, String> headers) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.sentence = sentence;
        this.arguments = arguments;
        this.headers = headers;
    }

    static Refused unknownOperation() {
        return new Refused(404, "NotFound", "unknownOperation", List.of(), Map.of());
    }

    static Refused wrongVerb(Set<String> allowed) {
        String verbs = String.join(", ", allowed);
        return new Refused(405, "MethodNotAllowed", "wrongVerb", List.of(verbs), Map.of("Allow", verbs));
    }

    static Refused unauthorized() {
        return new Refused(
                401, "Unauthorized", "unauthorized", List.of(), Map.of("WWW-Authenticate", ApiRefusal.CHALLENGE));
    }

    static Refused tooMany() {
        return new Refused(429, "TooManyRequests", "tooMany", List.of(), Map.of());
    }

    static Refused wrongKey() {
        return new Refused(401, "Unauthorized", "wrongKey", List.of(), Map.of());
    }

    /** @param place where reading stopped */
    static Refused unreadable(String place) {
        return new Refused(400, "SerializationException", "unreadable", List.of(place), Map.of());
    }

    /** Its chunks, say, are not what HTTP has agreed on. */
    static Refused brokenBody() {
        return new Refused(400, "SerializationException", "brokenBody", List.of(), Map.of());
    }

    static Refused tooLarge(int limitBytes) {
        return new Refused(413, "RequestTooLarge", "tooLarge", List.of(limitBytes / 1024), Map.of());
    }

    static Refused unsupportedMediaType() {
        return new Refused(415, "UnsupportedMediaType", "unsupportedMediaType", List.of(), Map.of());
    }

    static Refused unknownFormat() {
        return new Refused(406, "UnknownFormat", "unknownFormat", List.of(), Map.of());
    }

    static Refused badCallback(int longest) {
        return new Refused(400, "BadCallback", "badCallback", List.of(longest), Map.of());
    }

    static Refused callbackOnWrite() {
        return new Refused(400, "CallbackOnWrite", "callbackOnWrite", List.of(), Map.of());
    }

    /** A single request, say, was sent where a list of them is taken. */
    static Refused batchNoList() {
        return new Refused(400, "SerializationException", "batchNoList", List.of(), Map.of());
    }

    static Refused batchTooLong() {
        List<Object> limits = List.of(Batch.LIMIT, Batch.LIMIT_OF_STRANGERS);
        return new Refused(400, "BatchTooLong", "batchTooLong", limits, Map.of());
    }

    static Refused noIdempotencyKey() {
        return new Refused(400, "IdempotencyKeyInvalid", "idempotencyKeyInvalid", List.of(), Map.of());
    }

    static Refused idempotencyKeyReused() {
        return new Refused(409, "IdempotencyKeyReused", "idempotencyKeyReused", List.of(), Map.of());
    }

    static Refused idempotencyKeyInUse() {
        return new Refused(
                409, "IdempotencyKeyInUse", "idempotencyKeyInUse", List.of(), Map.of("Retry-After", SOON_SECONDS));
    }

    /** For those who ask to be refused then. */
    static Refused realMoney() {
        return new Refused(412, "RealMoney", "realMoney", List.of(), Map.of());
    }

    static Refused unacceptable(int status) {
        return new Refused(status, "BadRequest", "unacceptable", List.of(), Map.of());
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }

    List<Object> arguments() {
        return arguments;
    }

    Map<String, String> headers() {
        return headers;
    }
}
