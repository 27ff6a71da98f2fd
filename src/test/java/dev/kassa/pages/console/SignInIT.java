package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.cast.Cast;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class SignInIT extends ConsoleTests {

    @Test
    void theRightPasswordLeadsToWhatWasAskedFor() throws Exception {
        var asked = mvc.perform(get("/checkouts?status=Shipped")).andReturn();
        var session =
                (MockHttpSession) Objects.requireNonNull(asked.getRequest().getSession());

        var entered = mvc.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("email", "Anna@SalongSaga.example ")
                        .param("password", Cast.PASSWORD))
                .andExpect(status().is3xxRedirection())
                .andReturn();

        assertThat(entered.getResponse().getRedirectedUrl()).contains("/checkouts?status=Shipped");
        String list = mvc.perform(get("/checkouts").session((MockHttpSession)
                        Objects.requireNonNull(entered.getRequest().getSession())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("Anna Lind", "Administrator", "Salong Saga", "data-watermark=\"Sandbox\"");
    }

    @Test
    void theWrongOneSaysNotWhichOfTheTwoIsWrong() throws Exception {
        for (String email : new String[] {Cast.ANNA.email(), "nobody@kassa.example", ""}) {
            mvc.perform(post("/sign-in").with(csrf()).param("email", email).param("password", "guess"))
                    .andExpect(redirectedUrl("/sign-in?error"));
        }
        assertThat(html(get("/sign-in?error"))).contains("Wrong e-mail address or password", "role=\"alert\"");
    }

    @Test
    void signingOutSaysSo() throws Exception {
        mvc.perform(form(Cast.ANNA, "/sign-out")).andExpect(redirectedUrl("/sign-in?signed-out"));
        assertThat(html(get("/sign-in?signed-out"))).contains("You are signed out");
    }

    @Test
    void theLanguageIsTheBrowsersUntilSomebodyChooses() throws Exception {
        assertThat(html(get("/sign-in").locale(Locale.of("sv", "FI")))).contains("Logga in");
        assertThat(html(get("/sign-in").locale(Locale.FRENCH))).contains("Sign in");
        mvc.perform(get("/sign-in?lang=sv")).andExpect(cookie().value("kassa-language", "sv"));
        assertThat(html(get("/sign-in").cookie(new Cookie("kassa-language", "sv"))))
                .contains("Logga in");
        assertThat(html(get("/sign-in").cookie(new Cookie("kassa-language", "xx<"))))
                .contains("Sign in");
        mvc.perform(get("/sign-in?lang=fi"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("kassa-language"));
    }

    @Test
    void switchingTheLanguageKeepsThePlace() throws Exception {
        assertThat(html(page(Cast.ANNA, "/checkouts?status=Shipped&q=a%2Bb&lang=en")))
                .contains("href=\"/checkouts?status=Shipped&amp;q=a%2Bb&amp;lang=sv\"");
    }
}
