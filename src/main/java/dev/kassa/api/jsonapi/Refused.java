package dev.kassa.api.jsonapi;

import dev.kassa.access.ApiRefusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** A request that is not carried out, and why. Codes and titles are those that programs for Commerce Layer know. */
public final class Refused extends RuntimeException {

    static final String MEDIA_TYPE = "application/vnd.api+json";

    /** Most calls are over by then. */
    private static final String SOON_SECONDS = "2";

    /** A long request must not make a longer answer. */
    private static final int MOST_TOLD = 20;

    private final transient List<ErrorObject> errors;
    private final transient Map<String, String> headers;

    private Refused(List<ErrorObject> errors, Map<String, String> headers) {
        super(errors.getFirst().code(), null, false, false);
        this.errors = errors;
        this.headers = headers;
    }

    private Refused(int status, String code, String title, String detail) {
        this(List.of(ErrorObject.of(status, code, title, detail)), Map.of());
    }

    /** @param errors at least one; those that are told first are of the lowest status, which is the answer's */
    static Refused of(List<ErrorObject> errors) {
        return new Refused(
                errors.stream()
                        .sorted(Comparator.comparing(ErrorObject::status))
                        .limit(MOST_TOLD)
                        .toList(),
                Map.of());
    }

    static Refused of(ErrorObject error) {
        return of(List.of(error));
    }

    /**
     * An attribute's value is not acceptable.
     *
     * @param why the word for it that programs go by, such as {@code blank}
     * @param message what is wrong, after the attribute's name
     */
    public static Refused attribute(String name, String why, String message) {
        return of(validation("/data/attributes/" + name, name, why, message));
    }

    /** A relationship leads to nothing, or not to what it must. */
    public static Refused relationship(String name, String why, String message) {
        return of(validation("/data/relationships/" + name, name, why, message));
    }

    /** The state of things does not allow it. */
    public static Refused whole(String why, String message) {
        return of(validation("/data", "base", why, message));
    }

    static ErrorObject validation(String pointer, String name, String why, String message) {
        return ErrorObject.of(422, "VALIDATION_ERROR", message, name + " - " + message)
                .at(pointer)
                .with(Map.of("error", why));
    }

    static Refused invalidToken() {
        return new Refused(
                        401,
                        "INVALID_TOKEN",
                        "Invalid token",
                        "The access token is missing, unknown, expired or revoked. Send an API key as Authorization: Bearer.")
                .with(HttpHeaders.WWW_AUTHENTICATE, ApiRefusal.CHALLENGE);
    }

    static Refused unauthorized() {
        return new Refused(
                401,
                "UNAUTHORIZED",
                "Access denied",
                "You are not authorized to perform this action on this resource.");
    }

    static Refused notFound(String what) {
        return new Refused(
                404,
                "RECORD_NOT_FOUND",
                "Record not found",
                "The record identified by %s could not be found.".formatted(what));
    }

    static Refused wrongMethod(Collection<String> allowed) {
        String methods = String.join(", ", allowed);
        return new Refused(405, "METHOD_NOT_ALLOWED", "Method not allowed", "What is here takes %s.".formatted(methods))
                .with(HttpHeaders.ALLOW, methods);
    }

    static Refused notAcceptable() {
        return new Refused(
                406,
                "NOT_ACCEPTABLE",
                "Not acceptable",
                "Answers are %s alone: accept it, or */*.".formatted(MEDIA_TYPE));
    }

    static Refused conflict(String why) {
        return new Refused(409, "CONFLICT", "Conflict", why).with(HttpHeaders.RETRY_AFTER, SOON_SECONDS);
    }

    static Refused tooLarge(int limitBytes) {
        return new Refused(
                413, "CONTENT_TOO_LARGE", "Content too large", "A body may have %d KB.".formatted(limitBytes / 1024));
    }

    static Refused unsupportedMediaType() {
        return new Refused(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "Unsupported media type",
                "A body must be sent with Content-Type: %s in UTF-8.".formatted(MEDIA_TYPE));
    }

    static Refused locked(String detail) {
        return new Refused(423, "LOCKED", "Locked resource", detail);
    }

    static Refused tooMany() {
        return new Refused(429, "TOO_MANY_REQUESTS", "Too many requests", "Wait for as long as Retry-After says.");
    }

    static Refused badRequest(String detail) {
        return new Refused(400, "BAD_REQUEST", "Bad request", detail);
    }

    /** What the server itself does not take, such as an address that is none. */
    static Refused unacceptable(int status) {
        return new Refused(status, "BAD_REQUEST", "Bad request", "The server cannot take this request as it is.");
    }

    static Refused missing(String parameter) {
        return new Refused(
                400,
                "PARAM_MISSING",
                "Missing parameter",
                "The required parameter, %s, is missing.".formatted(parameter));
    }

    static Refused invalidFormat(String detail) {
        return new Refused(400, "INVALID_DATA_FORMAT", "Invalid data format", detail);
    }

    static Refused idempotencyKeyInvalid() {
        return new Refused(
                400,
                "IDEMPOTENCY_KEY_INVALID",
                "Invalid idempotency key",
                "An Idempotency-Key has 1 to 255 visible characters of ASCII, and there is one of them.");
    }

    static Refused idempotencyKeyReused() {
        return new Refused(
                409,
                "IDEMPOTENCY_KEY_REUSED",
                "Idempotency key reused",
                "This Idempotency-Key was used for another request.");
    }

    static Refused idempotencyKeyInUse() {
        return new Refused(
                        409,
                        "IDEMPOTENCY_KEY_IN_USE",
                        "Idempotency key in use",
                        "The same request is being carried out at this moment.")
                .with(HttpHeaders.RETRY_AFTER, SOON_SECONDS);
    }

    /** @param traceId under which the log tells what happened; the caller learns no more of it */
    static Refused mishap(String traceId) {
        return new Refused(
                500,
                "INTERNAL_SERVER_ERROR",
                "Internal server error",
                "Something went wrong here. Its trace is %s.".formatted(traceId));
    }

    Refused with(String header, String value) {
        return new Refused(errors, Map.of(header, value));
    }

    int status() {
        return errors.getFirst().status();
    }

    List<ErrorObject> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
