package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Every address and everybody who may come to it: a writer and a reader of the company, a writer of another, a superadmin, nobody. */
class RoleMatrixIT extends ConsoleTests {

    private static final String CREATED = Cast.paysonCheckout(1).toString();

    @ParameterizedTest
    @CsvSource({
        // address, writer, reader, of another company, superadmin, nobody
        "GET,  /,                              303, 303, 303, 303, 302",
        "GET,  /checkouts,                     200, 200, 200, 200, 302",
        "GET,  /checkouts/ID,                  200, 200, 404, 200, 302",
        "GET,  /checkouts/ID/share,            200, 403, 404, 200, 302",
        "GET,  /checkouts/ID/payment-request,  200, 403, 404, 200, 302",
        "POST, /checkouts/ID/payment-request,  422, 403, 404, 422, 302",
        "GET,  /checkouts/ID/cancellation,     200, 403, 404, 200, 302",
        "POST, /checkouts/ID/cancellation,     422, 403, 404, 422, 302",
        "GET,  /checkouts/ID/refund,           200, 403, 404, 200, 302",
        "POST, /checkouts/ID/refund?choice=all, 303, 403, 404, 303, 302",
        "GET,  /checkouts/ID/outcome,          303, 303, 303, 303, 302",
        "POST, /checkouts/ID/sighting,         303, 403, 404, 303, 302",
        "GET,  /checkouts/new,                 200, 403, 200, 200, 302",
        "POST, /checkouts/new,                 200, 403, 200, 400, 302",
        "GET,  /endpoints,                     200, 200, 200, 200, 302",
        "GET,  /endpoints/new,                 200, 403, 200, 403, 302",
        "POST, /endpoints,                     400, 403, 400, 403, 302",
        "GET,  /endpoints/ID,                  404, 404, 404, 404, 302",
        "POST, /endpoints/ID/pause,            404, 403, 404, 404, 302",
        "GET,  /keys,                          200, 403, 200, 200, 302",
        "GET,  /keys/new,                      200, 403, 200, 200, 302",
        "POST, /keys/ID/rotation,              404, 403, 404, 404, 302",
        "POST, /keys/ID/revocation,            404, 403, 404, 404, 302",
        "POST, /checkouts,                     422, 403, 422, 400, 302",
        "GET,  /audit,                         403, 403, 403, 200, 302",
        "GET,  /guarantees,                    403, 403, 403, 200, 302",
        "POST, /guarantees/checks,             403, 403, 403, 303, 302",
        "GET,  /guarantees/proof.json,         403, 403, 403, 200, 302",
        "GET,  /guarantees/proof.csv,          403, 403, 403, 200, 302",
        "GET,  /work,                          403, 403, 403, 200, 302",
        "POST, /work/no-task/runs,             403, 403, 403, 404, 302",
        "GET,  /audit/chains,                  403, 403, 403, 200, 302",
        "POST, /audit/chains/ID/verification,  403, 403, 403, 303, 302",
        "GET,  /checkouts/no-id,               404, 404, 404, 404, 302",
        "GET,  /nowhere,                       404, 404, 404, 404, 302",
        "GET,  /sign-in,                       303, 303, 303, 303, 200",
    })
    void answersEachByTheirRole(
            HttpMethod method, String path, int writer, int reader, int other, int superadmin, int nobody)
            throws Exception {
        assertThat(status(method, path, Cast.ANNA)).as("writer").isEqualTo(writer);
        assertThat(status(method, path, Cast.ROLF)).as("reader").isEqualTo(reader);
        assertThat(status(method, path, Cast.PETER)).as("of another company").isEqualTo(other);
        assertThat(status(method, path, Cast.SIRI)).as("superadmin").isEqualTo(superadmin);

        MockHttpServletResponse turnedAway = mvc.perform(
                        request(method, path.replace("ID", CREATED)).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
        assertThat(turnedAway.getStatus()).as("nobody").isEqualTo(nobody);
        if (nobody == 302) {
            assertThat(turnedAway.getRedirectedUrl()).endsWith("/sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/checkouts",
                "/checkouts/new",
                "/checkouts/ID/payment-request",
                "/checkouts/ID/cancellation",
                "/checkouts/ID/refund",
                "/checkouts/ID/sighting",
                "/guarantees/checks",
                "/work/look-around/runs",
                "/endpoints",
                "/endpoints/ID/secret",
                "/keys",
                "/keys/ID/revocation",
                "/sign-in",
                "/sign-out"
            })
    void takesNoFormThatIsNotItsOwn(String path) throws Exception {
        mvc.perform(as(Cast.ANNA, post(path.replace("ID", CREATED))))
                .andExpect(
                        answer -> assertThat(answer.getResponse().getStatus()).isEqualTo(403));
    }

    @Test
    void anotherCompanysCheckoutLooksLikeNoneAtAll() throws Exception {
        String theirs = html(page(Cast.PETER, "/checkouts/" + CREATED));
        String nobodys = html(page(Cast.PETER, "/checkouts/11111111-0000-4000-8000-000000000001"));

        assertThat(theirs.replaceAll("[0-9a-f-]{36}|value=\"[^\"]*\"", ""))
                .isEqualTo(nobodys.replaceAll("[0-9a-f-]{36}|value=\"[^\"]*\"", ""))
                .contains("There is nothing here");
    }

    @Test
    void readersSeeNothingToPress() throws Exception {
        String reserved = html(page(Cast.ROLF, "/checkouts/" + Cast.paysonCheckout(30)));
        assertThat(reserved)
                .contains("Only an administrator can send the payment request or cancel the reservation.")
                .doesNotContain("payment-request", "/cancellation", "/refund", "sighting", "/checkouts/new")
                .containsOnlyOnce("method=\"post\""); // signing out
        assertThat(html(page(Cast.ROLF, "/checkouts"))).doesNotContain("/checkouts/new");
        assertThat(html(page(Cast.ANNA, "/checkouts/" + Cast.paysonCheckout(30))))
                .contains("payment-request", "/cancellation", "sighting", "/checkouts/new");
    }

    @Test
    void pagesForbidWhatTheyDoNotNeed() throws Exception {
        var answer = mvc.perform(page(Cast.ANNA, "/checkouts")).andReturn().getResponse();

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        mvc.perform(get("/sign-in"))
                .andExpect(shown -> assertThat(shown.getResponse().getHeader("Content-Security-Policy"))
                        .doesNotContain("unsafe"));
    }

    @ParameterizedTest
    @CsvSource({
        "403, You may not do this",
        "404, There is nothing here",
        "405, That did not work",
        "500, Something went wrong on our side",
        "503, That did not work"
    })
    void whatFailsOutsideOfAPageIsToldOnOne(int status, String title) throws Exception {
        var broken = page(Cast.ANNA, "/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status);

        assertThat(html(broken)).contains("<h1>" + title + "</h1>", ">" + status + "</p>", "Go to the checkouts");
    }

    @Test
    void whoIsRefusedAPageKeepsNameMenuAndWayOut() throws Exception {
        var refused = page(Cast.ANNA, "/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr(RequestDispatcher.ERROR_METHOD, "GET")
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/audit");

        assertThat(html(refused))
                .contains("Your role has no access to this page.", "Anna", "Salong Saga", "/sign-out", "/audit?lang=sv")
                .doesNotContain("had been open too long");
        assertThat(html(refused.requestAttr(RequestDispatcher.ERROR_METHOD, "POST")))
                .contains("had been open too long", "/sign-out")
                .doesNotContain("lang=sv");
    }

    private int status(HttpMethod method, String path, CastPerson person) throws Exception {
        return mvc.perform(as(person, request(method, path.replace("ID", CREATED)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
