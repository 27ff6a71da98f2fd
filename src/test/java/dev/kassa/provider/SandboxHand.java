package dev.kassa.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The payer's, the bank's and fate's hand at the sandbox, over HTTP. */
public final class SandboxHand {

    private final RestClient http = RestClient.builder()
            .requestFactory(
                    new JdkClientHttpRequestFactory(Wire.client(Duration.ofSeconds(5)))) // where it leads is no matter
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                throw new AssertionError(request.getURI() + " answered " + response.getStatusCode());
            })
            .build();

    /** Sends a form, as a page of the sandbox's does. */
    public void send(String url, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        http.post()
                .uri(url)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    /** Sends a form and answers a word of what comes back. */
    public String ask(String url, Map<String, String> fields, String word) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        Map<?, ?> answer = http.post()
                .uri(url)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .requiredBody(Map.class);
        return String.valueOf(answer.get(word));
    }

    /** Reads something of Stripe's own, as its dashboard does. */
    public void lookAtStripe(String url, String key, String account) {
        http.get()
                .uri(url)
                .headers(headers -> headers.setBearerAuth(key))
                .header("Stripe-Account", account)
                .retrieve()
                .toBodilessEntity();
    }

    /** Lets the next call of this kind go wrong. */
    public void spoil(String method, String url, String kind) {
        URI target = URI.create(url);
        http.post()
                .uri(target.resolve("/sandbox/faults"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("method", method, "path", target.getPath(), "kind", kind, "times", 1))
                .retrieve()
                .toBodilessEntity();
    }

    /** Nothing goes wrong any more. */
    public void calm(String url) {
        http.delete().uri(URI.create(url).resolve("/sandbox/faults")).retrieve().toBodilessEntity();
    }
}
