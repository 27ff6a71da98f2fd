package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.kassa.KassaTest;
import dev.kassa.audit.Role;
import dev.kassa.cast.Cast;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A session ends with what it was opened for. */
@KassaTest
class StillWelcomeIT {

    private static final String EMAIL = "temp@salongsaga.example";
    private static final String PASSWORD = "a summer in the till";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    private MockMvc mvc;
    private MockHttpSession session;

    @BeforeEach
    void signIn() throws Exception {
        jdbc.sql("insert into person (id, email, name, password_hash, role, company_id) values (?, ?, 'Tim', ?, ?, ?)")
                .params(UUID.randomUUID(), EMAIL, encoder.encode(PASSWORD), Role.ADMINISTRATOR.name(), Cast.SAGA.id())
                .update();
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        session = (MockHttpSession) Objects.requireNonNull(mvc.perform(
                        formLogin("/sign-in").userParameter("email").user(EMAIL).password(PASSWORD))
                .andReturn()
                .getRequest()
                .getSession());
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from person where email = ?").param(EMAIL).update();
    }

    @Test
    void nothingChangesForWhoIsAsBefore() throws Exception {
        jdbc.sql("update person set name = 'Timmy' where email = ?")
                .param(EMAIL)
                .update();

        assertThat(list().getStatus()).isEqualTo(200);
        assertThat(session.isInvalid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from person",
                "update person set role = 'READER'",
                "update person set company_id = (select id from company where slug = 'padelhallen')",
                "update person set password_hash = 'another'",
            })
    void theNextRequestOfAPersonWhoIsNotEndsTheSession(String change) throws Exception {
        assertThat(list().getStatus()).isEqualTo(200);

        assertThat(jdbc.sql(change + " where email = ?").param(EMAIL).update()).isOne();

        MockHttpServletResponse answer = list();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/sign-in");
        assertThat(session.isInvalid()).isTrue();
    }

    private MockHttpServletResponse list() throws Exception {
        return mvc.perform(get("/checkouts").session(session).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
    }
}
