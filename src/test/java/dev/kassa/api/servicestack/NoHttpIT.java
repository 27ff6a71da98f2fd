package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server itself cannot read is refused in the shape that programs read, and tells nothing of the server. */
class NoHttpIT extends DialectTests {

    private static final int PATIENCE_MS = 20_000;
    private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/X%zz",
                "GET /api/X%00",
                "GET /api/Pays|on",
                "GET /api/%FF",
                "GET /api/x%2Fy",
                "GET /api/X?a=<b>",
                "GET /payment/../checkouts",
                "GET /api/%2e%2e/x",
                "FOO /api/PaysonCheckoutv2GetCheckout"
            })
    void anAddressThatIsNone(String line) throws IOException {
        String answer = raw(line + REST);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertShape(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad Header\r\n", "Content-Length: x\r\n", ": x\r\n", "Transfer-Encoding: nonsense\r\n"})
    void headersThatAreNone(String header) throws IOException {
        String answer = raw("POST /api/X HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n{}");

        assertThat(answer).containsPattern("^HTTP/1.1 (400|501)");
        assertShape(answer);
    }

    @Test
    void aVerbThatIsNotHeard() throws IOException {
        String answer = raw("TRACE /api/X" + REST);

        assertThat(answer).containsPattern("^HTTP/1.1 40[05]");
        assertShape(answer);
    }

    @Test
    void theOtherDialectIsAnsweredInItsOwn() throws IOException {
        String answer = raw("GET /api/orders/%zz HTTP/1.1\r\nHost: localhost\r\nAccept: application/vnd.api+json\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("{\"errors\":[{", "application/vnd.api+json");
    }

    @Test
    void rawBracketsAreLetIn() throws IOException {
        assertThat(raw("GET /api/NoSuchOperation?filter[a]=1" + REST)).startsWith("HTTP/1.1 404");
    }

    private static void assertShape(String answer) {
        assertThat(answer)
                .containsIgnoringCase("content-type: application/json")
                .contains("{\"ResponseStatus\":{\"ErrorCode\":\"", "\"Errors\":[]")
                .doesNotContain("<html", "Tomcat", "Exception", "org.apache");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
