package dev.kassa.api.servicestack.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import dev.kassa.company.ProviderAccounts;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company's account at Payson: keys go in, and never come out. */
class PaysonApiSettingsIT extends SettingsTests {

    private static final String PATH = "/payment/payson/apisettings";
    private static final String FIRST = "\"SecurityUserId\":\"70001\",\"SecurityPassword\":\"0123456789abcdef\","
            + "\"ReceiverEmail\":\"kassa@prov.example\",\"ReceiverFirstname\":\"Pia\",\"ReceiverLastname\":\"Prov\"";

    @Autowired
    ProviderAccounts accounts;

    @Test
    void goesInAndIsShownCovered() {
        Reply added = client.post(PATH, "{" + FIRST + "}", writer);

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.members())
                .containsExactly(
                        "CompanyId",
                        "SecurityUserId",
                        "SecurityPassword",
                        "ReceiverEmail",
                        "ReceiverFirstname",
                        "ReceiverLastname",
                        "Version");
        assertThat(added.json().path("SecurityPassword").asString()).isEqualTo("••••cdef");
        Reply read = client.get(PATH, reader);
        assertThat(read.text()).isEqualTo(added.text()).doesNotContain("0123456789");
        assertThat(client.get("/api/PaysonApiSettingsQuery?CompanyId=" + company, SIRI)
                        .text())
                .isEqualTo(added.text());
        assertThat(secret("70001")).isEqualTo("0123456789abcdef");
        assertThat(accounts.find(company, ProviderName.PAYSON).orElseThrow().live())
                .isFalse();
        assertThat(told()).containsExactly("PAYSON_ACCOUNT_ADDED");
        assertThat(lastDetail()).isEqualTo("70001");
    }

    @Test
    void ofAShortKeyNothingIsShown() {
        Reply added = client.post(PATH, "{\"SecurityUserId\":70001,\"SecurityPassword\":\"short-key\"}", writer);

        assertThat(added.json().path("SecurityPassword").asString()).isEqualTo("••••");
    }

    @Test
    void whatIsShownCanBeSentBack() {
        client.post(PATH, "{" + FIRST + "}", writer);

        Reply same = client.put(PATH + "/", "{\"SecurityUserId\":\"70001\",\"SecurityPassword\":\"••••cdef\"}", writer);
        Reply changed =
                client.put(PATH, "{\"SecurityPassword\":\"••••cdef\",\"ReceiverEmail\":\"nya@prov.example\"}", writer);

        assertThat(same.json().path("Version").asInt()).isEqualTo(1);
        assertThat(changed.json().path("ReceiverEmail").asString()).isEqualTo("nya@prov.example");
        assertThat(changed.json().path("Version").asInt()).isEqualTo(2);
        assertThat(secret("70001")).isEqualTo("0123456789abcdef");
        assertThat(told()).containsExactly("PAYSON_ACCOUNT_ADDED", "PAYSON_ACCOUNT_CHANGED");
        assertThat(lastDetail()).isEqualTo("ReceiverEmail");
        assertRefused(client.put(PATH, "{\"SecurityPassword\":\"••••9999\"}", writer), 400, "CoveredSecret");
    }

    @Test
    void anotherAccountNeedsItsKeyAndTheFirstIsKept() {
        client.post(PATH, "{" + FIRST + "}", writer);

        Reply keyless = client.put(PATH, "{\"SecurityUserId\":\"70002\"}", writer);
        assertThat(keyless.fields()).containsExactly("SecurityPassword NotEmpty");
        Reply moved =
                client.put(PATH, "{\"SecurityUserId\":\"70002\",\"SecurityPassword\":\"fedcba9876543210\"}", writer);

        assertThat(moved.json().path("SecurityUserId").asString()).isEqualTo("70002");
        assertThat(secret("70001")).isEqualTo("0123456789abcdef");
        assertThat(secret("70002")).isEqualTo("fedcba9876543210");
        assertThat(lastDetail()).isEqualTo("SecurityUserId 70001 → 70002, SecurityPassword");
        client.put(PATH, "{\"SecurityUserId\":\"70001\",\"SecurityPassword\":\"a-newer-key-of-it\"}", writer);
        assertThat(secret("70001")).isEqualTo("a-newer-key-of-it");
        assertThat(secret("70002")).isEqualTo("fedcba9876543210");
    }

    @Test
    void whatWasOpenedInTheFormerAccountIsStillLookedAtThere() {
        UUID id = Cast.paysonCheckout(26);
        String[] siri = SIRI;
        String saga = "\"CompanyId\":\"%s\",".formatted(Cast.SAGA.id());
        try {
            Reply moved = client.put(
                    PATH, "{" + saga + "\"SecurityUserId\":\"4999\",\"SecurityPassword\":\"not-known-there\"}", siri);
            assertThat(moved.status()).as(moved.text()).isEqualTo(200);

            Reply seen = client.get(get(id));

            assertThat(seen.status()).as(seen.text()).isEqualTo(200);
            assertThat(seen.json().path("Status").asString()).isIn("ReadyToShip", "Shipped"); // others' tests send it
        } finally {
            client.put(
                    PATH, "{" + saga + "\"SecurityUserId\":\"4001\",\"SecurityPassword\":\"sandbox-key-saga\"}", siri);
        }
    }

    @Test
    void isForThoseWhoMay() {
        assertRefused(client.get(PATH), 401, "Unauthorized");
        assertRefused(client.post(PATH, "{" + FIRST + "}"), 401, "Unauthorized");
        assertRefused(client.post(PATH, "{" + FIRST + "}", reader), 403, "Forbidden");
        assertRefused(client.put(PATH, "{" + FIRST + "}", reader), 403, "Forbidden");
        Stream.of(
                        client.get(PATH + "?CompanyId=" + company, ANNA),
                        client.post(PATH, named(FIRST), ANNA),
                        client.put(PATH, named(FIRST), ANNA),
                        client.get(PATH, reader),
                        client.put(PATH, "{" + FIRST + "}", writer),
                        client.get(PATH + "?CompanyId=" + UUID.randomUUID(), SIRI))
                .forEach(reply -> assertRefused(reply, 404, "NotFound"));
        assertThat(client.get(PATH, SIRI).fields()).containsExactly("CompanyId NotEmpty");
        assertThat(client.post(PATH, named(FIRST), SIRI).status()).isEqualTo(200);
        assertThat(told()).contains("ACCESS_DENIED", "PAYSON_ACCOUNT_ADDED").doesNotContain("PAYSON_ACCOUNT_CHANGED");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Reply bad = client.post(
                PATH,
                "{\"SecurityUserId\":\"agent\",\"SecurityPassword\":\"with blank\",\"ReceiverEmail\":\"nobody\","
                        + "\"ReceiverFirstname\":\"%s\",\"ReceiverLastname\":\"a\\u0007b\"}".formatted("x".repeat(101)),
                writer);

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.fields())
                .containsExactlyInAnyOrder(
                        "SecurityUserId AgentId",
                        "SecurityPassword Secret",
                        "ReceiverEmail Email",
                        "ReceiverFirstname MaximumLength",
                        "ReceiverLastname ControlCharacter");
        assertThat(bad.text()).doesNotContain("with blank");
        assertThat(told()).isEmpty();
    }

    @Test
    void twoWhoAddAtOnceAddOne() throws Exception {
        List<Reply> replies =
                atOnce(() -> client.post(PATH, "{" + FIRST + "}", writer), () -> client.post(PATH, named(FIRST), SIRI));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies).extracting(Reply::errorCode).contains("PaysonSettled");
        assertThat(told()).containsExactly("PAYSON_ACCOUNT_ADDED");
    }

    @Test
    void twoWhoChangeWhatTheyBothSawChangeItOnce() throws Exception {
        client.post(PATH, "{" + FIRST + "}", writer);

        List<Reply> replies = atOnce(
                () -> client.put(PATH, "{\"ReceiverFirstname\":\"Ada\",\"Version\":1}", writer),
                () -> client.put(PATH, named("\"ReceiverFirstname\":\"Bea\",\"Version\":1"), SIRI));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies).extracting(Reply::errorCode).contains("ChangedMeanwhile");
        assertThat(told()).containsExactly("PAYSON_ACCOUNT_ADDED", "PAYSON_ACCOUNT_CHANGED");
    }

    private String secret(String agent) {
        return accounts.secretOf(accounts.findOpenedIn(company, ProviderName.PAYSON, agent)
                .filter(account -> account.account().equals(agent))
                .orElseThrow());
    }
}
