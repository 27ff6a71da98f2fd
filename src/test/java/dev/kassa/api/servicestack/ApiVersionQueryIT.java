package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import org.junit.jupiter.api.Test;

/** Anybody may ask which version answers, at BokaMera's route and by the operation's name. */
class ApiVersionQueryIT extends DialectTests {

    @Test
    void tellsTheVersionThatWasBuilt() {
        Reply route = client.get("/version");

        assertThat(route.status()).as(route.text()).isEqualTo(200);
        assertThat(route.json().path("Version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(route.json().path("BuildTime").asString()).endsWith("Z");
        assertThat(route.header("set-cookie")).isNull();
        assertThat(client.get("/Version.json").text()).isEqualTo(route.text());
        assertThat(client.post("/api/ApiVersionQuery", "{}").text()).isEqualTo(route.text());
        assertThat(client.post("/version", "{}").status()).isEqualTo(405);
    }
}
