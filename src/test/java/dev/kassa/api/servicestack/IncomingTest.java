package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.api.servicestack.Operations.Match;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.node.StringNode;

class IncomingTest {

    private static final Match OWN_ROUTE = Match.own(new Nothing(), Map.of("Id", "7"));
    private static final Match PRE_DEFINED = Match.named(new Nothing());

    private static final Match BATCH = new Match(new Nothing(), Map.of(), true, true, false);

    private final Incoming incoming = new Incoming(new Json());

    @Test
    void gathersPathQueryAndBody() throws IOException {
        MockHttpServletRequest request = request("application/json", "{\"name\":\"c\"}");
        request.setQueryString("Name=a+b%C3%A5&x&=y&id=7");

        Members members = read(request, OWN_ROUTE);

        assertThat(members.of("NAME")).containsExactlyInAnyOrder(StringNode.valueOf("a bå"), StringNode.valueOf("c"));
        assertThat(members.of("Id")).hasSize(2).containsOnly(StringNode.valueOf("7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":}",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":\"\u0000\"}",
                "[]",
                "\"text\"",
                "42",
                "<xml/>",
                "{\"a\":01}"
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        assertThat(refused(request("application/json", body), OWN_ROUTE).code()).isEqualTo("SerializationException");
        assertThat(refused(request("text/plain;charset=UTF-8", body), PRE_DEFINED)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatWouldCostTooMuchToRead() {
        String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String huge = "{\"a\":" + "9".repeat(10_000) + "}";
        String vast = "{\"a\":1e" + "9".repeat(1_000) + "}";

        assertThat(refused(request(null, deep), OWN_ROUTE).status()).isEqualTo(400);
        assertThat(refused(request(null, huge), OWN_ROUTE).status()).isEqualTo(400);
        assertThat(refused(request(null, vast), OWN_ROUTE).status()).isEqualTo(400);
        assertThat(refused(request(null, " ".repeat(Incoming.LIMIT_BYTES) + "{}"), OWN_ROUTE)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void takesABodyUpToTheLimit() throws IOException {
        String body = "{\"a\":7}" + " ".repeat(Incoming.LIMIT_BYTES - 7);

        assertThat(read(request(null, body), OWN_ROUTE).of("a")).hasSize(1);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        MockHttpServletRequest request = request("application/json", "");
        request.setContent(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, '"', '}'});

        assertThat(refused(request, OWN_ROUTE).status()).isEqualTo(400);
    }

    @Test
    void takesAByteOrderMarkAndNoBodyAtAll() throws IOException {
        assertThat(read(request("application/json", "\uFEFF{\"a\":1}"), OWN_ROUTE)
                        .of("a"))
                .hasSize(1);
        assertThat(read(request("text/html", " "), OWN_ROUTE).of("a")).isEmpty();
    }

    @Test
    void readsFormsAndWhatCurlCallsAForm() throws IOException {
        String form = "application/x-www-form-urlencoded";

        assertThat(read(request(form, "a=1&b=%7B"), PRE_DEFINED).of("b")).containsExactly(StringNode.valueOf("{"));
        assertThat(read(request(form, "{\"a\":\"1&b=2\"}"), OWN_ROUTE).of("a"))
                .containsExactly(StringNode.valueOf("1&b=2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "nonsense",
                "application/json;charset=utf-16"
            })
    void refusesOtherTypesAtTheOwnRoute(String type) {
        assertThat(refused(request(type, "{}"), OWN_ROUTE).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain;charset=UTF-8", "application/xml", "nonsense", "application/json"})
    void takesEveryTypeForJsonAtThePreDefinedRoutes(String type) throws IOException {
        assertThat(read(request(type, "{\"a\":1}"), PRE_DEFINED).of("a")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/plain"})
    void readsABatchWhateverCurlCallsIt(String type) {
        String body = " [{\"a\":1},{\"a\":2}]";

        assertThat(incoming.readList(request(type, body), BATCH, body)).hasSize(2);
        assertThat(incoming.readList(request(type, "[]"), BATCH, "[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "null", "7", "\"[]\"", "[", "[{}", "[{}] x", "a=1", "[{\"a\":1,\"a\":2}]"})
    void refusesWhatIsNoList(String body) {
        for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> incoming.readList(request(type, body), BATCH, body));
            assertThat(refused.code()).isEqualTo("SerializationException");
        }
    }

    @Test
    void whatIsSentInPartsIsRefusedEverywhere() {
        for (Match match : List.of(OWN_ROUTE, PRE_DEFINED)) {
            assertThat(refused(request("multipart/form-data; boundary=x", "--x"), match)
                            .status())
                    .isEqualTo(415);
        }
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> incoming.readList(request("multipart/mixed; boundary=x", "[]"), BATCH, "[]"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesAWrongPercentSign() {
        MockHttpServletRequest request = request(null, "");
        request.setQueryString("a=%zz");

        assertThat(refused(request, OWN_ROUTE).status()).isEqualTo(400);
    }

    private Refused refused(MockHttpServletRequest request, Match match) {
        return catchThrowableOfType(Refused.class, () -> read(request, match));
    }

    private static MockHttpServletRequest request(@Nullable String type, String body) {
        var request = new MockHttpServletRequest("POST", "/");
        if (type != null) {
            request.setContentType(type);
        }
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    /** Does nothing; these tests end before an operation is asked. */
    private static class Nothing implements Operation<Nothing.Request> {

        record Request() {}

        @Override
        public Signature<Request> signature() {
            return Signature.of("Nothing", Request.class, Signature.Empty.class);
        }

        @Override
        public @Nullable Object answer(Request request, Caller caller) {
            return null;
        }
    }

    private Members read(MockHttpServletRequest request, Match match) throws IOException {
        return incoming.read(request, match, Incoming.body(request));
    }
}
