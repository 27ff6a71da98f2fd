package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.cast.CastOrder;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Seen;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The console as a browser without scripts meets it: pages and forms, behind the real security, on real parts. */
@KassaTest
abstract class ConsoleTests {

    static final Actor ANNA = new Actor(Actor.Kind.PERSON, Cast.ANNA.email(), Cast.SAGA.id(), Cast.ANNA.role());

    private static final Pattern TOKEN = Pattern.compile("name=\"token\"[^>]* value=\"([^\"]{32})\"");

    @Autowired
    CheckoutService service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private UserDetailsService people;

    @Autowired
    private WebApplicationContext application;

    @Value("${server.port}")
    private int port;

    MockMvc mvc;
    Outside outside;
    String reference;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .defaultRequest(get("/").accept(MediaType.TEXT_HTML).locale(Locale.ENGLISH))
                .build();
        outside = new Outside(port);
        reference = "C-" + UUID.randomUUID();
    }

    @AfterEach
    void mend() {
        outside.allAsUsual();
    }

    MockHttpServletRequestBuilder as(CastPerson person, MockHttpServletRequestBuilder request) {
        return request.with(user(people.loadUserByUsername(person.email())));
    }

    MockHttpServletRequestBuilder page(CastPerson person, String address) {
        return as(person, get(URI.create(address)));
    }

    MockHttpServletRequestBuilder form(CastPerson person, String address) {
        return as(person, post(address)).with(csrf());
    }

    /** The same, as htmx asks for it. */
    static <B extends AbstractMockHttpServletRequestBuilder<B>> B htmx(B request) {
        return request.header("HX-Request", "true");
    }

    String html(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    /** The token of the form on a page, as it is shown to this person. */
    String token(CastPerson person, String address) throws Exception {
        return tokenIn(html(page(person, address)));
    }

    static String tokenIn(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("a form in " + page).isTrue();
        return token.group(1);
    }

    Seen open(UUID company, ProviderName provider, UiMode mode, Actor actor) {
        return service.open(CastOrder.service(company, provider, mode, reference), actor);
    }

    /** A Payson checkout of Salong Saga that its customer has paid, known as reserved in our books. */
    Checkout reserved() {
        Checkout checkout =
                open(Cast.SAGA.id(), ProviderName.PAYSON, UiMode.EMBEDDED, ANNA).checkout();
        outside.payPayson(String.valueOf(checkout.providerReference()), "CARD");
        return service.refresh(checkout.id(), ANNA).checkout();
    }
}
