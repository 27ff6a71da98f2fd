package dev.kassa.api.servicestack.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import dev.kassa.api.servicestack.Client;
import dev.kassa.api.servicestack.Client.Reply;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The keys of a company's programs: shown once, no stronger than who hands them out, and ended by hand or by time. */
class ApiKeysIT extends SettingsTests {

    private static final String READ = "bookingsupplier-administrator-read";
    private static final String WRITE = "bookingsupplier-administrator-write";

    @Autowired
    MutableClock clock;

    @Test
    void isShownOnceAndLetsItsOwnerIn() {
        Reply made = client.post(
                "/apikeys",
                "{\"Notes\":\"The till\",\"Roles\":[\"%s\"],\"ContactEmail\":\"it@prov.example\"}".formatted(READ),
                writer);

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String key = made.json().path("ApiKey").asString();
        assertThat(made.json().path("Roles").toString()).isEqualTo("[\"" + READ + "\"]");
        assertThat(made.json().path("Active").asBoolean()).isTrue();
        assertThat(made.json().path("CreatedBy").asString()).isEqualTo("key of a test");
        assertThat(client.get("/payment/settings", "x-api-key", key).status()).isEqualTo(200);
        assertRefused(client.put("/payment/settings", "{}", "x-api-key", key), 403, "Forbidden");
        assertThat(client.get("/apikeys", writer).text()).contains("The till").doesNotContain(key, "\"ApiKey\"");
        assertThat(jdbc.sql("select count(*) from api_key where label like ? or key_hash = ?")
                        .params("%" + key + "%", key)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(told()).contains("KEY_CREATED");
        assertThat(trailOf("KEY_CREATED")).containsExactly("The till (" + READ + ")");
    }

    @Test
    void itsLastUseIsKnownToTheMinute() {
        Reply made = client.post("/apikeys", "{\"Notes\":\"The till\"}", writer);
        assertThat(one(made, "LastUsedDate").isMissingNode()).isTrue();

        client.get("/payment/settings", "x-api-key", made.json().path("ApiKey").asString());
        String first = one(made, "LastUsedDate").asString();
        client.get("/payment/settings", "x-api-key", made.json().path("ApiKey").asString());

        assertThat(first).isNotEmpty();
        assertThat(one(made, "LastUsedDate").asString()).isEqualTo(first);
        clock.forward(Duration.ofSeconds(61));
        client.get("/payment/settings", "x-api-key", made.json().path("ApiKey").asString());
        assertThat(one(made, "LastUsedDate").asString()).isGreaterThan(first);
    }

    @Test
    void endsWhenItIsRevokedAndOnce() throws Exception {
        Reply made = client.post("/apikeys", "{}", writer);
        String path = "/apikeys/" + made.json().path("Id").asString();

        List<Reply> replies =
                atOnce(() -> client.send("DELETE", path, null, writer), () -> client.send("DELETE", path, null, SIRI));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(replies.getFirst().text()).isEqualTo(replies.getLast().text());
        assertThat(replies.getFirst().json().path("Active").asBoolean(true)).isFalse();
        assertThat(trailOf("KEY_REVOKED")).hasSize(1);
        Reply refused = client.get(
                "/payment/settings", "x-api-key", made.json().path("ApiKey").asString());
        assertRefused(refused, 401, "Unauthorized");
        assertThat(trailOf("KEY_REFUSED")).containsExactly("revoked");
        assertThat(client.get("/apikeys?ActiveOnly=true", writer).text()).doesNotContain(path.substring(9));
        assertThat(client.get("/apikeys", writer).text()).contains(path.substring(9));
    }

    @Test
    void endsByItselfWhenItsTimeIsUp() {
        String end = clock.instant().plus(Duration.ofHours(1)).toString();
        Reply made = client.post("/apikeys", "{\"ExpiryDate\":\"%s\"}".formatted(end), writer);
        String[] key = Client.key(UUID.fromString(made.json().path("ApiKey").asString()));
        assertThat(client.get("/payment/settings", key).status()).isEqualTo(200);

        clock.forward(Duration.ofHours(2));

        assertRefused(client.get("/payment/settings", key), 401, "Unauthorized");
        assertThat(trailOf("KEY_REFUSED")).containsExactly("expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.0/8, ::1", "192.0.2.1, 127.0.0.1/32, ::1"})
    void letsInFromWhereItMay(String addresses) {
        assertThat(fromHere(addresses).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.0/8", "2001:db8::/32", "128.0.0.0/1"})
    void refusesFromElsewhere(String addresses) {
        assertRefused(fromHere(addresses), 401, "Unauthorized");
        assertThat(trailOf("KEY_REFUSED")).containsExactly("not from this address");
    }

    private Reply fromHere(String addresses) {
        Reply made = client.post("/apikeys", "{\"AllowedIpAddresses\":\"%s\"}".formatted(addresses), writer);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return client.get(
                "/payment/settings", "x-api-key", made.json().path("ApiKey").asString());
    }

    @Test
    void theSuccessorIsNewAndTheOldOneGoesOnForADay() throws Exception {
        Reply made = client.post("/apikeys", "{\"Notes\":\"The till\",\"Roles\":[\"%s\"]}".formatted(READ), writer);
        String path = "/apikeys/" + made.json().path("Id").asString() + "/rotate";
        String[] old = Client.key(UUID.fromString(made.json().path("ApiKey").asString()));

        List<Reply> replies = atOnce(() -> client.post(path, "", writer), () -> client.post(path, "", SIRI));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies).extracting(Reply::errorCode).contains("KeyReplaced");
        Reply next = replies.stream()
                .filter(reply -> reply.status() == 200)
                .findAny()
                .orElseThrow();
        assertThat(next.json().path("Notes").asString()).isEqualTo("The till");
        assertThat(next.json().path("Roles").toString()).contains(READ);
        String[] key = Client.key(UUID.fromString(next.json().path("ApiKey").asString()));
        assertThat(client.get("/payment/settings", key).status()).isEqualTo(200);
        assertThat(client.get("/payment/settings", old).status()).isEqualTo(200);
        assertThat(trailOf("KEY_ROTATED")).hasSize(1);
        clock.forward(Duration.ofHours(25));
        assertThat(client.get("/payment/settings", key).status()).isEqualTo(200);
        assertRefused(client.get("/payment/settings", old), 401, "Unauthorized");
        assertRefused(client.post(path, "", writer), 409, "KeyEnded");
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        assertRefused(client.post("/apikeys", "{\"Roles\":[\"superadmin\"]}", writer), 403, "Forbidden");
        assertRefused(client.post("/apikeys", named(""), ANNA), 404, "NotFound");
        Stream.of(client.get("/apikeys"), client.post("/apikeys", "{}"))
                .forEach(reply -> assertRefused(reply, 401, "Unauthorized"));
        UUID id = idOf("key of a test", "READER");
        Stream.of(
                        client.get("/apikeys", reader),
                        client.post("/apikeys", "{}", reader),
                        client.send("DELETE", "/apikeys/" + id, null, reader),
                        client.post("/apikeys/" + id + "/rotate", "", reader))
                .forEach(reply -> assertRefused(reply, 403, "Forbidden"));
        Stream.of(
                        client.get("/apikeys?CompanyId=" + company, ANNA),
                        client.send("DELETE", "/apikeys/" + id, null, ANNA),
                        client.post("/apikeys/" + id + "/rotate", "", ANNA),
                        client.send("DELETE", "/apikeys/" + UUID.randomUUID(), null, SIRI))
                .forEach(reply -> assertRefused(reply, 404, "NotFound"));
        assertThat(client.get("/payment/settings", reader).status()).isEqualTo(200);
        assertThat(trailOf("KEY_CREATED")).isEmpty();
    }

    @Test
    void aSuperadminMakesThemForAnyCompanyAndForNone() {
        Reply companys = client.post("/apikeys", named("\"Notes\":\"from above\""), SIRI);
        assertThat(companys.json().path("Roles").toString()).isEqualTo("[\"" + WRITE + "\"]");
        assertThat(client.get(
                                "/payment/settings",
                                "x-api-key",
                                companys.json().path("ApiKey").asString())
                        .json()
                        .path("CompanyId")
                        .asString())
                .isEqualTo(company.toString());
        assertThat(client.post("/apikeys", named("\"Roles\":[\"superadmin\"]"), SIRI)
                        .fields())
                .containsExactly("Roles RoleOfNoCompany");
        assertThat(client.post("/apikeys", "{\"Roles\":[\"%s\"]}".formatted(READ), SIRI)
                        .fields())
                .containsExactly("CompanyId NotEmpty");
        Reply own = client.post("/apikeys", "{\"Notes\":\"%s\"}".formatted(company), SIRI);
        assertThat(own.json().path("Roles").toString()).isEqualTo("[\"superadmin\"]");
        assertRefused(
                client.send("DELETE", "/apikeys/" + own.json().path("Id").asString(), null, writer), 404, "NotFound");
        assertThat(client.send("DELETE", "/apikeys/" + own.json().path("Id").asString(), null, SIRI)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Reply bad = client.post(
                "/apikeys",
                "{\"Notes\":\"%s\",\"ExpiryDate\":\"2020-01-01\",\"AllowedIpAddresses\":\"localhost\",\"ContactEmail\":\"x\"}"
                        .formatted("x".repeat(121)),
                writer);

        assertThat(bad.fields())
                .containsExactlyInAnyOrder(
                        "Notes MaximumLength", "ExpiryDate Past", "AllowedIpAddresses IpAddress", "ContactEmail Email");
        assertThat(client.post("/apikeys", "{\"Roles\":[\"boss\"]}", writer).fields())
                .containsExactly("Roles UnknownRole");
        assertThat(client.send("DELETE", "/apikeys/not-a-guid", null, writer).fields())
                .containsExactly("Id SerializationException");
        assertThat(trailOf("KEY_CREATED")).isEmpty();
    }

    private UUID idOf(String label, String role) {
        return jdbc.sql("select id from api_key where company_id = ? and label = ? and role = ?")
                .params(company, label, role)
                .query(UUID.class)
                .single();
    }

    private JsonNode one(Reply made, String member) {
        for (JsonNode key : client.get("/apikeys", writer).json().path("ApiKeys")) {
            if (key.path("Id").equals(made.json().path("Id"))) {
                return key.path(member);
            }
        }
        throw new AssertionError("not listed");
    }

    private List<@Nullable String> trailOf(String act) {
        return trail.newest(company, null, 100).stream()
                .filter(entry -> entry.act().equals(act))
                .<@Nullable String>map(entry -> entry.detail())
                .toList();
    }
}
