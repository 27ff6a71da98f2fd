package dev.kassa.api.jsonapi;

import dev.kassa.fuzz.Call;
import dev.kassa.fuzz.Call.Frame;
import dev.kassa.fuzz.Reply;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every answer of this dialect looks like, whatever was asked. */
final class AnswerShape {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_REFUSAL = 30_000;
    private static final Set<String> NEEDED = Set.of("title", "detail", "code", "status");
    private static final Set<String> KNOWN = Set.of("title", "detail", "code", "status", "source", "meta");

    private AnswerShape() {}

    /** What is wrong with an answer, if anything. */
    static Optional<String> complaint(Call call, Reply reply) {
        boolean bodiless = call.verb().equals("HEAD") || reply.status() == 204;
        if (bodiless || wasStoppedAtTheGate(call, reply)) {
            return Optional.empty();
        }
        if (!reply.header("Content-Type").equals(Refused.MEDIA_TYPE)) {
            return Optional.of("its type is " + reply.header("Content-Type"));
        }
        try {
            JsonNode answer = JSON.readTree(reply.body());
            if (reply.isGood()) {
                return answer.has("data") ? Optional.empty() : Optional.of("it has no data");
            }
            return refusal(reply, answer);
        } catch (JacksonException notJson) {
            return Optional.of("it is not JSON");
        }
    }

    /** What the server cannot read as HTTP, or could not read to its end, it answers by itself and shortly. */
    private static boolean wasStoppedAtTheGate(Call call, Reply reply) {
        boolean unreadable = call.frame() == Frame.TOO_SHORT
                || call.target().length() > 7000
                || call.target().matches("[^?]*(%2F|%5C|%00).*");
        return unreadable && reply.status() == 400 && reply.body().length() < 2000;
    }

    private static Optional<String> refusal(Reply reply, JsonNode answer) {
        if (!names(answer).equals(Set.of("errors")) || answer.path("errors").isEmpty()) {
            return Optional.of("it has something else than errors: " + names(answer));
        }
        for (JsonNode error : answer.path("errors")) {
            if (!names(error).containsAll(NEEDED) || !KNOWN.containsAll(names(error))) {
                return Optional.of("an error's members are " + names(error));
            }
            if (!error.path("status").isString()
                    || error.path("code").asString().isBlank()) {
                return Optional.of("an error's status is no text, or its code is empty");
            }
        }
        String first = answer.at("/errors/0/status").asString();
        if (!first.equals(String.valueOf(reply.status()))) {
            return Optional.of("its first error is a " + first);
        }
        return reply.body().length() > LONGEST_REFUSAL
                ? Optional.of("it is " + reply.body().length() + " characters long")
                : Optional.empty();
    }

    private static Collection<String> names(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }
}
