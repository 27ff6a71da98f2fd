package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.KeyRequired;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.CheckoutProblem.ProviderNotConfigured;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.CheckoutProblem.ProviderUnreachable;
import dev.kassa.checkout.CheckoutProblem.Superseded;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ErrorTranslatorTest {

    private final ErrorTranslator translator = new ErrorTranslator(messages());

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new NotFound(), 404, "RECORD_NOT_FOUND"),
                Arguments.of(new KeyRequired(), 401, "INVALID_TOKEN"),
                Arguments.of(new Forbidden(Role.ADMINISTRATOR), 401, "UNAUTHORIZED"),
                Arguments.of(new AlreadyPaid(UUID.randomUUID()), 422, "VALIDATION_ERROR"),
                Arguments.of(new Superseded(), 409, "CONFLICT"),
                Arguments.of(new InProgress(), 409, "CONFLICT"),
                Arguments.of(new ProviderNotConfigured(ProviderName.STRIPE), 422, "VALIDATION_ERROR"),
                Arguments.of(new ProviderRefused(ProviderName.STRIPE, "No such customer"), 502, "PROVIDER_REFUSED"),
                Arguments.of(new ProviderUnreachable(ProviderName.STRIPE), 503, "PROVIDER_UNREACHABLE"),
                Arguments.of(new OutcomeUnknown(ProviderName.STRIPE), 504, "OUTCOME_UNKNOWN"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasAStatusACodeAndASentence(CheckoutProblem problem, int status, String code) {
        Refused refused = translator.translate(problem, Map.of(), Verb.CREATE);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.detail()).isNotBlank().doesNotContain("{", "null");
        });
    }

    @Test
    void faultsAreToldOfTheMembersThatTheyCameFrom() {
        var problem = new Invalid(List.of(
                new Fault("payable", "required"), new Fault("returnUrl", "url"), new Fault("elsewhere", "required")));

        Refused refused = translator.translate(
                problem, Map.of("payable", "relationships/order", "returnUrl", "attributes/return_url"), Verb.CREATE);

        assertThat(refused.errors().getFirst().members())
                .containsEntry("detail", "order - can't be blank")
                .containsEntry("meta", Map.of("error", "blank"))
                .containsEntry("source", Map.of("pointer", "/data/relationships/order"));
        assertThat(refused.errors().get(1).members())
                .containsEntry("source", Map.of("pointer", "/data/attributes/return_url"));
        assertThat(refused.errors().get(2).members()).containsEntry("source", Map.of("pointer", "/data"));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
