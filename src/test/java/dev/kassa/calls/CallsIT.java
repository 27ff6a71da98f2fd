package dev.kassa.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.api.servicestack.DialectTests;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.calls.Call.Dialect;
import dev.kassa.cast.Cast;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What of programs' calls can be read afterwards, by whom, and what cannot. */
class CallsIT extends DialectTests {

    private static final Actor ANNA_HERSELF = new Actor(Actor.Kind.PERSON, "anna", Cast.SAGA.id(), Role.ADMINISTRATOR);
    private static final Actor ROLF_HIMSELF = new Actor(Actor.Kind.PERSON, "rolf", Cast.SAGA.id(), Role.READER);
    private static final Actor STRANGER = new Actor(Actor.Kind.PERSON, "peter", Cast.PADEL.id(), Role.ADMINISTRATOR);
    private static final Actor SUPERADMIN = new Actor(Actor.Kind.PERSON, "siri", null, Role.SUPERADMIN);

    @Autowired
    Calls calls;

    @Autowired
    CallTable table;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void aCallIsFoundByTheIdThatItsAnswerTold() {
        String reference = newReference();
        Reply reply = client.post(
                "/api/StripeV1CreateCheckout?jsconfig=eccn",
                wish(reference, ",\"UiMode\":\"embedded\""),
                "x-api-key",
                Cast.ANNA.key().toString(),
                "Idempotency-Key",
                "0123456789abcdef");
        assertThat(reply.status()).isEqualTo(200);

        Call call = written(reply);

        assertThat(call.operation()).isEqualTo("StripeV1CreateCheckout");
        assertThat(call.target()).isEqualTo("/api/StripeV1CreateCheckout?jsconfig=eccn");
        assertThat(call.dialect()).isEqualTo(Dialect.SERVICESTACK);
        assertThat(call.status()).isEqualTo(200);
        assertThat(call.errorCode()).isNull();
        assertThat(call.writes()).isTrue();
        assertThat(call.companyId()).isEqualTo(Cast.SAGA.id());
        assertThat(call.keyId()).isNotNull();
        assertThat(call.address()).isEqualTo("127.0.0.1");
        assertThat(call.idempotencyKey()).isEqualTo("01234567…");
        assertThat(call.reference()).isEqualTo(reference);
        assertThat(call.requestBody()).isEqualTo(wish(reference, ",\"UiMode\":\"embedded\""));
        assertThat(call.repeatable()).isTrue();
        assertThat(call.answerBody())
                .contains("\"status\":\"open\"", "\"clientSecret\":\"[secret]\"", "/pay/[secret]")
                .doesNotContain(reply.json().path("clientSecret").asString());
        assertThat(call.requestHeaders()).contains("Content-Type: application/json");
        assertThat(call.answerHeaders()).contains("RateLimit: ");
    }

    @Test
    void refusalsAreToldWithTheirCodes() {
        Reply missing = client.post("/api/StripeV1CreateCheckout", "{}", ANNA);
        Reply broken = client.post("/api/StripeV1CreateCheckout", "{\"CompanyId\":", ANNA);
        Reply unknown = client.get(get(UUID.randomUUID()), ANNA);
        Reply nowhere = client.get("/payment/nowhere/" + UUID.randomUUID(), ANNA);

        assertThat(written(missing).errorCode()).isNotNull();
        assertThat(written(missing).statusClass()).isEqualTo(4);
        assertThat(written(broken).errorCode()).isEqualTo("SerializationException");
        assertThat(written(broken).repeatable()).isFalse();
        assertThat(written(unknown).status()).isEqualTo(404);
        assertThat(written(unknown).writes()).isFalse();
        assertThat(written(nowhere).operation()).isEqualTo("/payment/nowhere/{id}");
    }

    @Test
    void withoutAKeyACallIsInTheLogOfTheCompanyThatItNames() {
        Reply nobodys =
                client.post("/api/StripeV1CreateCheckout", "{\"CompanyId\":\"%s\"}".formatted(UUID.randomUUID()));
        Reply named = client.post("/api/StripeV1CreateCheckout", wish(newReference(), ""));
        Reply unnamed = client.get("/api/PaysonCheckoutv2GetCheckout");

        Call call = written(named);
        assertThat(call.companyId()).isEqualTo(Cast.SAGA.id());
        assertThat(call.caller()).isEqualTo("public");
        assertThat(call.keyId()).isNull();
        assertThat(call.address()).isNull();
        assertThat(table.find(id(unnamed))).isEmpty();
        assertThat(table.find(id(nobodys))).isEmpty();
        Reply spelled =
                client.get("/%61pi/PaysonCheckoutv2GetCheckout", "X-Http-Method-Override", "DELETE", ANNA[0], ANNA[1]);
        assertThat(written(spelled).verb()).isEqualTo("GET");
    }

    @Test
    void oneCompanyDoesNotSeeAnothersCalls() {
        Call call = written(client.get(get(Cast.paysonCheckout(6)), ANNA));

        assertThat(calls.find(call.id(), ROLF_HIMSELF)).isPresent();
        assertThat(calls.find(call.id(), SUPERADMIN)).isPresent();
        assertThat(calls.find(call.id(), STRANGER)).isEmpty();
        var filter = new CallFilter(Cast.SAGA.id(), null, null, null, call.id().toString(), null, null, null);
        assertThat(calls.page(filter, ANNA_HERSELF, 10)).extracting(Call::id).containsExactly(call.id());
        assertThat(calls.page(filter, STRANGER, 10)).isEmpty();
        assertThat(calls.page(filter, Actor.anonymous(), 10)).isEmpty();
    }

