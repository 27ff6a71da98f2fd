package dev.kassa.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.CorsFilter;

class CrossOriginTest {

    private static final String BOOK = "https://book.example";

    @Test
    void aNamedOriginMayCallWithItsKey() throws ServletException, IOException {
        MockHttpServletResponse answer = preflight(List.of(BOOK), BOOK, "/api/SendCheckoutPaymentRequest");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(BOOK);
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.getHeader("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.getHeader("Access-Control-Allow-Headers")).contains("x-api-key", "content-type");
    }

    @Test
    void aPreflightHoldsForTenMinutesAndForEveryHeaderOfOurs() throws ServletException, IOException {
        var request = new MockHttpServletRequest("OPTIONS", "/api/SendCheckoutPaymentRequest%5B%5D");
        request.addHeader("Origin", BOOK);
        request.addHeader("Access-Control-Request-Method", "POST");
        request.addHeader(
                "Access-Control-Request-Headers",
                "authorization,content-type,idempotency-key,x-api-key,x-http-method-override,x-language");
        var answer = new MockHttpServletResponse();
        filter(List.of(BOOK)).doFilter(request, answer, new MockFilterChain());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Access-Control-Max-Age")).isEqualTo("600");
        assertThat(answer.getHeader("Access-Control-Allow-Headers")).contains("idempotency-key", "x-language");
    }

    @Test
    void aPageMayReadWhatTheAnswerSaysBesideItself() throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/payment/stripe/v1/checkout");
        request.addHeader("Origin", BOOK);
        var answer = new MockHttpServletResponse();
        filter(List.of(BOOK)).doFilter(request, answer, new MockFilterChain());

        assertThat(answer.getHeader("Access-Control-Expose-Headers"))
                .contains("RateLimit", "RateLimit-Policy", "Retry-After", "Idempotency-Replayed", "X-Request-Id");
    }

    private static CorsFilter filter(List<String> allowed) {
        return new CorsFilter(new CrossOrigin().corsConfigurationSource(allowed));
    }

    @Test
    void pathsAreKnownInAnyLetterCase() throws ServletException, IOException {
        assertThat(preflight(List.of(BOOK), BOOK, "/Payment/Payson/v2/checkout").getStatus())
                .isEqualTo(200);
    }

    @Test
    void anotherOriginMayNot() throws ServletException, IOException {
        MockHttpServletResponse answer = preflight(List.of(BOOK), "https://book.example.evil.example", "/api/X");

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void allOriginsMeansNoCredentials() throws ServletException, IOException {
        MockHttpServletResponse answer = preflight(List.of("*"), "https://anybody.example", "/api/X");

        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void withoutNamesNobodyMay() throws ServletException, IOException {
        assertThat(preflight(List.of(), BOOK, "/api/X").getHeader("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void otherDoorsAreNotOpened() throws ServletException, IOException {
        assertThat(preflight(List.of(BOOK), BOOK, "/checkouts").getHeader("Access-Control-Allow-Origin"))
                .isNull();
    }

    private static MockHttpServletResponse preflight(List<String> allowed, String origin, String path)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("OPTIONS", path);
        request.addHeader("Origin", origin);
        request.addHeader("Access-Control-Request-Method", "PUT");
        request.addHeader("Access-Control-Request-Headers", "content-type,x-api-key");
        var response = new MockHttpServletResponse();
        new CorsFilter(new CrossOrigin().corsConfigurationSource(allowed))
                .doFilter(request, response, new MockFilterChain());
        return response;
    }
}
