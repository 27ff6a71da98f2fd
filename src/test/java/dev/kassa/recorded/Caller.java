package dev.kassa.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes calls whose answers can be kept. */
public final class Caller {

    /** Headers of answers that a caller acts on. */
    private static final List<String> TELLING =
            List.of("Content-Type", "Allow", "WWW-Authenticate", "Location", "Idempotency-Replayed");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;
    private final String mediaType;

    /** @param mediaType what is said of every body that is sent */
    public Caller(String baseUrl, String mediaType) {
        this.baseUrl = baseUrl;
        this.mediaType = mediaType;
    }

    /** @param headers names and values in turn */
    public Exchange call(String verb, String target, @Nullable String body, String... headers) {
        List<String> sent = Stream.concat(
                        Stream.of(headers), body == null ? Stream.of() : Stream.of("Content-Type", mediaType))
                .toList();
        var request = HttpRequest.newBuilder(URI.create(baseUrl + target))
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int name = 0; name < sent.size(); name += 2) {
            request.header(sent.get(name), sent.get(name + 1));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Exchange(verb, target, sent, body, answer.statusCode(), telling(answer), answer.body());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + target, interrupted);
        }
    }

    private static List<String> telling(HttpResponse<?> answer) {
        return TELLING.stream()
                .flatMap(name -> answer.headers().firstValue(name).map(value -> name + ": " + value).stream())
                .toList();
    }
}
