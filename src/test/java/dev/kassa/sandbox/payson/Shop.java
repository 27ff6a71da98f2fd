package dev.kassa.sandbox.payson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A merchant that speaks Payson's API over plain HTTP, and its payer, who has nothing but a browser without JavaScript. */
final class Shop implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String credentials;

    Shop(String base, String agent, String key) {
        this.base = base;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((agent + ":" + key).getBytes(UTF_8));
    }

    HttpResponse<String> call(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + "/2.0" + path))
                .header("Authorization", credentials)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    HttpResponse<String> create(String body) {
        return call("POST", "/Checkouts", body);
    }

    /** Creates one and answers its id. */
    String opened(String body) {
        return object(create(body)).get("id").stringValue();
    }

    ObjectNode checkout(String id) {
        return object(get("/Checkouts/" + id));
    }

    String status(String id) {
        return checkout(id).get("status").stringValue();
    }

    HttpResponse<String> put(ObjectNode whole) {
        return call("PUT", "/Checkouts/" + whole.get("id").stringValue(), JSON.writeValueAsString(whole));
    }

    /** Reads the whole, says the status it wants, sends the whole back, and answers the status it got. */
    String wish(String id, String status) {
        return object(put(checkout(id).put("status", status))).get("status").stringValue();
    }

    /** A form of the payment page, sent as a browser does. Fields are given as name, value, name, value. */
    HttpResponse<String> fill(String form, String id, String... fields) {
        var body = new StringBuilder("id=" + id);
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(base + "/embedded/" + form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> page(String id) {
        return send(HttpRequest.newBuilder(URI.create(base + "/embedded?id=" + id)));
    }

    /** Fills in the form and pays. */
    void pay(String id, String method) {
        fill(
                "customer",
                id,
                "firstName",
                "Åsa",
                "lastName",
                "Öberg",
                "email",
                "asa@example.com",
                "postalCode",
                "83130");
        fill("payment", id, "method", method);
    }

    HttpResponse<String> backOffice(String id, String act) {
        return send(HttpRequest.newBuilder(URI.create(base + "/checkouts/" + id + "/" + act))
                .POST(BodyPublishers.noBody()));
    }

    static ObjectNode object(HttpResponse<String> answer) {
        JsonNode read = JSON.readTree(answer.body());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return (ObjectNode) read;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
