package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.outbox.Destinations.Forbidden;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent into anybody's own network, whatever names and redirections lead there. */
class DestinationsTest {

    private static final Duration SHORT = Duration.ofSeconds(3);

    private final Destinations strict = destinations(false, InetAddress::getAllByName);
    private final Destinations besideSandbox = destinations(true, InetAddress::getAllByName);

    @ParameterizedTest
    @CsvSource({
        "https://booking.example/hooks?x=1,",
        "https://booking.example:8443/hooks,",
        "https://93.184.216.34/,",
        "https://[2606:2800:220:1:248:1893:25c8:1946]/,",
        "http://booking.example/hooks, https",
        "ftp://booking.example/, https",
        "https://user:secret@booking.example/, userInfo",
        "https://booking.example/#part, url",
        "https:///hooks, url",
        "booking.example, url",
        "https://bok ning.example/, url",
        "http://localhost:8080/, https",
        "https://127.0.0.1/, private",
        "https://10.1.2.3/, private",
        "https://169.254.169.254/latest/meta-data, private",
        "https://[::1]/, private",
        "https://[::ffff:10.0.0.1]/, private",
        "https://[fd00::1]/, private",
    })
    void whatIsTypedInIsRefusedForAReason(String url, String code) {
        assertThat(strict.fault(url)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void besideTheSandboxThisMachineItselfMayBeTold() {
        assertThat(besideSandbox.fault("http://localhost:9999/hooks")).isEmpty();
        assertThat(besideSandbox.fault("http://127.0.0.1:9999/hooks")).isEmpty();
        assertThat(besideSandbox.fault("http://10.0.0.1/hooks")).contains("https");
        assertThat(besideSandbox.fault("https://10.0.0.1/hooks")).contains("private");
        assertThat(besideSandbox.fault("https://127.0.0.2/hooks")).contains("private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.7",
                "172.20.1.1",
                "192.168.1.1",
                "100.64.3.4",
                "169.254.169.254",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "2001:db8::1",
                "::10.0.0.1"
            })
    void aNameThatLeadsInsideIsNotConnectedTo(String inside) throws Exception {
        try (var receiver = new Receiver()) {
            var sender = sender(destinations(true, _ -> new InetAddress[] {InetAddress.ofLiteral(inside)}));

            Answer answer = sender.send(URI.create("http://evil.example:" + receiver.port() + "/"), Map.of(), "{}");

            assertThat(answer.failure()).isEqualTo(Failure.FORBIDDEN_ADDRESS);
            assertThat(receiver.got()).isEmpty();
            sender.destroy();
        }
    }

    @Test
    void aNameThatIsRebornElsewhereIsCheckedAgain() throws Exception {
        var asked = new AtomicInteger();
        var turning =
                destinations(true, _ -> new InetAddress[] {
                    InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1")
                });
        assertThat(turning.resolve("rebind.example")).hasSize(1); // looks good when somebody checks
        try (var receiver = new Receiver()) {
            var sender = sender(turning);

            Answer answer = sender.send(URI.create("http://rebind.example:" + receiver.port() + "/"), Map.of(), "{}");

            assertThat(asked).hasValue(2);
            assertThat(answer.failure()).isEqualTo(Failure.FORBIDDEN_ADDRESS);
            assertThat(receiver.got()).isEmpty();
            sender.destroy();
        }
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnough() throws UnknownHostException {
        var mixed = destinations(false, _ ->
                new InetAddress[] {InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("10.0.0.1")});

        assertThatThrownBy(() -> mixed.resolve("mixed.example")).isInstanceOf(Forbidden.class);
    }

    @Test
    void anIpv4AddressDressedUpAsIpv6IsNoWayIn() throws UnknownHostException {
        byte[] mapped = InetAddress.ofLiteral("::ffff:7f00:1") instanceof Inet6Address six
                ? six.getAddress()
                : new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        var dressed = Inet6Address.getByAddress("x", mapped, 0);

        assertThat(Addresses.isPublic(dressed)).isFalse();
        assertThat(Addresses.isPublic(InetAddress.getByAddress(mapped))).isFalse();
    }

    @Test
    void aHostThatIsNamedMayBeInside() throws Exception {
        try (var receiver = new Receiver()) {
            var sender = sender(destinations(false, _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}));

            Answer answer =
                    sender.send(URI.create("http://Booking.internal:" + receiver.port() + "/"), Map.of(), "{\"a\":1}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(receiver.got().getFirst().body()).isEqualTo("{\"a\":1}");
            sender.destroy();
        }
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var said = new AtomicInteger();
            Thread talker = Thread.startVirtualThread(() -> talkForEver(server, said));
            var patient = new OutboxProperties(Set.of(), SHORT, Duration.ofSeconds(20));
            var sender = new Sender(patient, besideSandbox, Clock.systemUTC());

            Answer answer = sender.send(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), Map.of(), "{}");

            assertThat(answer.failure()).isEqualTo(Failure.BROKEN);
            sender.destroy();
            talker.join();
            assertThat(said).hasValueLessThan(50_000); // what the wire itself has room for
        }
    }

    /** One header, as long as anybody listens. */
    private static void talkForEver(ServerSocket server, AtomicInteger saidKilobytes) {
        try (Socket caller = server.accept()) {
            OutputStream out = caller.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX-Endless: ".getBytes(StandardCharsets.US_ASCII));
            byte[] more = "x".repeat(1000).getBytes(StandardCharsets.US_ASCII);
            while (saidKilobytes.getAndIncrement() < 200_000) {
                out.write(more);
            }
        } catch (IOException nobodyListens) {
            // as it should be
        }
    }

    @Test
    void theProxyOfTheEnvironmentIsNotAsked() throws Exception {
        try (var proxy = new Receiver();
                var receiver = new Receiver()) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
            System.setProperty("http.nonProxyHosts", "");
            var sender = sender(besideSandbox);

            assertThat(sender.send(URI.create(receiver.url()), Map.of(), "{}").status())
                    .isEqualTo(200);
            assertThat(proxy.got()).isEmpty();
            sender.destroy();
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    private static Destinations destinations(boolean sandbox, Destinations.Lookup lookup) {
        return new Destinations(properties(), sandbox, Optional.of(lookup));
    }

    private static OutboxProperties properties() {
        return new OutboxProperties(Set.of("booking.internal"), SHORT, SHORT);
    }

    private static Sender sender(Destinations destinations) {
        return new Sender(properties(), destinations, Clock.systemUTC());
    }
}
