package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import dev.kassa.cast.Cast;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** What those are told at each door who come too often. */
@KassaTest
@TestPropertySource(
        properties = {
            "kassa.limits.anonymous.per-minute=1",
            "kassa.limits.anonymous.burst=2",
            "kassa.limits.anonymous-writes.per-minute=1",
            "kassa.limits.anonymous-writes.burst=1",
            "kassa.limits.tokens.per-minute=1",
            "kassa.limits.tokens.burst=1",
            "kassa.limits.keyed.per-minute=1",
            "kassa.limits.keyed.burst=3",
            "kassa.limits.sign-in.tries-of-person=2"
        })
class LimitsIT {

    @Autowired
    MutableClock clock;

    @Value("${kassa.base-url}")
    String baseUrl;

    @Test
    void programsAreToldInTheirDialectAndKeysHaveTheirOwnPace() {
        String path = "/api/PaysonCheckoutv2GetCheckout";
        for (int call = 0; call < 2; call++) {
            assertThat(get(path, "Accept", "application/json").getStatusCode().value())
                    .isEqualTo(400);
        }
        ResponseEntity<String> refused = get(path, "x-language", "sv");
        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getHeaders().getFirst("RateLimit-Policy")).isEqualTo("\"address\";q=2;w=120");
        assertThat(refused.getHeaders().getFirst("RateLimit")).startsWith("\"address\";r=0;t=1");
        assertThat(refused.getHeaders().getFirst("X-Ratelimit-Remaining")).isEqualTo("0");
        assertThat(seconds(refused)).isBetween(1, 60);
        assertThat(refused.getBody())
                .contains("\"ResponseStatus\":{\"ErrorCode\":\"TooManyRequests\"", "För många anrop");

        for (int call = 0; call < 3; call++) {
            assertThat(get(path, "x-api-key", Cast.ANNA.key().toString())
                            .getStatusCode()
                            .value())
                    .isEqualTo(400);
        }
        assertThat(get(path, "x-api-key", Cast.ANNA.key().toString())
                        .getStatusCode()
                        .value())
                .isEqualTo(429);
    }

    @Test
    void tokensAreNotAskedForInARush() {
        assertThat(post("/oauth/token", "{}").getStatusCode().value()).isEqualTo(400);
        ResponseEntity<String> refused = post("/oauth/token", "{}");
        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(seconds(refused)).isBetween(1, 60);
        assertThat(refused.getBody()).contains("\"error\":\"too_many_requests\"");
    }

    @Test
    void customersGetAPage() {
        for (int call = 0; call < 2; call++) {
            assertThat(get("/pay/x", "Accept", "text/html").getStatusCode().value())
                    .isEqualTo(404);
        }
        ResponseEntity<String> refused = get("/pay/x", "Accept", "text/html");
        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(seconds(refused)).isBetween(1, 60);
        assertThat(refused.getBody()).contains("<h1>Too many requests at once</h1>");
        assertThat(get("/assets/css/base.css", "Accept", "text/css")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void passwordsAreNotGuessedInARushWhetherOrNotThereIsSuchAnAccount() {
        for (String email : List.of(Cast.ANNA.email(), "nobody@kassa.example")) {
            for (int guess = 0; guess < 2; guess++) {
                ResponseEntity<String> failed = signIn(email, "guess");
                assertThat(failed.getStatusCode().value()).isEqualTo(302);
                assertThat(location(failed)).endsWith("/sign-in?error");
            }
            ResponseEntity<String> held = signIn(email, Cast.PASSWORD);
            assertThat(held.getStatusCode().value()).isEqualTo(429);
            assertThat(seconds(held)).isBetween(1, 60);
            assertThat(held.getBody())
                    .contains("Too many attempts", "Try again in a minute.", "name=\"password\"")
                    .doesNotContain("Wrong e-mail address or password", email, Cast.PASSWORD);
        }

        clock.forward(Duration.ofMinutes(2));

        for (int day = 0; day < 3; day++) {
            assertThat(location(signIn(Cast.ANNA.email(), Cast.PASSWORD))).doesNotContain("sign-in");
        }
    }

    private ResponseEntity<String> get(String path, String header, String value) {
        return exchange(HttpMethod.GET, path, headers -> headers.set(header, value), new LinkedMultiValueMap<>());
    }

    private ResponseEntity<String> post(String path, String body) {
        return RestClient.builder()
                .baseUrl(baseUrl)
                .requestFactory(
                        new JdkClientHttpRequestFactory()) // another would wait as it is told, and send it again
                .build()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toEntity(String.class);
    }

    /** As a browser does: it loads the page, and sends its form with what came along. */
    private ResponseEntity<String> signIn(String email, String password) {
        ResponseEntity<String> page = get("/sign-in", "Accept", "text/html");
        String session = String.valueOf(page.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
        Matcher token =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(String.valueOf(page.getBody()));
        assertThat(token.find()).isTrue();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("_csrf", token.group(1));
        form.add("email", email);
        form.add("password", password);
        return exchange(
                HttpMethod.POST,
                "/sign-in",
                headers -> {
                    headers.set(HttpHeaders.COOKIE, session.split(";")[0]);
                    headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
                    headers.setAccept(List.of(MediaType.TEXT_HTML));
                },
                form);
    }

    private ResponseEntity<String> exchange(
            HttpMethod method, String path, Consumer<HttpHeaders> headers, MultiValueMap<String, String> form) {
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var call = RestClient.builder()
                .baseUrl(baseUrl)
                .requestFactory(new JdkClientHttpRequestFactory(client))
                .build()
                .method(method)
                .uri(path)
                .headers(headers);
        if (!form.isEmpty()) {
            call.body(form);
        }
        return call.retrieve().onStatus(_ -> true, (_, _) -> {}).toEntity(String.class);
    }

    private static int seconds(ResponseEntity<String> answer) {
        return Integer.parseInt(String.valueOf(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)));
    }

    private static String location(ResponseEntity<String> answer) {
        return String.valueOf(answer.getHeaders().getFirst(HttpHeaders.LOCATION));
    }
}
