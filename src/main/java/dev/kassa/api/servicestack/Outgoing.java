package dev.kassa.api.servicestack;

import dev.kassa.idempotency.Answer;
import dev.kassa.idempotency.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes answers. None may be kept by a cache: some are for one customer's eyes alone. */
@Component
class Outgoing {

    private static final Set<String> CAMEL_CASE = Set.of("eccn", "emitcamelcasenames", "emitcamelcasenames:true");

    private final Json json;

    Outgoing(Json json) {
        this.json = json;
    }

    /** @param answer null for an answer without a body */
    Answer answer(HttpServletRequest request, @Nullable Object answer) {
        return answer == null
                ? Answer.of(HttpServletResponse.SC_NO_CONTENT, Map.of(), new byte[0])
                : answer(request, HttpServletResponse.SC_OK, answer);
    }

    private Answer answer(HttpServletRequest request, int status, Object answer) {
        return Answer.of(
                status,
                Map.of(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8"),
                json.write(answer, wantsCamelCase(request)));
    }

    void write(HttpServletResponse response, Answer answer) throws IOException {
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

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        refusal.headers().forEach(response::setHeader);
        write(response, answer(request, refusal.status(), new ResponseStatus.ErrorResponse(refusal.body())));
    }

    /** {@code ?jsconfig=eccn}, by which ServiceStack's Python clients get members that they can read. */
    private static boolean wantsCamelCase(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && Stream.of(query.split("&"))
                        .filter(pair -> pair.regionMatches(true, 0, "jsconfig=", 0, "jsconfig=".length()))
                        .map(pair -> pair.substring("jsconfig=".length())
                                .replaceAll("(?i)%2C", ",")
                                .replaceAll("(?i)%3A", ":"))
                        .flatMap(options ->
                                Stream.of(options.toLowerCase(Locale.ROOT).split(",")))
                        .anyMatch(CAMEL_CASE::contains);
    }
}
