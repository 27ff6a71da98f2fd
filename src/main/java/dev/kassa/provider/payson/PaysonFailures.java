package dev.kassa.provider.payson;

import dev.kassa.checkout.ProviderFailure;
import dev.kassa.provider.Wire;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells Payson's failures as ours, for a call that may have changed something. */
final class PaysonFailures {

    private PaysonFailures() {}

    /** The call broke on the way. */
    static ProviderFailure ofWire(RestClientException lost) {
        return Wire.neverLeft(lost)
                ? new ProviderFailure.NotReached("Payson was not reached", lost.getCause())
                : new ProviderFailure.Unknown("Payson gave no clear answer", lost.getCause());
    }

    /** Payson answered with something other than success. */
    static ProviderFailure of(PaysonCalls.Answer answer) {
        ObjectNode body = PaysonJson.read(answer.body());
        return switch (answer.status()) {
            case 400 -> new ProviderFailure.Refused("invalid", words(body));
            case 401 ->
                new ProviderFailure.Refused("unauthorized", "Payson does not accept the company's agent id and key");
            case 403 -> new ProviderFailure.Refused("forbidden", words(body));
            case 404 -> ProviderFailure.Refused.missing("not_found", "Payson does not know the checkout");
            case 408 -> unclear(answer);
            case 429 -> new ProviderFailure.NotReached("Payson asks us to wait", null);
            default -> ofOther(answer, body);
        };
    }

    private static ProviderFailure ofOther(PaysonCalls.Answer answer, @Nullable ObjectNode body) {
        if (answer.status() >= 400 && answer.status() < 500) {
            return new ProviderFailure.Refused("http_" + answer.status(), words(body));
        }
        // Validation has been seen to answer 500. It is one only if it names what is wrong; any other 500 says nothing.
        return isValidation(body) ? new ProviderFailure.Refused("invalid", words(body)) : unclear(answer);
    }

    /** There is an answer, but it does not say what happened. */
    static ProviderFailure unclear(PaysonCalls.Answer answer) {
        return new ProviderFailure.Unknown("Payson gave no clear answer (HTTP " + answer.status() + ")", null);
    }

    private static boolean isValidation(@Nullable ObjectNode body) {
        return body != null && errors(body).anyMatch(error -> PaysonJson.text(error.path("property")) != null);
    }

    /** Payson's own words: its message, and each property with what is wrong with it. */
    private static String words(@Nullable ObjectNode body) {
        if (body == null) {
            return "Payson gave no reason";
        }
        String all = Stream.concat(
                        Stream.ofNullable(PaysonJson.text(body.path("message"))),
                        errors(body).map(PaysonFailures::line))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "Payson gave no reason" : all;
    }

    private static Stream<JsonNode> errors(ObjectNode body) {
        return body.path("errors").isArray() ? body.path("errors").valueStream() : Stream.empty();
    }

    private static String line(JsonNode error) {
        String property = PaysonJson.text(error.path("property"));
        String message = Objects.requireNonNullElse(PaysonJson.text(error.path("message")), "not accepted");
        return property == null ? message : property + ": " + message;
    }
}
