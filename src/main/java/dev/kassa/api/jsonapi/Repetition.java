package dev.kassa.api.jsonapi;

import dev.kassa.audit.Actor;
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
import org.springframework.stereotype.Component;

/** Answers a write that is repeated under its {@code Idempotency-Key} as it was answered first. */
@Component
class Repetition {

    private final KeyedAnswers answers;

    Repetition(KeyedAnswers answers) {
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

    /** @throws Refused if the key stands for another request, or for one that is under way */
    Answer answer(HttpServletRequest request, String body, String key, Actor actor, Supplier<Answer> deed) {
        List<String> all = List.of(
                request.getMethod(), request.getRequestURI(), Objects.toString(request.getQueryString(), ""), body);
        try {
            return answers.answer(new KeyedCall(actor, "", key, all), deed);
        } catch (KeyRefused refused) {
            throw translate(refused);
        }
    }

    private static Refused translate(KeyRefused refused) {
        return switch (refused.why()) {
            case MALFORMED -> Refused.idempotencyKeyInvalid();
            case REUSED -> Refused.idempotencyKeyReused();
            case IN_USE -> Refused.idempotencyKeyInUse();
        };
    }
}
