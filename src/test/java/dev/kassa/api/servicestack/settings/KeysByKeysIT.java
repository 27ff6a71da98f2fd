package dev.kassa.api.servicestack.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client;
import dev.kassa.api.servicestack.Client.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a key gets by way of another: one that ends or is bound to addresses none, and none what another was answered. */
class KeysByKeysIT extends SettingsTests {

    @Autowired
    Clock clock;

    @Test
    void aRestrictedOneMakesNone() {
        String soon = clock.instant().plus(Duration.ofHours(1)).toString();
        assertMakesNone("\"ExpiryDate\":\"%s\"".formatted(soon));
        assertMakesNone("\"AllowedIpAddresses\":\"127.0.0.0/8, ::1\"");
    }

    @Test
    void twoKeysOfOneLabelShareNoAnswers() {
        String[] first = made("{}");
        String[] second = made("{}");

        Reply one = client.post("/apikeys", "{}", keyed(first));
        Reply other = client.post("/apikeys", "{}", keyed(second));
        Reply again = client.post("/apikeys", "{}", keyed(first));

        assertThat(other.header("idempotency-replayed")).isNull();
        assertThat(other.json().path("ApiKey")).isNotEqualTo(one.json().path("ApiKey"));
        assertThat(again.text()).isEqualTo(one.text());
    }

    private String[] made(String wish) {
        Reply made = client.post("/apikeys", wish, writer);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return Client.key(UUID.fromString(made.json().path("ApiKey").asString()));
    }

    private void assertMakesNone(String limit) {
        Reply made = client.post("/apikeys", "{%s}".formatted(limit), writer);
        Reply free = client.post("/apikeys", "{}", writer);
        String[] key = Client.key(UUID.fromString(made.json().path("ApiKey").asString()));
        int before = keys();

        assertThat(client.get("/apikeys", key).status()).isEqualTo(200);
        assertRefused(client.post("/apikeys", "{}", key), 409, "KeyRestricted");
        assertRefused(client.post("/apikeys", "{%s}".formatted(limit), key), 409, "KeyRestricted");
        assertRefused(client.post(rotation(made), "", key), 409, "KeyRestricted");
        assertRefused(client.post(rotation(free), "", key), 409, "KeyRestricted");
        assertThat(keys()).isEqualTo(before);
        assertThat(client.post(rotation(made), "", writer).status()).isEqualTo(200);
    }

    private static String[] keyed(String[] caller) {
        return new String[] {caller[0], caller[1], "Idempotency-Key", "the-same"};
    }

    private static String rotation(Reply made) {
        return "/apikeys/" + made.json().path("Id").asString() + "/rotate";
    }

    private int keys() {
        return jdbc.sql("select count(*) from api_key where company_id = ?")
                .param(company)
                .query(Integer.class)
                .single();
    }
}
