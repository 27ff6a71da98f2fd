package dev.kassa.api.jsonapi.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import dev.kassa.api.servicestack.Client;
import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Getting an access token, and what it opens for how long. */
@KassaTest
class TokenIT {

    private static final String JSON_API = "application/vnd.api+json";

    @Value("${kassa.base-url}")
    String baseUrl;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(baseUrl);
    }

    @Test
    void aTokenSaysWhoseItIsAndOpensWhatItsKeyOpens() {
        Reply reply = form("salong-saga", Cast.ANNA.key(), "&scope=market%3Aall");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("RateLimit-Policy")).startsWith("\"tokens\"");
        assertThat(reply.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(7200);
        assertThat(reply.json().path("scope").asString()).isEqualTo("market:all");

        JsonNode claims = claims(token(reply));
        assertThat(claims.at("/organization/slug").asString()).isEqualTo("salong-saga");
        assertThat(claims.at("/organization/id").asString()).hasSize(10);
        assertThat(claims.path("iss").asString())
                .isEqualTo("https://auth." + URI.create(baseUrl).getAuthority());
        assertThat(claims.path("test").asBoolean()).isTrue();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(7200);

        assertThat(payments(token(reply)).status()).isEqualTo(200);
        Reply bokamera = client.get(
                "/payment/payson/v2/checkout/" + Cast.paysonCheckout(6), "Authorization", "Bearer " + token(reply));
        assertThat(bokamera.status()).isEqualTo(200);
        assertThat(bokamera.header("RateLimit-Policy")).startsWith("\"key\"");
    }

    @Test
    void jsonAndBasicAreAsGood() {
        Reply json = client.post("/oauth/token", """
                    {"grant_type":"client_credentials","client_id":"padelhallen","client_secret":"%s"}""".formatted(Cast.PETER.key()));
        assertThat(json.status()).isEqualTo(200);
        String pair = "salong-saga:" + Cast.ROLF.key();
        Reply basic = client.post(
                "/oauth/token",
                "grant_type=client_credentials",
                "content-type",
                "application/x-www-form-urlencoded",
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
        assertThat(basic.status()).isEqualTo(200);
        String keyId = claims(token(basic)).at("/application/client_id").asString();
        assertThat(form(keyId, Cast.ROLF.key(), "").status()).isEqualTo(200);
    }

    @Test
    void afterTwoHoursItOpensNothing() {
        String token = token(form("salong-saga", Cast.ANNA.key(), ""));
        clock.forward(Duration.ofMinutes(119));
        assertThat(payments(token).status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(2));
        Reply late = payments(token);
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.json().at("/errors/0/code").asString()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void itEndsWithItsKey() {
        String token = token(form("kliniken-norr", Cast.KARIN.key(), ""));
        String keyId = claims(token).at("/application/client_id").asString();
        jdbc.sql("update api_key set revoked_at = ? where id = ?")
                .params(clock.instant(), UUID.fromString(keyId))
                .update();
        try {
            assertThat(payments(token).status()).isEqualTo(401);
            assertThat(form("kliniken-norr", Cast.KARIN.key(), "").status()).isEqualTo(401);
        } finally {
            jdbc.sql("update api_key set revoked_at = null where id = ?")
                    .param(UUID.fromString(keyId))
                    .update();
        }
        assertThat(payments(token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password&client_id=salong-saga, 400, unsupported_grant_type",
        "client_id=salong-saga, 400, invalid_request",
        "'', 400, invalid_request",
        "{oops, 400, invalid_request",
        "%zz=1, 400, invalid_request",
        "grant_type=client_credentials, 401, invalid_client",
        "grant_type=client_credentials&client_id=salong-saga&client_secret=x, 401, invalid_client",
        "grant_type=client_credentials&client_id=padelhallen&client_secret=a11a0000-0000-4000-8000-000000000001, 401, invalid_client",
        "grant_type=client_credentials&client_id=&client_secret=a11a0000-0000-4000-8000-000000000009, 401, invalid_client",
        "grant_type=client_credentials&scope=%3Cb%3E, 400, invalid_scope",
    })
    void whatIsWrongIsToldInOauthsShape(String body, int status, String code) {
        Reply reply = client.post("/oauth/token", body, "content-type", "application/x-www-form-urlencoded");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(reply.json().path("error").asString()).isEqualTo(code);
        assertThat(reply.json().path("error_description").asString()).isNotBlank();
    }

    @Test
    void itIsAskedForByPost() {
        Reply reply = client.get("/oauth/token");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    private Reply payments(String token) {
        return client.get("/api/stripe_payments", "accept", JSON_API, "Authorization", "Bearer " + token);
    }

    private Reply form(String clientId, UUID key, String more) {
        return client.post(
                "/oauth/token",
                "grant_type=client_credentials&client_id=%s&client_secret=%s%s".formatted(clientId, key, more),
                "content-type",
                "application/x-www-form-urlencoded");
    }

    private static String token(Reply reply) {
        return reply.json().path("access_token").asString();
    }

    private static JsonNode claims(String token) {
        return new JsonMapper().readTree(Base64.getDecoder().decode(token.split("\\.")[1]));
    }
}
