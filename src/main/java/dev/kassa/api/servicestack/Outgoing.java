package dev.kassa.api.servicestack;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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
    void write(HttpServletRequest request, HttpServletResponse response, int status, @Nullable Object answer)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        byte[] body = json.write(answer, wantsCamelCase(request));
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        refusal.headers().forEach(response::setHeader);
        write(request, response, refusal.status(), new ResponseStatus.Body(refusal.body()));
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
