package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutStatus;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes, verbs and shapes as a ServiceStack client expects them. */
class ConventionsIT extends DialectTests {

    private static final UUID READY = Cast.paysonCheckout(29);

    @ParameterizedTest
    @EnumSource(value = CheckoutStatus.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aPaysonCheckoutIsShownInEveryStatus(CheckoutStatus status) {
        UUID id = Cast.paysonCheckout(status.number());

        Reply reply = client.get(get(id));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("Id").asString()).isEqualTo(id.toString());
        assertThat(reply.json().path("Status").asString()).isEqualTo(status.word());
        assertThat(reply.json().path("Snippet").asString().contains("<")).isEqualTo(status.isOpen());
    }

    @Test
    void itIsTheSameByEveryRoute() {
        String bare = READY.toString().replace("-", "");
        List<Reply> replies = List.of(
                client.get(get(READY)),
                client.get(get(READY) + "/"),
                client.get(get(READY) + ".json?callback="),
                client.get("/Payment/PAYSON/v2/Checkout/" + bare),
                client.get("/api/PaysonCheckoutv2GetCheckout?Id=" + READY),
                client.get("/API/paysoncheckoutV2getcheckout.json?id=" + bare + "&unknown=1"),
                client.get("/json/reply/PaysonCheckoutv2GetCheckout?id=%7B" + READY + "%7D&format=json"),
                client.post("/api/PaysonCheckoutv2GetCheckout", "{\"Id\":\"%s\"}".formatted(READY)),
                client.post(get(READY), "", "X-HTTP-METHOD-OVERRIDE", "GET"),
                client.get(get(READY) + "?CompanyId=" + Cast.SAGA.id(), ROLF),
                client.get(get(READY), "accept", "text/html,application/xml;q=0.9"));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.text()).isEqualTo("{\"Id\":\"%s\",\"Status\":\"ReadyToShip\"}".formatted(READY));
            assertThat(reply.contentType()).isEqualToIgnoringWhitespace("application/json;charset=utf-8");
            assertThat(reply.header("set-cookie")).isNull();
        });
    }

    @Test
    void camelCaseAndPascalCaseCanBeAskedFor() {
        assertThat(client.get(get(READY) + "?jsconfig=eccn").members()).containsExactly("id", "status");
        assertThat(client.get(get(READY) + "?jsconfig=EmitCamelCaseNames%3Atrue")
                        .members())
                .containsExactly("id", "status");
        assertThat(client.get(get(READY) + "?jsconfig=epcn").members()).containsExactly("Id", "Status");
    }

    @Test
    void headIsGetWithoutABody() {
        Reply reply = client.send("HEAD", get(READY), null);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/NoSuchOperation",
                "/api",
                "/api/",
                "/json/reply/NoSuchOperation",
                "/json/reply",
                "/json",
                "/payment",
                "/payment/payson",
                "/payment/payson/v9/checkout",
                "/PAYMENT/nothing",
                "/api/StripeV1CreateCheckout/more"
            })
    void whatIsNotThereIsNotFoundInTheDialectsShape(String path) {
        for (String verb : List.of("GET", "POST", "PUT", "DELETE")) {
            Reply reply = client.send(verb, path, null);
            assertThat(reply.status()).as(reply.text()).isEqualTo(404);
            assertThat(reply.text())
                    .isEqualTo(
                            "{\"ResponseStatus\":{\"ErrorCode\":\"NotFound\",\"Message\":\"There is no such operation.\",\"Errors\":[]}}");
        }
    }

    @Test
    void aBatchMayBeNamedWithRawBrackets() throws IOException {
        try (Socket wire = new Socket("localhost", URI.create(baseUrl).getPort())) {
            wire.getOutputStream()
                    .write(
                            ("POST /api/PaysonCheckoutv2GetCheckout[]?a[b]=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                            + "Content-Length: 2\r\n\r\n[]")
                                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(wire.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("[]");
        }
    }

    @Test
    void pagesOfOthersMayNotCallUnlessTheyAreNamed() {
        Reply preflight = client.send(
                "OPTIONS", send(READY), null, "origin", "https://book.example", "access-control-request-method", "PUT");

        assertThat(preflight.header("access-control-allow-origin")).isNull();
    }

    @Test
    void aWrongVerbIsToldTheRightOnes() {
        assertThat(wrongVerb("GET", "/payment/stripe/v1/checkout")).isEqualTo("POST");
        assertThat(wrongVerb("DELETE", get(READY))).isEqualTo("GET");
        assertThat(wrongVerb("POST", send(READY))).isEqualTo("PUT");
        assertThat(wrongVerb("GET", "/api/SendCheckoutPaymentRequest?Id=" + READY))
                .isEqualTo("POST, PUT");
        assertThat(wrongVerb("DELETE", "/api/PaysonCheckoutv2GetCheckout?Id=" + READY))
                .isEqualTo("GET, POST");
        assertThat(requestsOf(READY)).isZero();
    }

    private String wrongVerb(String verb, String path) {
        Reply reply = client.send(verb, path, null, ANNA);
        assertThat(reply.status()).as(reply.text()).isEqualTo(405);
        assertThat(reply.errorCode()).isEqualTo("MethodNotAllowed");
        return reply.header("allow");
    }

    @Test
    void optionsTellsTheVerbs() {
        Reply reply = client.send("OPTIONS", send(READY), null);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("allow")).isEqualTo("PUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payment//payson/v2/checkout/x", "/payment/a;b=c", "/json/%25/x"})
    void whatTheFirewallStopsIsAnsweredInTheDialectsShape(String path) {
        for (String verb : List.of("GET", "PUT")) {
            Reply reply = client.send(verb, path, verb.equals("PUT") ? "{}" : null, "x-language", "sv");
            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
            assertThat(reply.errorCode()).isEqualTo("BadRequest");
            assertThat(reply.message()).isEqualTo("Anropets adress kan inte godtas.");
        }
    }

    @Test
    void aKeyThatIsNoGoodIsRefusedEvenWhereNoneIsNeeded() {
        List<Reply> replies = List.of(
                client.get(get(READY), Client.key(UUID.randomUUID())),
                client.get(get(READY), "x-api-key", "nonsense"),
                client.get(get(READY), "authorization", "Bearer nonsense"),
                client.get("/api/NoSuchOperation", "authorization", "Basic YTpi"));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.errorCode()).isEqualTo("Unauthorized");
            assertThat(reply.contentType()).isEqualToIgnoringWhitespace("application/json;charset=utf-8");
            assertThat(reply.header("www-authenticate")).startsWith("Bearer");
        });
        assertThat(client.get(get(READY), "authorization", "Bearer " + Cast.ANNA.key())
                        .status())
                .isEqualTo(200);
    }
}
