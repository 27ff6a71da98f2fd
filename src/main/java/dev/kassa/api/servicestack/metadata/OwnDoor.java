package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.TestOnly;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Knocks at our own JSON door from outside, over HTTP, as any program does: keys, paces, roles and repeats are the door's to
 * judge, and what is shown is what a program would have got. The caller's address goes along, since the pace is theirs.
 */
@Component
class OwnDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 256 * 1024;

    /** Of no use to somebody who wants to see what the operation said. */
    private static final Set<String> EVERYWHERE = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "date",
            "vary",
            "pragma",
            "expires",
            "x-frame-options",
            "x-content-type-options",
            "x-xss-protection",
            "content-length");

    private final RestClient http;
    private final Clock clock;
    private final String host;
    private volatile int port;

    OwnDoor(Clock clock, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(2))
                .build());
        factory.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(factory).build();
        this.clock = clock;
        this.host = address == null ? "127.0.0.1" : address.getHostAddress();
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /**
     * @param query without a question mark; may be empty
     * @param body null for none
     * @param headers more than what each call has; those without a value are left out
     */
    record Call(
            String verb,
            String path,
            String query,
            @Nullable String body,
            Map<String, String> headers,
            String remote) {}

    record Reply(int status, Map<String, String> headers, String body, long milliseconds) {}

    /** @return what the door said; empty if it said nothing, or the address could not be one */
    Optional<Reply> knock(Call call) {
        try {
            URI address = URI.create("http://%s:%d%s%s"
                    .formatted(host, port, call.path(), call.query().isEmpty() ? "" : "?" + call.query()));
            Instant start = clock.instant();
            var request = http.method(HttpMethod.valueOf(call.verb()))
                    .uri(address)
                    .headers(headers -> {
                        call.headers().forEach((name, value) -> addFilled(headers, name, value));
                        headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
                        headers.set("X-Forwarded-For", call.remote());
                        headers.set(TestOnly.HEADER, "true");
                    });
            if (call.body() != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(call.body().getBytes(StandardCharsets.UTF_8));
            }
            return Optional.of(request.exchangeForRequiredValue((_, answer) -> read(answer, start)));
        } catch (RestClientException | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private Reply read(ClientHttpResponse answer, Instant start) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.keySet().removeIf(name -> EVERYWHERE.contains(name.toLowerCase(Locale.ROOT)));
        String body = new String(answer.getBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return new Reply(
                answer.getStatusCode().value(),
                headers,
                body,
                Duration.between(start, clock.instant()).toMillis());
    }

    private static void addFilled(HttpHeaders headers, String name, String value) {
        if (!value.isBlank()) {
            headers.set(name, value.strip());
        }
    }
}
