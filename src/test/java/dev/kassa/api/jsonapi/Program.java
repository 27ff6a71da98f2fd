package dev.kassa.api.jsonapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
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

/** A program that speaks JSON:API with a key of its own, and throws at nothing that it is answered. */
final class Program {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String baseUrl;
    private final @Nullable UUID key;

    Program(String baseUrl, @Nullable UUID key) {
        this.baseUrl = baseUrl;
        this.key = key;
    }

    record Reply(int status, String text, HttpResponse<?> response) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        JsonNode at(String pointer) {
            return json().at(pointer);
        }

        /** An attribute of the one resource that was answered. */
        JsonNode attribute(String name) {
            return at("/data/attributes/" + name);
        }

        String id() {
            return at("/data/id").asString();
        }

        /** Codes of all errors. */
        List<String> codes() {
            return strings("/errors", "code");
        }

        /** Ids of all that a list has. */
        List<String> ids() {
            return strings("/data", "id");
        }

        private List<String> strings(String list, String member) {
            return StreamSupport.stream(at(list).spliterator(), false)
                    .map(each -> each.path(member).asString())
                    .toList();
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Reply patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param headers names and values; they take the place of what is sent otherwise, and an empty one of nothing */
    Reply send(String method, String path, @Nullable String body, String... headers) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply sendBytes(String method, String path, byte @Nullable [] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl).resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .setHeader("accept", Refused.MEDIA_TYPE)
                .setHeader("content-type", Refused.MEDIA_TYPE);
        if (key != null) {
            request.setHeader("authorization", "Bearer " + key);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** What comes back for a request that is sent byte for byte, as no client library would. */
    String sendRaw(String request) {
        try (Socket wire = new Socket("localhost", URI.create(baseUrl).getPort())) {
            wire.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(wire.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The beginning of a raw request: the line that says what is wanted, and who asks. */
    String raw(String method, String target) {
        return "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
                .formatted(method, target, key);
    }
}
