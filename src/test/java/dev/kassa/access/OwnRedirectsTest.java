package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnRedirectsTest {

    @ParameterizedTest
    @CsvSource({
        "http://evil.example/checkouts?status=Shipped&q=a%2Bb, /checkouts?status=Shipped&q=a%2Bb",
        "https://evil.example:8443/checkouts, /checkouts",
        "http://evil.example//other.example/x, /other.example/x",
        "http://evil.example, /",
        "//evil.example/x, /x",
        "/, /",
    })
    void onlyThePathIsKept(String url, String sentTo) throws Exception {
        var response = new MockHttpServletResponse();

        new OwnRedirects().sendRedirect(new MockHttpServletRequest(), response, url);

        assertThat(response.getRedirectedUrl()).isEqualTo(sentTo);
    }
}