    @Test
    void eachFilterKeepsOutWhatItShould() {
        Call good = written(client.get(get(Cast.paysonCheckout(6)), ANNA));
        Call bad = written(client.post("/api/StripeV1CreateCheckout", "{}", ROLF));
        UUID saga = Cast.SAGA.id();

        assertThat(ids(new CallFilter(saga, 4, null, null, null, good.at(), null, null)))
                .contains(bad.id())
                .doesNotContain(good.id());
        assertThat(ids(new CallFilter(saga, null, bad.operation(), null, null, good.at(), null, null)))
                .contains(bad.id())
                .doesNotContain(good.id());
        assertThat(ids(new CallFilter(saga, null, null, good.keyId(), null, good.at(), null, null)))
                .contains(good.id())
                .doesNotContain(bad.id());
        assertThat(ids(new CallFilter(saga, null, null, null, null, null, bad.at(), null)))
                .contains(good.id())
                .doesNotContain(bad.id());
        assertThat(ids(new CallFilter(saga, null, null, null, null, good.at(), null, bad.place())))
                .contains(good.id())
                .doesNotContain(bad.id());
        Call lost = written(client.get("/api/NoOperation" + bad.id().toString().substring(0, 8), ANNA));
        assertThat(calls.operations(saga))
                .contains(good.operation(), bad.operation())
                .doesNotContain(lost.operation());
        assertThat(calls.keys(saga)).containsEntry(String.valueOf(good.keyId()), good.caller());
    }

    /** Each operation is sent every kind of secret, and each answer's own are looked for. */
    @Test
    void noSecretOfAnyOperationIsWrittenDown() {
        List<UUID> ids = new ArrayList<>();
        List<String> secrets = new ArrayList<>(List.of("M4RK3D", Cast.ANNA.key().toString()));
        String body = """
                {"CompanyId":"%s","ClientSecret":"M4RK3D","Secret":"M4RK3D","SecurityPassword":"M4RK3D","Password":"M4RK3D",
                 "ApiKey":"M4RK3D","Token":"M4RK3D","Snippet":"<b>M4RK3D</b>","ReceiverEmail":"M4RK3D@example.com",
                 "ReceiverFirstname":"M4RK3D","CustomerEmail":"x","Customer":{"Name":"M4RK3D"},"Url":"https://a.example/pay/M4RK3D",
                 "Message":"sk_live_M4RK3D whsec_M4RK3D pi_1234_secret_M4RK3D M4RK3D@example.com %s"}""".formatted(Cast.SAGA.id(), Cast.ANNA.key());
        for (Operation<?> operation : context.getBeansOfType(Operation.class).values()) {
            String path = "/api/" + operation.signature().name()
                    + "?ClientSecret=M4RK3D&access_token=M4RK3D&email=M4RK3D%40x.se";
            Reply reply = client.post(path, body, ANNA);
            ids.add(id(reply));
            for (Route route : operation.signature().routes()) {
                String address = "/" + String.join("/", route.segments()).replaceAll("\\{\\w+}", "M4RK3D@example.com");
                ids.add(id(client.send(route.verb(), address, route.verb().equals("GET") ? null : body, ANNA)));
            }
        }
        giveBackItsPaysonAccount();
        Reply embedded = client.post(CREATE, wish(newReference(), ",\"UiMode\":\"embedded\""), ANNA);
        Reply payson = client.get(get(Cast.paysonCheckout(3)), ANNA);
        for (Reply reply : List.of(embedded, payson)) {
            assertThat(reply.status()).isEqualTo(200);
            ids.add(id(reply));
            secretsIn(reply.json(), secrets);
        }
        assertThat(secrets).hasSizeGreaterThan(3);

        ids.forEach(this::written);

        for (UUID id : ids) {
            String row = jdbc.sql("select * from api_call where id = ?")
                    .param(id)
                    .query()
                    .singleRow()
                    .toString();
            assertThat(row).doesNotContain(secrets);
        }
    }

    @Test
    void afterAMonthACallIsForgotten() {
        Call call = written(client.get(get(Cast.paysonCheckout(6)), ANNA));
        CallWork.forget(table, clock);
        assertThat(table.find(call.id())).isPresent();

        jdbc.sql("update api_call set at = ? where id = ?")
                .params(clock.instant().minus(Calls.KEPT).minus(1, ChronoUnit.MINUTES), call.id())
                .update();
        CallWork.forget(table, clock);
        assertThat(table.find(call.id())).isEmpty();
    }

    /** Among the operations is the one that changes it, and others' tests need it. */
    private void giveBackItsPaysonAccount() {
        Reply reply = client.put(
                "/payment/payson/apisettings",
                "{\"SecurityUserId\":\"%s\",\"SecurityPassword\":\"%s\",\"ReceiverEmail\":\"%s\"}"
                        .formatted(Cast.SAGA.paysonAgent(), Cast.SAGA.paysonKey(), Cast.ANNA.email()),
                ANNA);
        assertThat(reply.status()).isEqualTo(200);
    }

    private static void secretsIn(JsonNode answer, List<String> secrets) {
        for (String name : List.of("ClientSecret", "Snippet", "Url")) {
            if (answer.has(name)) {
                String value = answer.path(name).asString();
                secrets.add(name.equals("Url") ? value.substring(value.lastIndexOf('/') + 1) : value);
            }
        }
    }

    private List<UUID> ids(CallFilter filter) {
        return calls.page(filter, ANNA_HERSELF, 500).stream().map(Call::id).toList();
    }

    private static UUID id(Reply reply) {
        return UUID.fromString(String.valueOf(reply.header("X-Request-Id")));
    }

    private Call written(Reply reply) {
        return written(id(reply));
    }

    private Call written(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> table.find(id).isPresent());
        return table.find(id).orElseThrow();
    }
}
