package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.access.KeyAct;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Role;
import dev.kassa.audit.Verdict;
import dev.kassa.checkout.Act;
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
import dev.kassa.checkout.Transition;
import dev.kassa.company.CompanyAct;
import dev.kassa.company.ProviderName;
import dev.kassa.outbox.HookAct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Nothing that can happen is left without words. */
class WordsTest {

    private static final Path HEART = Path.of("src/main/java/dev/kassa");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Sentences sentences = new Sentences(messages);

    WordsTest() {
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    static Stream<CheckoutProblem> problems() {
        return Stream.of(
                new NotFound(),
                new KeyRequired(),
                new Forbidden(Role.ADMINISTRATOR),
                new Invalid(List.of(new Fault("x", "required"))),
                new AlreadyPaid(UUID.randomUUID()),
                new Superseded(),
                new InProgress(),
                new ProviderNotConfigured(ProviderName.PAYSON),
                new ProviderRefused(ProviderName.PAYSON, "order is closed"),
                new ProviderUnreachable(ProviderName.STRIPE),
                new OutcomeUnknown(ProviderName.STRIPE));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasATitleAndATextInBothLanguages(CheckoutProblem problem) {
        for (String room : new String[] {"problem", "sending", "looking", "opening", "refunding", "cancelling"}) {
            Notice english = sentences.notice(problem, room, Locale.ENGLISH);
            Notice swedish = sentences.notice(problem, room, Locale.of("sv"));
            assertThat(english.title())
                    .isNotBlank()
                    .isNotEqualTo(swedish.title())
                    .doesNotContain("{");
            assertThat(english.text()).isNotBlank().isNotEqualTo(swedish.text()).doesNotContain("{");
            if (problem instanceof ProviderRefused) {
                assertThat(english.text()).contains("Payson", "order is closed");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void everyActHasASentence(String language) {
        var acts = new TreeSet<>(List.of("SIGNED_IN", "TASK_RUN_NOW"));
        Stream.of(Denial.values()).map(Enum::name).forEach(acts::add);
        Stream.of(Transition.values()).map(Enum::name).forEach(acts::add);
        Stream.of(Act.values()).map(Enum::name).forEach(acts::add);
        Stream.of(HookAct.values()).map(Enum::name).forEach(acts::add);
        Stream.of(CompanyAct.values()).map(Enum::name).forEach(acts::add);
        Stream.of(KeyAct.values()).map(Enum::name).forEach(acts::add);
        assertThat(acts)
                .allSatisfy(act -> assertThat(sentences.has("act." + act, Locale.of(language)))
                        .as(act)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void everyFaultOfAChainHasASentence(String language) {
        assertThat(Verdict.Kind.values())
                .allSatisfy(kind -> assertThat(sentences.say("chain." + kind, Locale.of(language), 12))
                        .contains("12"));
    }

    @Test
    void everyReasonAndStepOfTheRulesHasASentence() throws IOException {
        String rules = Files.readString(HEART.resolve("checkout/Rules.java"))
                + Files.readString(HEART.resolve("checkout/PayableRules.java"))
                + Files.readString(HEART.resolve("checkout/IntentRules.java"));
        var codes = Pattern.compile("\"([a-z][A-Za-z]+)\"")
                .matcher(rules)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(codes)
                .contains("notReadyToShip", "lookAgain")
                .allSatisfy(code -> assertThat(sentences.has("why." + code, Locale.ENGLISH)
                                || sentences.has("next." + code, Locale.ENGLISH))
                        .as(code)
                        .isTrue());
    }
}
