package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.cast.Cast;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Requests that lie about the host, or are no HTTP at all. */
@KassaTest
@ExtendWith(OutputCaptureExtension.class)
class RawRequestsIT {

    private static final String LIE = "Host: evil.example\nX-Forwarded-Host: evil.example\nConnection: close\n";

    @Value("${server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/checkouts?status=Shipped", "/audit"})
    void nobodyIsSentToAHostThatTheRequestNames(String path) throws Exception {
        String answer = RawCall.send(port, "GET " + path + " HTTP/1.1\nAccept: text/html\n" + LIE + "\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 302")
                .contains("Location: /sign-in")
                .doesNotContain("evil.example");
    }

    @Test
    void notEvenAfterSigningIn() throws Exception {
        String turnedAway =
                RawCall.send(port, "GET /checkouts?status=Shipped HTTP/1.1\nAccept: text/html\n" + LIE + "\n");
        String session = found("Set-Cookie: (KASSA=[^;]+)", turnedAway);
        String page = RawCall.send(port, "GET /sign-in HTTP/1.1\nCookie: " + session + "\n" + LIE + "\n");
        String body = "_csrf=" + encoded(found("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", page)) + "&email="
                + encoded(Cast.ANNA.email()) + "&password=" + encoded(Cast.PASSWORD);

        String entered = RawCall.send(
                port,
                "POST /sign-in HTTP/1.1\nCookie: " + session
                        + "\nContent-Type: application/x-www-form-urlencoded\nContent-Length: " + body.length() + "\n"
                        + LIE + "\n" + body);

        assertThat(entered).contains("Location: /checkouts?status=Shipped").doesNotContain("evil.example");
    }

    @Test
    void whatIsNoHttpIsNotPrinted(CapturedOutput output) throws Exception {
        String answer = RawCall.send(port, "GET /pay/secret-of-a-customer|{ HTTP/1.1\nHost: x\nConnection: close\n\n");
        RawCall.send(port, "GET /sign-in HTTP/1.1\nHost: x\nCookie: a=\"secret-of-a-customer\nConnection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("secret-of-a-customer");
        assertThat(output).doesNotContain("secret-of-a-customer");
        // Tomcat prints only the first of its kind in a day, and another test may have had that.
        for (String chatter : new String[] {
            "org.apache.coyote.http11.Http11Processor",
            "org.apache.tomcat.util.http.parser.Cookie",
            "org.apache.tomcat.util.http.Rfc6265CookieProcessor",
            "org.apache.tomcat.util.http.Parameters"
        }) {
            assertThat(LoggerFactory.getLogger(chatter).isInfoEnabled())
                    .as(chatter)
                    .isFalse();
        }
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
