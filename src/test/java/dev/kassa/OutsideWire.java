package dev.kassa;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** How the tests reach the sandbox: plainly, following nothing, and with every answer that is an error failing the test. */
abstract class OutsideWire {

    final RestClient http;

    OutsideWire(int port) {
        var client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port + "/sandbox")
                .requestFactory(new JdkClientHttpRequestFactory(client))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw new AssertionError(request.getURI() + " answered " + response.getStatusCode());
                })
                .build();
    }

    final JsonNode stripeSays(String path, String account) {
        return http.get()
                .uri("/stripe/v1" + path)
                .headers(headers -> headers.setBearerAuth("sk_test_sandbox"))
                .header("Stripe-Account", account)
                .retrieve()
                .requiredBody(JsonNode.class);
    }

    final void deliver(String address, Map<String, Object> manner) {
        http.put()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(manner)
                .retrieve()
                .toBodilessEntity();
    }

    final void send(String path, String... fields) {
        http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form(fields))
                .retrieve()
                .toBodilessEntity();
    }

    static LinkedMultiValueMap<String, String> form(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int name = 0; name < fields.length; name += 2) {
            form.add(fields[name], fields[name + 1]);
        }
        return form;
    }
}
