package dev.kassa.api.servicestack;

import dev.kassa.idempotency.Answer;
import dev.kassa.idempotency.IdempotencyKey;
import dev.kassa.idempotency.KeyRefused;
import dev.kassa.idempotency.KeyedAnswers;
import dev.kassa.idempotency.KeyedCall;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers a call that is repeated under its {@code Idempotency-Key} as it was answered first. */
@Component
class Repeats {

    private final KeyedAnswers answers;

    Repeats(KeyedAnswers answers) {
        this.answers = answers;
    }

    /** @throws Refused if there is one that is none */
    static Optional<String> key(HttpServletRequest request) {
        try {
            return IdempotencyKey.read(Collections.list(request.getHeaders(IdempotencyKey.HEADER)));
        } catch (KeyRefused refused) {
            throw translate(refused);
        }
    }

    /**
     * A caller without an API key is nobody in particular: all that tells one from another is the company that is named. Two of
     * the same company who choose the same key meet; but who is answered what another was had to send all that the other sent.
     */
    static KeyedCall call(HttpServletRequest request, Members members, String body, String key, Caller caller) {
        String company = caller.actor().isAnonymous()
                ? members.of("companyId").stream()
                        .map(node -> Values.guid(node).map(Objects::toString).orElse(""))
                        .collect(Collectors.joining(" "))
                : "";
        List<String> all = List.of(
                Verb.of(request), request.getRequestURI(), Objects.toString(request.getQueryString(), ""), body);
        return new KeyedCall(caller.actor(), company, key, all);
    }

    /** The same, of one request in a batch: its place belongs to the key. */
    static KeyedCall callAt(
            int index, HttpServletRequest request, Members members, String body, String key, Caller caller) {
        KeyedCall call = call(request, members, body, key, caller);
        return new KeyedCall(call.actor(), call.on() + "[" + index + "]", call.key(), call.request());
    }

    /** @throws Refused if the key stands for another call, or for one that is under way */
    Answer answer(KeyedCall call, Supplier<Answer> deed) {
        try {
            return answers.answer(call, deed);
        } catch (KeyRefused refused) {
            throw translate(refused);
        }
    }

    private static Refused translate(KeyRefused refused) {
        return switch (refused.why()) {
            case MALFORMED -> Refused.noIdempotencyKey();
            case REUSED -> Refused.idempotencyKeyReused();
            case IN_USE -> Refused.idempotencyKeyInUse();
        };
    }
}
