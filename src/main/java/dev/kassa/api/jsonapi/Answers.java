package dev.kassa.api.jsonapi;

import dev.kassa.idempotency.Answer;
import dev.kassa.idempotency.IdempotencyKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Puts documents into answers and answers on the wire. None may be kept by a cache: some are for one customer's eyes alone. */
final class Answers {

    private Answers() {}

    static Answer of(int status, Map<String, Object> document) {
        return Answer.of(status, Map.of(HttpHeaders.CONTENT_TYPE, Refused.MEDIA_TYPE), Json.write(document));
    }

    /** @param location where it can be read again */
    static Answer created(Map<String, Object> document, String location) {
        return Answer.of(
                HttpServletResponse.SC_CREATED,
                Map.of(HttpHeaders.CONTENT_TYPE, Refused.MEDIA_TYPE, HttpHeaders.LOCATION, location),
                Json.write(document));
    }

    static Answer nothing(Map<String, String> headers) {
        return Answer.of(HttpServletResponse.SC_NO_CONTENT, headers, new byte[0]);
    }

    static void write(HttpServletResponse response, Refused refused) throws IOException {
        refused.headers().forEach(response::setHeader);
        write(response, of(refused.status(), Documents.errors(refused.errors())));
    }

    static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.replayed()) {
            response.setHeader(IdempotencyKey.REPLAYED, "true");
        }
        answer.headers().forEach(response::setHeader);
        response.setStatus(answer.status());
        if (answer.status() != HttpServletResponse.SC_NO_CONTENT) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }
}
