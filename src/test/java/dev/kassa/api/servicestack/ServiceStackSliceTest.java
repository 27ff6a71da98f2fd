package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Denials;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Addresses;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.KeyRequired;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.CheckoutProblem.ProviderNotConfigured;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.CheckoutProblem.ProviderUnreachable;
import dev.kassa.checkout.CheckoutProblem.Superseded;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.company.Companies;
import dev.kassa.company.ProviderAccounts;
import dev.kassa.company.ProviderName;
import dev.kassa.idempotency.KeyedAnswers;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the dialect answers to problems that the real heart has on its bad days only. */
@SpringJUnitWebConfig(ServiceStackSliceTest.Door.class)
@TestPropertySource(properties = "kassa.base-url=https://kassa.example")
class ServiceStackSliceTest {

    private static final UUID ID = UUID.fromString("3f2504e0-4f89-11d3-9a0c-0305e82c3301");
    private static final Actor ANNA = new Actor(Actor.Kind.KEY, "Anna", ID, Role.ADMINISTRATOR);

    @Autowired
    WebApplicationContext context;

    @MockitoBean
    CheckoutService heart;

    @MockitoBean
    KeyedAnswers keyed;

    @MockitoBean
    Denials denials;

    @MockitoBean
    Companies companies;

    @MockitoBean
    ProviderAccounts accounts;

    private MockMvcTester mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcTester.from(context);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new NotFound(), 404, "NotFound"),
                Arguments.of(new KeyRequired(), 401, "Unauthorized"),
                Arguments.of(new Forbidden(Role.ADMINISTRATOR), 403, "Forbidden"),
                Arguments.of(new AlreadyPaid(ID), 409, "AlreadyPaid"),
                Arguments.of(new Superseded(), 409, "Superseded"),
                Arguments.of(new InProgress(), 409, "InProgress"),
                Arguments.of(new ProviderNotConfigured(ProviderName.PAYSON), 409, "ProviderNotConfigured"),
                Arguments.of(new ProviderRefused(ProviderName.STRIPE, "no_such_price"), 502, "ProviderRefused"),
                Arguments.of(new ProviderUnreachable(ProviderName.STRIPE), 503, "ProviderUnreachable"),
                Arguments.of(new OutcomeUnknown(ProviderName.STRIPE), 504, "OutcomeUnknown"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasAStatusACodeAndASentence(CheckoutProblem problem, int status, String code) throws IOException {
        when(heart.find(any(), any())).thenThrow(problem);

        MockHttpServletResponse answer = get("en", null);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualToIgnoringWhitespace("application/json;charset=utf-8");
        assertThat(answer.getContentAsString())
                .startsWith("{\"ResponseStatus\":{\"ErrorCode\":\"" + code + "\",\"Message\":\"")
                .endsWith("\"Errors\":[]}}");
        assertThat(answer.getHeader("Retry-After")).isEqualTo(status == 503 ? "30" : null);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo(status == 401 ? "Bearer realm=\"kassa\"" : null);
    }

    @Test
    void aProvidersOwnWordsAreNotForThePublic() throws IOException {
        when(heart.find(any(), any())).thenThrow(new ProviderRefused(ProviderName.STRIPE, "account_invalid"));

        assertThat(get("en", null).getContentAsString()).doesNotContain("account_invalid");
        assertThat(get("en", ANNA).getContentAsString()).contains("Stripe refused", "account_invalid");
    }

    @Test
    void sentencesComeInTheLanguageThatIsAskedFor() throws IOException {
        when(heart.find(any(), any())).thenThrow(new NotFound());

        assertThat(get("sv-SE", null).getContentAsString()).contains("Det du frågade efter finns inte");
        assertThat(get("tlh", null).getContentAsString()).contains("What you asked for does not exist");
    }

    @Test
    void aFaultOfOursTellsNothingButWhereToLook() throws IOException {
        when(heart.find(any(), any())).thenThrow(new IllegalStateException("secret of the house"));

        MockHttpServletResponse answer = get("en", ANNA);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .contains("\"ErrorCode\":\"InternalError\"", "\"Errors\":[]")
                .containsPattern("noted as [0-9a-f-]{36}")
                .doesNotContain("secret", "Exception", "dev.kassa");
    }

    @Test
    void camelCaseIsThereForThoseWhoAsk() throws IOException {
        when(heart.find(any(), any())).thenThrow(new NotFound());

        MockHttpServletResponse answer = mvc.get()
                .uri("/api/PaysonCheckoutv2GetCheckout?jsconfig=eccn&Id=" + ID)
                .exchange()
                .getResponse();

        assertThat(answer.getContentAsString()).startsWith("{\"responseStatus\":{\"errorCode\":\"NotFound\"");
    }

    private MockHttpServletResponse get(String language, Actor actor) {
        return mvc.get()
                .uri("/payment/payson/v2/checkout/" + ID)
                .accept(MediaType.ALL)
                .header("x-language", language)
                .requestAttr("actor", actor == null ? Actor.anonymous() : actor)
                .exchange()
                .getResponse();
    }

    @Configuration
    @EnableWebMvc
    @ComponentScan(
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*servicestack\\.(settings|metadata|openapi)\\..*",
                                ".*servicestack\\.checkouts\\.(?!(PaysonCheckouts|NamedCheckouts|PaysonCheckoutv2GetCheckout)$).*",
                                ".*TestOnly.*"
                            }))
    @Import(Addresses.class)
    static class Door implements WebMvcConfigurer {

        @Bean
        MessageSource messageSource() {
            return SentencesTest.messages();
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new HandlerMethodArgumentResolver() {
                @Override
                public boolean supportsParameter(MethodParameter parameter) {
                    return parameter.getParameterType() == Actor.class;
                }

                @Override
                public Object resolveArgument(
                        MethodParameter parameter,
                        ModelAndViewContainer container,
                        NativeWebRequest request,
                        WebDataBinderFactory factory) {
                    Object actor = request.getAttribute("actor", NativeWebRequest.SCOPE_REQUEST);
                    return actor == null ? Actor.anonymous() : actor;
                }
            });
        }
    }
}
