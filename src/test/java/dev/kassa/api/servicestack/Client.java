package dev.kassa.api.servicestack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a stranger does, byte for byte, and throws at nothing that it answers. */
public final class Client {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;

    public Client(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public record Reply(int status, @Nullable String contentType, String text, HttpResponse<?> response) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        public List<String> members() {
            return List.copyOf(json().propertyNames());
        }

        public String errorCode() {
            return json().at("/ResponseStatus/ErrorCode").asString();
        }

        public String message() {
            return json().at("/ResponseStatus/Message").asString();
        }

        public List<String> fields() {
            return StreamSupport.stream(json().at("/ResponseStatus/Errors").spliterator(), false)
                    .map(error -> error.path("FieldName").asString() + " "
                            + error.path("ErrorCode").asString())
                    .toList();
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Reply put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /** @param body JSON, unless the headers say otherwise; null for none */
    public Reply send(String verb, String path, @Nullable String body, String... headers) {
        return sendBytes(verb, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Reply sendBytes(String verb, String path, byte @Nullable [] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl).resolve(path))
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null && !List.of(headers).contains("content-type")) {
            request.header("content-type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse(null),
                    response.body(),
                    response);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    public static String[] key(UUID key) {
        return new String[] {"x-api-key", key.toString()};
    }
}
