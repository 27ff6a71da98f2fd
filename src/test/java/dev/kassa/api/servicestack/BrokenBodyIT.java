package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

class BrokenBodyIT extends DialectTests {

    private static final int PATIENCE_MS = 20_000;

    @Value("${server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/payment/stripe/v1/checkout", "/api/StripeV1CreateCheckout"})
    void chunksThatAreNoneAreCalledThat(String path) throws Exception {
        String answer;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            String request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"ErrorCode\":\"SerializationException\"", "The body of the request could not be read.");
    }
}
