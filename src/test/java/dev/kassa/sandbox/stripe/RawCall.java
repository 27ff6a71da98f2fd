package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call that Stripe's library would not let one make. */
final class RawCall {

    private final Map<String, String> form = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    static RawCall session(String mode) {
        RawCall call = new RawCall();
        call.form.put("mode", "payment");
        if (mode.equals("hosted")) {
            call.form.put("success_url", "https://shop.example/done");
        } else {
            call.form.put("ui_mode", "embedded_page");
            call.form.put("return_url", "https://shop.example/return");
        }
        call.form.put("line_items[0][quantity]", "1");
        call.form.put("line_items[0][price_data][currency]", "sek");
        call.form.put("line_items[0][price_data][unit_amount]", "39900");
        call.form.put("line_items[0][price_data][product_data][name]", "Klippning");
        return call;
    }

    /** Adds or replaces a field; an empty value takes it, and all below it, away. */
    RawCall with(String field, @Nullable String value) {
        form.keySet().removeIf(name -> name.equals(field) || name.startsWith(field + "["));
        if (value != null && !value.isEmpty()) {
            form.put(field, value);
        }
        return this;
    }

    RawCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    HttpResponse<String> send(String base) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/v1/checkout/sessions"))
                .header("Authorization", "Bearer sk_test_sandbox")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return Shop.send(request.build());
    }

    JsonNode send(String base, int status) {
        HttpResponse<String> answer = send(base);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    static JsonNode get(String base, String path, int status) {
        HttpResponse<String> answer = Shop.send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer sk_test_sandbox")
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
