package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.kassa.KassaTest;
import dev.kassa.cast.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whom the chain turns away before any controller is asked: 403 from it comes with no handler. */
@KassaTest
class RolesIT {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private UserDetailsService people;

    @ParameterizedTest
    @CsvSource({
        // address, reader, writer, superadmin
        "GET,  /checkouts,                    true,  true,  true",
        "GET,  /checkouts/x,                  true,  true,  true",
        "GET,  /checkouts/x/share,            true,  true,  true",
        "GET,  /checkouts/new,                false, true,  true",
        "GET,  /checkouts/x/payment-request,  false, true,  true",
        "POST, /checkouts,                    false, true,  true",
        "POST, /checkouts/new,                false, true,  true",
        "POST, /checkouts/x/payment-request,  false, true,  true",
        "POST, /checkouts/x/sighting,         false, true,  true",
        "POST, /checkouts/x/whatever-comes,   false, true,  true",
        "GET,  /audit,                        false, false, true",
        "GET,  /audit/x,                      false, false, true",
    })
    void theChainLetsIn(HttpMethod method, String path, boolean reader, boolean writer, boolean superadmin)
            throws Exception {
        assertThat(letsIn(method, path, Cast.ROLF.email())).as("reader").isEqualTo(reader);
        assertThat(letsIn(method, path, Cast.ANNA.email())).as("writer").isEqualTo(writer);
        assertThat(letsIn(method, path, Cast.SIRI.email())).as("superadmin").isEqualTo(superadmin);
    }

    /** The chain's own 403 is sent before Spring MVC looks for a handler. */
    private boolean letsIn(HttpMethod method, String path, String email) throws Exception {
        MvcResult answer = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build()
                .perform(request(method, path)
                        .accept(MediaType.TEXT_HTML)
                        .with(csrf())
                        .with(user(people.loadUserByUsername(email))))
                .andReturn();
        boolean refused = answer.getHandler() == null && answer.getResponse().getStatus() == 403;
        return !refused;
    }
}
