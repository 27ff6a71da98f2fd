package dev.kassa.sandbox.payson;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses Payson answers at, and which it calls. */
class PaysonAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/sandbox/payson/2.0/Checkouts,            /sandbox/payson/2.0/checkouts",
        "/sandbox/payson/2.0//checkouts,           /sandbox/payson/2.0/checkouts",
        "/sandbox/payson/2.0/Checkouts/ABC///,     /sandbox/payson/2.0/checkouts/abc",
        "/sandbox/payson/,                         /sandbox/payson",
    })
    void everySpellingIsOne(String called, String plain) {
        assertThat(PaysonPathFilter.plain(called)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/n,         http://localhost/n?checkout=abc",
        "http://localhost/n?token=1, http://localhost/n?token=1&checkout=abc",
        "http://localhost/n#here,    http://localhost/n?checkout=abc",
    })
    void aNotificationKeepsTheMerchantsQuery(String given, String called) {
        assertThat(PaysonNotifier.target(given, "abc")).isEqualTo(URI.create(called));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/n",
                "http://LOCALHOST/n",
                "https://127.0.0.1/n",
                "http://127.8.9.1/n",
                "http://[::1]:80/n",
                "http://a.localhost/n"
            })
    void callsThisMachine(String target) {
        assertThat(PaysonNotifier.isLoopback(URI.create(target))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/n",
                "http://169.254.169.254/n",
                "http://127.0.0.1.example.com/n",
                "http://localhost.example.com/n",
                "http://127.0.0.1@example.com/n",
                "http://[::2]/n",
                "http://notlocalhost/n",
                "mailto:a@localhost"
            })
    void callsNobodyElse(String target) {
        assertThat(PaysonNotifier.isLoopback(URI.create(target))).isFalse();
    }

    @Test
    void knowsAnAgentByIdAndKeyAlone() {
        var agents = new PaysonAgents(new PaysonSandboxProperties("http://x", Map.of("4001", "clave:con:dos")));

        assertThat(agents.authenticate("Basic NDAwMTpjbGF2ZTpjb246ZG9z")).contains("4001");
        assertThat(agents.authenticate("basic NDAwMTpjbGF2ZTpjb246ZG9z")).contains("4001");
        assertThat(agents.authenticate("Basic NDAwMTpjbGF2ZQ==")).isEmpty();
        assertThat(agents.authenticate("Basic NDAwMjpjbGF2ZTpjb246ZG9z")).isEmpty();
        assertThat(agents.authenticate("Basic !!!")).isEmpty();
        assertThat(agents.authenticate("Bearer NDAwMTpjbGF2ZTpjb246ZG9z")).isEmpty();
        assertThat(agents.authenticate(null)).isEmpty();
    }
}
