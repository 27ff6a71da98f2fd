package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class VerbTest {

    @ParameterizedTest
    @CsvSource({
        "POST, put, PUT",
        "POST, ' Delete ', DELETE",
        "POST, GET, GET",
        "POST, '', POST",
        "POST, ' ', POST",
        "GET, PUT, GET",
        "GET, POST, GET",
        "HEAD, DELETE, HEAD",
        "OPTIONS, PUT, OPTIONS",
        "PUT, DELETE, PUT"
    })
    void aHeaderIsHeardOfAPostOnly(String verb, String instead, String expected) {
        var request = new MockHttpServletRequest(verb, "/");
        request.addHeader("X-HTTP-METHOD-OVERRIDE", instead);

        assertThat(Verb.of(request)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"GET", "POST", "PATCH"})
    void withoutAHeaderItIsItsOwn(String verb) {
        assertThat(Verb.of(new MockHttpServletRequest(verb, "/"))).isEqualTo(verb);
    }
}
