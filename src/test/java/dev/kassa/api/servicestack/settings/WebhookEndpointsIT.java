package dev.kassa.api.servicestack.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import dev.kassa.outbox.EventTypes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The addresses that are told what happens, set up by a program. */
class WebhookEndpointsIT extends SettingsTests {

    private static final String PATH = "/webhook/endpoints";
    private static final String URL = "\"Url\":\"https://book.example/hooks?tenant=7\"";
    private static final String PAID = "\"EventTypes\":[\"checkout.paid\"]";

    @Test
    void isMadeAndItsSecretIsShownOnce() {
        Reply made = client.post(
                PATH,
                "{" + URL + ",\"EventTypes\":[\"checkout.paid\",\"checkout.reserved\",\"checkout.paid\"],"
                        + "\"Description\":\"Booking\",\"Disabled\":true}",
                writer);

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.members())
                .contains("Id", "CompanyId", "Url", "Description", "EventTypes", "Disabled", "Secret");
        assertThat(made.json().path("Secret").asString()).startsWith("whsec_");
        assertThat(made.json().path("EventTypes").toString()).isEqualTo("[\"checkout.reserved\",\"checkout.paid\"]");
        assertThat(made.json().path("Disabled").asBoolean()).isTrue();
        Reply listed = client.get(PATH, writer);
        assertThat(listed.json().path("Total").asInt()).isEqualTo(1);
        assertThat(listed.text()).contains("book.example/hooks?tenant=7").doesNotContain("Secret", "whsec_");
        assertThat(client.get(PATH + "/" + id(made) + "?IncludeSecret=true", writer)
                        .text())
                .contains("Booking")
                .doesNotContain("whsec_");
        assertThat(told()).containsExactly("WEBHOOK_CREATED");
        assertThat(lastDetail()).isEqualTo("book.example");
    }

    @Test
    void changesAndPausesAndResumes() {
        String one = PATH + "/" + id(client.post(PATH, "{" + URL + "," + PAID + "}", writer));

        Reply changed =
                client.put(one, "{\"Url\":\"https://new.example/h\",\"EventTypes\":[\"checkout.reserved\"]}", writer);
        Reply same = client.put(one, "{\"Url\":\"https://new.example/h\",\"Disabled\":false}", writer);
        Reply paused = client.put(one, "{\"Disabled\":true}", writer);
        Reply resumed = client.put(one, "{\"Disabled\":false}", SIRI);

        assertThat(changed.json().path("Url").asString()).isEqualTo("https://new.example/h");
        assertThat(same.text()).isEqualTo(changed.text());
        assertThat(paused.json().path("Disabled").asBoolean()).isTrue();
        assertThat(resumed.text()).isEqualTo(changed.text());
        assertThat(told()).containsExactly("WEBHOOK_CREATED", "WEBHOOK_CHANGED", "WEBHOOK_PAUSED", "WEBHOOK_RESUMED");
    }

    @Test
    void isToldWhatItWantsAndNoMore() {
        Reply opened =
                client.post(PATH, "{\"Url\":\"http://127.0.0.1:9/a\",\"EventTypes\":[\"checkout.opened\"]}", ANNA);
        Reply paid = client.post(PATH, "{\"Url\":\"http://127.0.0.1:9/b\"," + PAID + "}", ANNA);
        try {
            Instant before = Instant.parse(opened.json().path("CreatedDate").asString());
            assertThat(client.post(CREATE, wish(newReference(), "")).status()).isEqualTo(200);

            Reply deliveries = client.get(PATH + "/" + id(opened) + "/deliveries", ANNA);
            assertThat(deliveries.json().path("Total").asInt()).isEqualTo(1);
            assertThat(deliveries.json().at("/Results/0/EventType").asString()).isEqualTo("checkout.opened");
            assertThat(deliveries.json().at("/Results/0/State").asString()).isEqualTo("Waiting");
            assertThat(client.get(PATH + "/" + id(paid) + "/deliveries?State=waiting", ANNA)
                            .json()
                            .path("Total")
                            .asInt())
                    .isZero();
            Reply again = client.post(
                    PATH + "/" + id(opened) + "/deliveries/"
                            + deliveries.json().at("/Results/0/Id").asString() + "/resend",
                    "",
                    ANNA);
            assertThat(again.json().path("EventType").asString()).isEqualTo("checkout.opened");
            Reply replayed =
                    client.post(PATH + "/" + id(opened) + "/replay", "{\"Since\":\"%s\"}".formatted(before), ANNA);
            assertThat(replayed.json().path("Count").asInt()).isEqualTo(1);
            assertThat(client.post(PATH + "/" + id(paid) + "/replay", "{\"Since\":\"%s\"}".formatted(before), ANNA)
                            .json()
                            .path("Count")
                            .asInt())
                    .isZero();
        } finally {
            Stream.of(opened, paid).forEach(made -> client.send("DELETE", PATH + "/" + id(made), null, ANNA));
        }
    }

    @Test
    void isRemovedByTheCompanysOwnPeopleAlone() {
        String one = PATH + "/" + id(client.post(PATH, named(URL + "," + PAID), SIRI));

        assertRefused(client.send("DELETE", one, null, SIRI), 403, "Forbidden");
        assertRefused(client.send("DELETE", one, null, ANNA), 404, "NotFound");
        Reply removed = client.send("DELETE", one, null, writer);
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.text()).isEqualTo("{}");
        assertRefused(client.get(one, writer), 404, "NotFound");
        assertThat(told()).containsExactly("WEBHOOK_CREATED", "WEBHOOK_REMOVED");
    }

    @Test
    void isForThoseWhoMay() {
        String body = "{" + URL + "," + PAID + "}";
        String one = PATH + "/" + id(client.post(PATH, body, writer));
        Stream.of(client.get(PATH), client.post(PATH, body), client.get(one), client.put(one, body))
                .forEach(reply -> assertRefused(reply, 401, "Unauthorized"));
        Stream.of(client.get(PATH, reader), client.post(PATH, body, reader), client.put(one, body, reader))
                .forEach(reply -> assertRefused(reply, 403, "Forbidden"));
        Stream.of(
                        client.get(PATH + "?CompanyId=" + company, ANNA),
                        client.post(PATH, named(URL + "," + PAID), ANNA),
                        client.get(one, ANNA),
                        client.put(one, body, ANNA),
                        client.get(one + "/deliveries", ANNA),
                        client.post(one + "/replay", "{\"Since\":\"2026-01-01\"}", ANNA))
                .forEach(reply -> assertRefused(reply, 404, "NotFound"));
        assertThat(client.get(PATH + "?CompanyId=" + company, SIRI)
                        .json()
                        .path("Total")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get(PATH + "?CompanyId=" + Cast.PADEL.id(), SIRI).text())
                .doesNotContain("book.example");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(client.post(PATH, "{\"Description\":\"%s\"}".formatted("x".repeat(101)), writer)
                        .fields())
                .containsExactlyInAnyOrder("Url Url", "Description MaximumLength", "EventTypes NotEmpty");
        assertThat(client.post(PATH, "{\"Url\":\"http://10.0.0.1/\",\"EventTypes\":[\"booking.made\"]}", writer)
                        .fields())
                .containsExactlyInAnyOrder("Url Https", "EventTypes UnknownEventType");
        assertThat(client.post(PATH, "{\"Url\":\"https://10.0.0.1/\"," + PAID + "}", writer)
                        .fields())
                .containsExactly("Url Private");
        assertThat(client.post(PATH, "{\"Url\":\"https://u:p@book.example/\"," + PAID + "}", writer)
                        .fields())
                .containsExactly("Url UserInfo");
        assertThat(client.post("/api/ReplayWebhookEndpoint", "{\"Id\":\"%s\"}".formatted(UUID.randomUUID()), writer)
                        .fields())
                .containsExactly("Since NotEmpty");
        assertThat(told()).isEmpty();
    }

    @Test
    void everyTypeOfEventFitsIntoItsRow() {
        String all = String.join("\",\"", EventTypes.ALL);

        Reply made = client.post(PATH, "{" + URL + ",\"EventTypes\":[\"" + all + "\"]}", writer);

        assertThat(made.json().path("EventTypes").size()).isEqualTo(EventTypes.ALL.size());
        assertThat(List.copyOf(EventTypes.ALL)).contains("checkout.refund_sent").doesNotContain("ping");
    }

    private static String id(Reply made) {
        return made.json().path("Id").asString();
    }
}
