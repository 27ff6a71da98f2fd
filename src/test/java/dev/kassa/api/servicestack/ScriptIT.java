package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to a page of another origin that can only load scripts, and the formats that there are not. */
class ScriptIT extends DialectTests {

    private static final UUID READY = Cast.paysonCheckout(29);
    private static final String SHOWN = "{\"Id\":\"%s\",\"Status\":\"ReadyToShip\"}".formatted(READY);

    @Test
    void aScriptCallsWithTheAnswer() {
        for (String path : List.of(get(READY) + "?", "/api/PaysonCheckoutv2GetCheckout?Id=" + READY + "&")) {
            Reply reply = client.get(path + "callback=app.show");

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("app.show(" + SHOWN + ")");
            assertThat(reply.contentType()).isEqualToIgnoringWhitespace("text/javascript;charset=utf-8");
            assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(reply.header("set-cookie")).isNull();
            assertThat(reply.header("cache-control")).isEqualTo("no-store");
        }
    }

    @Test
    void anErrorIsToldInsideOfTheCall() {
        List<Reply> replies = List.of(
                client.get("/api/PaysonCheckoutv2GetCheckout?callback=f"),
                client.get("/api/NoSuchOperation?callback=f"),
                client.get(get(UUID.randomUUID()) + "?callback=f"),
                client.get(get(READY) + "?callback=f", Client.key(UUID.randomUUID())),
                client.get(send(READY) + "?callback=f", ANNA),
                client.get("/api/SendCheckoutPaymentRequest?callback=f&Id=" + READY, ANNA));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text())
                    .startsWith("f({\"ResponseStatus\":{\"ErrorCode\":\"")
                    .endsWith("]}})");
        });
        assertThat(replies)
                .extracting(reply -> reply.text().replaceAll(".*?ErrorCode\":\"(\\w+).*", "$1"))
                .containsExactly(
                        "NotEmpty", "NotFound", "NotFound", "Unauthorized", "MethodNotAllowed", "MethodNotAllowed");
        assertThat(requestsOf(READY)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(1)", "1f", "%3Cscript%3E", "f;g", "a%0Ab"})
    void aNameThatIsNoneIsRefusedAsItIs(String name) {
        Reply reply = client.get(get(READY) + "?callback=" + name);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("BadCallback");
        assertThat(reply.contentType()).startsWith("application/json");
    }

    @Test
    void aWriteIsNotAnsweredByAScript() {
        Reply reply = client.put(send(READY) + "?callback=f", "{}", ANNA);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("CallbackOnWrite");
        assertThat(requestsOf(READY)).isZero();
    }

    @Test
    void aSessionOfTheConsoleOpensNothing() {
        Reply reply = client.get("/api/SendCheckoutPaymentRequest?callback=f", "cookie", "KASSA=abc");

        assertThat(reply.text()).contains("MethodNotAllowed");
        assertThat(reply.header("set-cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?format=xml", "?format=csv", ".xml", ".csv?callback=f", ".jsv", "?format=nonsense"})
    void whoAsksForAnotherFormatIsNotFobbedOffWithJson(String wish) {
        Reply reply = client.get(get(READY) + wish, "x-language", "sv");

        assertThat(reply.text()).contains("\"ErrorCode\":\"UnknownFormat\"", "Här svaras bara med JSON.");
        assertThat(reply.status()).isEqualTo(wish.contains("callback") ? 200 : 406);
    }

    @Test
    void nullsAndIndentsCanBeAskedFor() {
        assertThat(client.get(get(READY) + "?jsconfig=inv").text())
                .isEqualTo("{\"Id\":\"%s\",\"Snippet\":null,\"Status\":\"ReadyToShip\"}".formatted(READY));
        assertThat(client.get(get(READY) + "?jsconfig=pp,eccn").text())
                .contains("\n  \"id\"")
                .doesNotContain("null");
    }

    @Test
    void aLinkNeverWritesWhateverItsHeadersSay() {
        Reply reply = client.get(send(READY), "x-http-method-override", "PUT", "x-api-key", ANNA[1]);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(requestsOf(READY)).isZero();
    }

    @Test
    void sentencesFollowTheBrowserUnlessALanguageIsNamed() {
        String nothing = "/api/NoSuchOperation";
        assertThat(client.get(nothing, "accept-language", "tlh,sv-SE;q=0.9,en;q=0.8")
                        .message())
                .isEqualTo("Operationen finns inte.");
        assertThat(client.get(nothing, "accept-language", "sv", "x-language", "en")
                        .message())
                .isEqualTo("There is no such operation.");
        assertThat(client.get(nothing, "accept-language", "*").message()).isEqualTo("There is no such operation.");
        assertThat(client.get(nothing).message()).isEqualTo("There is no such operation.");
    }
}
