package dev.kassa.api.servicestack;

import dev.kassa.fuzz.Call;
import dev.kassa.fuzz.Call.Frame;
import dev.kassa.fuzz.Reply;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every answer of this dialect looks like, whatever was asked. */
final class Manners {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_REFUSAL = 20_000;

    private Manners() {}

    /** What is wrong with an answer, if anything. */
    static Optional<String> complaint(Call call, Reply reply) {
        boolean bodiless = call.verb().equals("HEAD") || reply.status() == 204;
        if (bodiless || wasStoppedAtTheGate(call, reply)) {
            return Optional.empty();
        }
        if (!reply.header("Content-Type").replace(" ", "").equalsIgnoreCase("application/json;charset=utf-8")) {
            return Optional.of("its type is " + reply.header("Content-Type"));
        }
        try {
            JsonNode answer = JSON.readTree(reply.body());
            return reply.isGood() ? Optional.empty() : refusal(reply, answer);
        } catch (JacksonException notJson) {
            return Optional.of("it is not JSON");
        }
    }

    /** What the server cannot read as HTTP, or could not read to its end, it answers by itself and shortly. */
    private static boolean wasStoppedAtTheGate(Call call, Reply reply) {
        boolean unreadable = call.frame() == Frame.TOO_SHORT
                || call.target().length() > 7000
                || call.target().matches(".*(%2F|%5C|%00|[\\[\\]]).*");
        return unreadable && reply.status() == 400 && reply.body().length() < 2000;
    }

    private static Optional<String> refusal(Reply reply, JsonNode answer) {
        JsonNode status = answer.path("ResponseStatus");
        if (!answer.propertyNames().equals(List.of("ResponseStatus")) && answer.size() != 1) {
            return Optional.of("it says more than a ResponseStatus: " + answer.propertyNames());
        }
        if (!isFilled(status.path("ErrorCode")) || !isFilled(status.path("Message"))) {
            return Optional.of("it has no code or no message");
        }
        if (!status.path("Errors").isArray()
                || !Set.of("ErrorCode", "Message", "Errors").equals(names(status))) {
            return Optional.of("its members are " + names(status));
        }
        for (JsonNode error : status.path("Errors")) {
            if (!names(error).equals(Set.of("ErrorCode", "FieldName", "Message"))) {
                return Optional.of("an error's members are " + names(error));
            }
        }
        if (reply.body().length() > LONGEST_REFUSAL) {
            return Optional.of("it is " + reply.body().length() + " characters long");
        }
        return headers(reply);
    }

    private static Optional<String> headers(Reply reply) {
        if (reply.status() == 405 && reply.header("Allow").isEmpty()) {
            return Optional.of("it does not say which verbs there are");
        }
        if (reply.status() == 401 && reply.header("WWW-Authenticate").isEmpty()) {
            return Optional.of("it does not say how to sign in");
        }
        return reply.header("Cache-Control").toLowerCase(Locale.ROOT).contains("no-store")
                ? Optional.empty()
                : Optional.of("it may be kept by caches");
    }

    private static boolean isFilled(JsonNode text) {
        return text.isString() && !text.stringValue().isBlank();
    }

    private static Collection<String> names(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }
}
