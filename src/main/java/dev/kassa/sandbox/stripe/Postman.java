package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxPort;
import dev.kassa.sandbox.stripe.StripeSandboxProperties.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes one event to one door, once. */
@Component
@ConditionalOnSandbox
class Postman implements DisposableBean {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final SandboxPort port;
    private final Clock clock;

    Postman(SandboxPort port, Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    /** The status that the door answered. */
    int carry(ObjectNode event, Webhook endpoint, DeliveryManner manner) throws IOException, InterruptedException {
        ObjectNode shown = Books.shown(event);
        if (manner.apiVersion() != null) {
            shown.put("api_version", manner.apiVersion());
        }
        String payload = shown.toString();
        List<String> secrets = manner.secret() == null ? endpoint.secret() : List.of(manner.secret());
        long signedAt = clock.instant().getEpochSecond() - manner.age();
        HttpRequest letter = HttpRequest.newBuilder(URI.create(port.fill(endpoint.url())))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (sandbox)")
                .header("Stripe-Signature", Signature.header(secrets, signedAt, payload))
                .POST(BodyPublishers.ofString(payload))
                .build();
        return http.send(letter, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
