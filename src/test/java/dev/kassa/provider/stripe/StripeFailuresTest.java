package dev.kassa.provider.stripe;

import static dev.kassa.provider.BadServer.cut;
import static dev.kassa.provider.BadServer.drip;
import static dev.kassa.provider.BadServer.json;
import static dev.kassa.provider.BadServer.silence;
import static dev.kassa.provider.BadServer.status;
import static dev.kassa.provider.BadServer.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.ProviderFailure.NotReached;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.provider.BadServer;
import java.net.URI;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each way in which a call can go wrong, over a real connection with the real library: once on a change, once on a look. */
@ExtendWith(OutputCaptureExtension.class)
class StripeFailuresTest {

    private final BadServer stripe = new BadServer();
    private final StripeProvider provider = Stripes.provider(stripe);

    @AfterEach
    void close() {
        stripe.close();
    }

    static Stream<Arguments> brokenAnswers() {
        return Stream.of(
                arguments("silence", silence(), Unknown.class, NotReached.class),
                arguments("a drip without end", drip(), Unknown.class, NotReached.class),
                arguments("a connection cut", cut(), Unknown.class, NotReached.class),
                arguments("half an answer", truncated(whole()), Unknown.class, NotReached.class),
                arguments("nothing in it", json(""), Unknown.class, NotReached.class),
                arguments("null", json("null"), Unknown.class, NotReached.class),
                arguments("half the JSON", json(whole().substring(0, 200)), Unknown.class, NotReached.class),
                arguments("HTML that says 200", json("<html>Hello</html>"), Unknown.class, NotReached.class),
                arguments("an object of no kind", json("{}"), Unknown.class, Unknown.class));
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                arguments("500", once(500, error("api_error", "oops")), Unknown.class, NotReached.class),
                arguments("500 without a word", once(500, ""), Unknown.class, NotReached.class),
                arguments("502 of a gateway", once(502, "<html>Bad gateway</html>"), Unknown.class, NotReached.class),
                arguments("503 as a list", once(503, "[]"), Unknown.class, NotReached.class),
                arguments(
                        "the key in use",
                        once(409, error("x", "idempotency_key_in_use")),
                        Unknown.class,
                        NotReached.class),
                arguments(
                        "other words before",
                        once(400, error("idempotency_error", "")),
                        Unknown.class,
                        NotReached.class),
                arguments(
                        "a redirect",
                        status(302, "", "Location", "http://127.0.0.1:1/"),
                        Unknown.class,
                        NotReached.class),
                arguments("too much", once(429, error("x", "rate_limit")), NotReached.class, NotReached.class),
                arguments("locked", once(429, error("x", "lock_timeout")), NotReached.class, NotReached.class),
                arguments(
                        "400", once(400, error("invalid_request_error", "url_invalid")), Refused.class, Refused.class),
                arguments(
                        "401", once(401, error("invalid_request_error", "key_expired")), Refused.class, Refused.class),
                arguments("402", once(402, error("card_error", "card_declined")), Refused.class, Refused.class),
                arguments(
                        "403",
                        once(403, error("invalid_request_error", "account_invalid")),
                        Refused.class,
                        Refused.class),
                arguments("404", once(404, error("x", "resource_missing")), Refused.class, Refused.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"brokenAnswers", "statuses"})
    void isJudgedByWhatMayHaveHappened(
            String name,
            BadServer.Answer answer,
            Class<? extends ProviderFailure> onChange,
            Class<? extends ProviderFailure> onLook) {
        stripe.answers(answer);

        assertThat(failureOfOpen()).as("open").isExactlyInstanceOf(onChange);
        assertThat(failureOfLook()).as("look").isExactlyInstanceOf(onLook);
    }

    @Test
    void nobodyThereIsNotReached() {
        stripe.close();

        assertThat(failureOfOpen()).isExactlyInstanceOf(NotReached.class);
        assertThat(failureOfLook()).isExactlyInstanceOf(NotReached.class);
    }

    @Test
    void noSuchHostIsNotReached() {
        StripeProvider lost = Stripes.provider(Stripes.properties(URI.create("http://no-such-host.invalid")));

        assertThat(catchThrowableOfType(
                        ProviderFailure.class,
                        () -> lost.open(SomeCheckout.atStripe().order())))
                .isExactlyInstanceOf(NotReached.class);
    }

    @Test
    void aRefusalIsToldInStripesOwnWords() {
        stripe.answers(once(400, error("invalid_request_error", "amount_too_small")));

        Refused refused = (Refused) failureOfOpen();

        assertThat(refused.code()).isEqualTo("amount_too_small");
        assertThat(refused).hasMessage("Stripe's own words");
    }

    @Test
    void aRefusalWithoutACodeIsToldByItsKind() {
        stripe.answers(once(400, "{\"error\": {\"type\": \"invalid_request_error\", \"message\": \"no\"}}"));

        assertThat(((Refused) failureOfOpen()).code()).isEqualTo("invalid_request_error");
    }

    @Test
    void theRequestIsNamedInTheLogAndNothingElseOfIt(CapturedOutput log) {
        stripe.answers(json(Stripes.embeddedSession().replace("\"currency\": \"sek\"", "\"currency\" \"sek\"")));

        ProviderFailure failure = failureOfOpen();

        assertThat(log).contains("req_test").contains(SomeCheckout.ID.toString());
        assertThat(log).doesNotContain(Stripes.CLIENT_SECRET, Stripes.KEY, "kim@kund.example");
        assertThat(failure).hasStackTraceContaining("req_test");
        assertThat(Throwables.getStackTrace(failure)).doesNotContain(Stripes.CLIENT_SECRET, "kim@kund.example");
    }

    private ProviderFailure failureOfOpen() {
        return catchThrowableOfType(
                ProviderFailure.class,
                () -> provider.open(SomeCheckout.atStripe().order()));
    }

    private ProviderFailure failureOfLook() {
        var checkout = SomeCheckout.atStripe().knownAs("cs_test_1");
        return catchThrowableOfType(ProviderFailure.class, () -> provider.look(checkout.build(), checkout.account()));
    }

    /** With Stripe's advice not to try again, which keeps the test short. */
    private static BadServer.Answer once(int status, String body) {
        return status(status, body, "Stripe-Should-Retry", "false");
    }

    private static String error(String type, String code) {
        return Stripes.error(type, code);
    }

    private static String whole() {
        return Stripes.session("open", "unpaid", "null");
    }
}
