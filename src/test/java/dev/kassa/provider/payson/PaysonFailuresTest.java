package dev.kassa.provider.payson;

import static dev.kassa.provider.BadServer.cut;
import static dev.kassa.provider.BadServer.drip;
import static dev.kassa.provider.BadServer.json;
import static dev.kassa.provider.BadServer.silence;
import static dev.kassa.provider.BadServer.status;
import static dev.kassa.provider.BadServer.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.ProviderFailure.NotReached;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.company.SomeAccounts;
import dev.kassa.provider.BadServer;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each way in which a call can go wrong, over a real connection: on opening, on a look, and on the PUT of a payment request. */
@ExtendWith(OutputCaptureExtension.class)
class PaysonFailuresTest {

    private static final String INVALID = """
        {"message": "Validation failed", "errors": [
          {"property": "Order.Currency", "message": "is not one of ours"}, {"property": "Order.Items"}]}""";

    private final BadServer payson = new BadServer();
    private final PaysonProvider provider = Paysons.provider(payson);

    @AfterEach
    void close() {
        payson.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("silence", silence(), Unknown.class, NotReached.class),
                arguments("a drip without end", drip(), Unknown.class, NotReached.class),
                arguments("a connection cut", cut(), Unknown.class, NotReached.class),
                arguments("half an answer", truncated(Paysons.checkout("shipped")), Unknown.class, NotReached.class),
                arguments("nothing in it", json(""), Unknown.class, NotReached.class),
                arguments("null", json("null"), Unknown.class, NotReached.class),
                arguments("a list", json("[]"), Unknown.class, NotReached.class),
                arguments(
                        "half the JSON",
                        json("{\"id\": \"" + Paysons.ID + "\", \"sta"),
                        Unknown.class,
                        NotReached.class),
                arguments("HTML that says 200", json("<html>Hello</html>"), Unknown.class, NotReached.class),
                arguments("500", status(500, "{\"message\": \"Oops\"}"), Unknown.class, NotReached.class),
                arguments("500 without a word", status(500, ""), Unknown.class, NotReached.class),
                arguments("500 with no errors", status(500, "{\"errors\": []}"), Unknown.class, NotReached.class),
                arguments("500 that validates", status(500, INVALID), Refused.class, Refused.class),
                arguments("502 of a gateway", status(502, "<html>Bad gateway</html>"), Unknown.class, NotReached.class),
                arguments("408", status(408, ""), Unknown.class, NotReached.class),
                arguments(
                        "a redirect",
                        status(302, "", "Location", "http://127.0.0.1:1/"),
                        Unknown.class,
                        NotReached.class),
                arguments("too much", status(429, ""), NotReached.class, NotReached.class),
                arguments("400", status(400, INVALID), Refused.class, Refused.class),
                arguments("400 without a word", status(400, ""), Refused.class, Refused.class),
                arguments("401", status(401, ""), Refused.class, Refused.class),
                arguments("403", status(403, "<html>"), Refused.class, Refused.class),
                arguments("404", status(404, "null"), Refused.class, Refused.class),
                arguments("413", status(413, ""), Refused.class, Refused.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isJudgedByWhatMayHaveHappened(
            String name,
            BadServer.Answer answer,
            Class<? extends ProviderFailure> onChange,
            Class<? extends ProviderFailure> onLook) {
        payson.answers(answer);
        assertThat(failureOfOpen()).as("open").isExactlyInstanceOf(onChange);
        assertThat(failureOfLook()).as("look").isExactlyInstanceOf(onLook);

        payson.answers(json(Paysons.checkout("readyToShip")), answer, json(Paysons.checkout("readyToShip")));
        assertThat(failureOfCapture()).as("capture").isExactlyInstanceOf(onChange);
    }

    @Test
    void nobodyThereIsNotReached() {
        payson.close();

        assertThat(failureOfOpen()).isExactlyInstanceOf(NotReached.class);
        assertThat(failureOfLook()).isExactlyInstanceOf(NotReached.class);
    }

    @Test
    void noSuchHostIsNotReached() {
        PaysonProvider lost = Paysons.provider(URI.create("http://no-such-host.invalid/2.0"));

        assertThat(catchThrowableOfType(
                        ProviderFailure.class,
                        () -> lost.open(Paysons.checkout().order())))
                .isExactlyInstanceOf(NotReached.class);
    }

    @Test
    void nothingIsEverRepeatedByItself() {
        payson.answers(status(503, ""));

        failureOfOpen();

        assertThat(payson.requests()).hasSize(1);
    }

    @Test
    void aRefusalIsToldInPaysonsOwnWords() {
        payson.answers(status(400, INVALID));

        Refused refused = (Refused) failureOfOpen();

        assertThat(refused.code()).isEqualTo("invalid");
        assertThat(refused)
                .hasMessage("Validation failed; Order.Currency: is not one of ours; Order.Items: not accepted");
    }

    @Test
    void aKeyThatCannotBeOpenedIsRefusedBeforeAnyCall() {
        var keyless = SomeCheckout.atPayson().knownAs(Paysons.ID);
        var damaged = SomeCheckout.atPayson().withKey("00ff").knownAs(Paysons.ID);

        for (SomeCheckout some : new SomeCheckout[] {keyless, damaged}) {
            assertThat(catchThrowableOfType(ProviderFailure.class, () -> provider.look(some.build(), some.account())))
                    .isExactlyInstanceOf(Refused.class);
        }
        assertThat(payson.requests()).isEmpty();
    }

    @Test
    void theLogKeepsKeysAndPeopleToItself(CapturedOutput log) {
        payson.answers(json(Paysons.checkout("readyToShip")), status(500, Paysons.checkout("readyToShip")));

        failureOfCapture();

        assertThat(log).contains(Paysons.ID).contains("500");
        assertThat(log)
                .doesNotContain(Paysons.KEY, SomeAccounts.seal(Paysons.KEY), "kim@kund.example", "paysonContainer");
    }

    private ProviderFailure failureOfOpen() {
        return catchThrowableOfType(
                ProviderFailure.class, () -> provider.open(Paysons.checkout().order()));
    }

    private ProviderFailure failureOfLook() {
        SomeCheckout some = Paysons.checkout();
        return catchThrowableOfType(ProviderFailure.class, () -> provider.look(some.build(), some.account()));
    }

    private ProviderFailure failureOfCapture() {
        SomeCheckout some = Paysons.checkout();
        Checkout checkout = some.build();
        return catchThrowableOfType(
                ProviderFailure.class,
                () -> provider.capture(checkout, some.account(), SomeCheckout.requestFor(checkout)));
    }
}
