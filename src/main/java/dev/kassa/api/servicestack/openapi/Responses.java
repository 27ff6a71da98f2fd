package dev.kassa.api.servicestack.openapi;

import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Signature;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be answered: the success of an operation, and the refusals that are the same for all of them. */
final class Responses {

    private static final Map<String, String> REFUSALS = refusals();

    private Responses() {}

    private static Map<String, String> refusals() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("400", "Something in the request is not acceptable; Errors names the members.");
        all.put("401", "There is no key where one is needed, or it is not valid.");
        all.put("403", "The key's role does not allow it.");
        all.put("404", "There is no such thing, or it is another company's.");
        all.put("405", "The address is not used with this method; Allow names those that are.");
        all.put("406", "Another format than JSON was asked for.");
        all.put("409", "The state of things does not allow it now, or the Idempotency-Key stands for another request.");
        all.put("412", "Kassa-Test-Only was sent, and this could have moved real money. Nothing was done.");
        all.put("413", "The body has more than 256 KB.");
        all.put("415", "The body is no JSON in UTF-8.");
        all.put("429", "Too many calls in a short time.");
        all.put("500", "Something went wrong on our side; the log tells more under the id in the message.");
        all.put("502", "The payment provider refused.");
        all.put("503", "The payment provider cannot be reached.");
        all.put("504", "Nobody knows whether it was done; repeating the same call is safe.");
        return all;
    }

    /** Of an operation, by status. */
    static Map<String, Object> of(Signature<?> signature, Map<String, Object> answer) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", success(signature, answer));
        REFUSALS.keySet().stream()
                .filter(status -> !status.equals("403") || !signature.roles().isEmpty())
                .filter(status -> !status.equals("412") || signature.writes())
                .forEach(status -> responses.put(status, Map.of("$ref", "#/components/responses/" + name(status))));
        return responses;
    }

    private static Map<String, Object> success(Signature<?> signature, Map<String, Object> answer) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("RateLimit", header("RateLimit"));
        headers.put("RateLimit-Policy", header("RateLimit-Policy"));
        headers.put("X-Request-Id", header("X-Request-Id"));
        if (signature.writes()) {
            headers.put("Idempotency-Replayed", header("Idempotency-Replayed"));
        }
        return Map.of("description", "It was done.", "headers", headers, "content", json(answer));
    }

    /** For the document's components. */
    static Map<String, Object> all(Schemas schemas) {
        Map<String, Object> body = schemas.answer(Shape.refusal());
        Map<String, Object> all = new LinkedHashMap<>();
        REFUSALS.forEach((status, meaning) -> {
            Map<String, Object> response = new LinkedHashMap<>(Map.of("description", meaning, "content", json(body)));
            Map<String, String> own =
                    Map.of("401", "WWW-Authenticate", "405", "Allow", "429", "Retry-After", "503", "Retry-After");
            if (own.containsKey(status)) {
                response.put("headers", Map.of(own.get(status), header(own.get(status))));
            }
            all.put(name(status), response);
        });
        return all;
    }

    /** For the document's components, too. */
    static Map<String, Object> headers() {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("Allow", text("The methods that the address is used with."));
        headers.put("Idempotency-Replayed", text("true, if the answer was given before and is given again."));
        headers.put("RateLimit", text("How much of the pace is left, as RFC drafts have it."));
        headers.put("RateLimit-Policy", text("The pace that is kept for this key or address."));
        headers.put("Retry-After", text("How many seconds to wait."));
        headers.put("WWW-Authenticate", text("How to show a key."));
        headers.put("X-Request-Id", text("The id under which this call stands in the log."));
        return headers;
    }

    static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> text(String meaning) {
        return Map.of("description", meaning, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> header(String name) {
        return Map.of("$ref", "#/components/headers/" + name);
    }

    private static String name(String status) {
        return "Status" + status;
    }
}
