package dev.kassa;

import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** What happens at the providers without us: customers who pay there, and the sandbox's strings that make things go wrong. */
public final class OutsideWorld {

    private final RestClient http;

    /** @param baseUrl where the application is, and with it the sandbox */
    public OutsideWorld(String baseUrl) {
        var client = java.net.http.HttpClient.newBuilder()
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
        this.http = RestClient.builder()
                .baseUrl(baseUrl)
                .requestFactory(new JdkClientHttpRequestFactory(client))
                .build();
    }

    /** A customer pays a hosted session with a card; the answer is where the customer is sent. */
    public URI payAtStripe(String session) {
        return chooseAtStripe(session, "CARD");
    }

    /** @param choice a button of the sandbox's page (CARD, SLOW, DECLINE) */
    public URI chooseAtStripe(String session, String choice) {
        return http.post()
                .uri("/sandbox/stripe/pay/{session}", session)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form(Map.of("choice", choice, "email", "kund@kund.example")))
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getLocation();
    }

    /** @param turn what becomes of the session: SETTLE, FAIL, EXPIRE */
    public void turnAtStripe(String session, String turn) {
        http.post()
                .uri("/sandbox/stripe/sessions/{session}/turns", session)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form(Map.of("turn", turn)))
                .retrieve()
                .toBodilessEntity();
    }

    /** Stripe's events are lost from now on, until {@link #reset}. */
    public void silenceStripe() {
        deliverStripe(Map.of("copies", 0));
    }

    /** The next calls under this path go wrong. */
    public void fault(String path, String kind, int times) {
        http.post()
                .uri("/sandbox/faults")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("path", path, "kind", kind, "times", times))
                .retrieve()
                .toBodilessEntity();
    }

    /** All as usual again. */
    public void reset() {
        http.delete().uri("/sandbox/faults").retrieve().toBodilessEntity();
        deliverStripe(Map.of());
    }

    private void deliverStripe(Map<String, Object> manner) {
        http.put()
                .uri("/sandbox/stripe/deliveries/manner")
                .contentType(MediaType.APPLICATION_JSON)
                .body(manner)
                .retrieve()
                .toBodilessEntity();
    }

    private static MultiValueMap<String, String> form(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return form;
    }
}
