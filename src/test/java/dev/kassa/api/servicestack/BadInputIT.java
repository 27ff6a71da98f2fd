package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is named in the dialect's shape, and leaves nothing behind. */
class BadInputIT extends DialectTests {

    private List<Long> before;

    @BeforeEach
    void count() {
        before = rows();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(rows()).isEqualTo(before);
    }

    static Stream<Arguments> members() {
        return Stream.of(
                wrong("CompanyId", "null", "CompanyId NotEmpty"),
                wrong("CompanyId", "\"\"", "CompanyId NotEmpty"),
                wrong("CompanyId", "\"00000000-0000-0000-0000-000000000000\"", "CompanyId NotEmpty"),
                wrong("CompanyId", "\"" + new UUID(7, 7) + "\"", "CompanyId UnknownCompany"),
                wrong("CompanyId", "\"5a10a6a0\"", "CompanyId SerializationException"),
                wrong("CompanyId", "42", "CompanyId SerializationException"),
                wrong("CompanyId", "{\"a\":1}", "CompanyId SerializationException"),
                wrong("CountryCode", "null", "CountryCode NotEmpty"),
                wrong("CountryCode", "\"ZZ\"", "CountryCode UnknownCountry"),
                wrong("CountryCode", "\"SWE\"", "CountryCode UnknownCountry"),
                wrong("CountryCode", "\"S\\u0000\"", "CountryCode UnknownCountry"),
                wrong("CountryCode", "true", "CountryCode SerializationException"),
                wrong("InternalReferenceId", "null", "InternalReferenceId NotEmpty"),
                wrong("InternalReferenceId", "\"  \"", "InternalReferenceId NotEmpty"),
                wrong("InternalReferenceId", "\"" + "x".repeat(101) + "\"", "InternalReferenceId MaximumLength"),
                wrong("InternalReferenceId", "\"a\\u0000b\"", "InternalReferenceId ControlCharacter"),
                wrong("InternalReferenceId", "\"\\ud800\"", "InternalReferenceId SerializationException"),
                wrong("InternalReferenceId", "[1]", "InternalReferenceId SerializationException"),
                wrong("UiMode", "\"popup\"", "UiMode UnknownUiMode"),
                wrong("UiMode", "[]", "UiMode SerializationException"),
                wrong("ConfirmationUrl", "\"javascript:alert(1)\"", "ConfirmationUrl Url"),
                wrong("ConfirmationUrl", "\"ftp://example.com/\"", "ConfirmationUrl Url"),
                wrong("ConfirmationUrl", "\"/relative\"", "ConfirmationUrl Url"),
                wrong("ConfirmationUrl", "\"https:///nowhere\"", "ConfirmationUrl Url"),
                wrong("ConfirmationUrl", "\"https://a b/\"", "ConfirmationUrl Url"),
                wrong("ConfirmationUrl", "\"https://example.com/\\u0000\"", "ConfirmationUrl Url"),
                wrong("ConfirmationUrl", "\"https://u:p@example.com/\"", "ConfirmationUrl UrlCredentials"),
                wrong("ConfirmationUrl", "\"https://example.com/" + "x".repeat(2000) + "\"", "ConfirmationUrl Url"),
                wrong("CancelUrl", "\"data:text/html,x\"", "CancelUrl Url"));
    }

    static Stream<Arguments> articles() {
        String articles = "Articles";
        return Stream.of(
                wrong(articles, "null", "Articles NotEmpty"),
                wrong(articles, "[]", "Articles NotEmpty"),
                wrong(articles, "{}", "Articles SerializationException"),
                wrong(articles, "\"x\"", "Articles SerializationException"),
                wrong(articles, "[null]", "Articles[0] SerializationException"),
                wrong(articles, "[7]", "Articles[0] SerializationException"),
                wrong(articles, article("1", "1", "0"), "Articles[0].Quantity InclusiveBetween"),
                wrong(articles, article("1", "1", "-1"), "Articles[0].Quantity InclusiveBetween"),
                wrong(articles, article("1", "1", "10001"), "Articles[0].Quantity InclusiveBetween"),
                wrong(articles, article("1", "1", "1.5"), "Articles[0].Quantity SerializationException"),
                wrong(articles, article("1", "1", "\"two\""), "Articles[0].Quantity SerializationException"),
                wrong(articles, article("1", "1", "9999999999"), "Articles[0].Quantity SerializationException"),
                wrong(articles, article("1", "1", "1e999999999"), "Articles[0].Quantity SerializationException"),
                wrong(articles, article("99", "1", "1"), "Articles[0].ArticleId UnknownArticle"),
                wrong(articles, article("-1", "1", "1"), "Articles[0].ArticleId UnknownArticle"),
                wrong(articles, article("1", "9", "1"), "Articles[0].ArticleTypeId UnknownArticleType"),
                wrong(articles, "[{}]", "Articles[0].Quantity InclusiveBetween"),
                wrong(articles, "[" + "{},".repeat(100) + "{}]", "Articles TooMany"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"members", "articles"})
    void aMemberIsNamedWithItsFault(String member, String value, String expected) {
        Reply reply = client.post(CREATE, wishWith(member, value));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.fields()).startsWith(expected);
        assertThat(reply.errorCode()).isEqualTo(expected.substring(expected.indexOf(' ') + 1));
        assertThat(reply.message()).startsWith(expected.substring(0, expected.indexOf(' ')) + ": ");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        Reply reply = client.post(CREATE, """
                {"CompanyId":"%s","CountryCode":"ZZ","InternalReferenceId":"","UiMode":"embedded","CancelUrl":"https://a.example/",\
                "ConfirmationUrl":"x","Articles":[{"ArticleId":1,"ArticleTypeId":1,"Quantity":0},{"ArticleId":1,"ArticleTypeId":8,"Quantity":1}]}""".formatted(Cast.SAGA.id()));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields())
                .containsExactlyInAnyOrder(
                        "CountryCode UnknownCountry",
                        "InternalReferenceId NotEmpty",
                        "ConfirmationUrl Url",
                        "CancelUrl NotWithEmbedded",
                        "Articles[0].Quantity InclusiveBetween",
                        "Articles[1].ArticleTypeId UnknownArticleType");
    }

    @Test
    void articlesOfTwoCurrenciesAreNotPaidTogether() {
        jdbc.sql("update article set currency = 'EUR' where company_id = ? and article_type_id = 3")
                .param(Cast.SAGA.id())
                .update();
        try {
            Reply reply = client.post(
                    CREATE,
                    wishWith(
                            "Articles",
                            "[{\"ArticleId\":1,\"ArticleTypeId\":1,\"Quantity\":1},{\"ArticleId\":1,\"ArticleTypeId\":3,\"Quantity\":1}]"));
            assertThat(reply.fields()).containsExactly("Articles MixedCurrencies");
        } finally {
            jdbc.sql("update article set currency = 'SEK' where company_id = ?")
                    .param(Cast.SAGA.id())
                    .update();
        }
    }

    @Test
    void customersAreSentToTheCompanysHostsOnly() {
        String padel = wishWith("ConfirmationUrl", "\"https://evil.example/\"")
                .replace(Cast.SAGA.id().toString(), Cast.PADEL.id().toString());

        Reply reply = client.post(CREATE, padel);

        assertThat(reply.fields()).containsExactly("ConfirmationUrl UrlHost");
        assertThat(reply.message()).contains("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":",
                "[]",
                "\"x\"",
                "<a/>",
                "{\"CompanyId\":1,\"CompanyId\":2}",
                "{} {}",
                "{\"a\":\"\u0000\"}",
                "{'a':1}",
                "{\"a\":01}"
            })
    void whatIsNotJsonIsCalledThat(String body) {
        for (String path : List.of(CREATE, "/api/StripeV1CreateCheckout", "/json/reply/StripeV1CreateCheckout")) {
            Reply reply = client.post(path, body);
            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
            assertThat(reply.errorCode()).isEqualTo("SerializationException");
            assertThat(reply.text()).doesNotContain("jackson", "Exception:", "dev.kassa");
        }
    }

    @Test
    void whatWouldCostTooMuchIsNotRead() {
        Reply large = client.post(CREATE, wishWith("CountryCode", "\"" + "x".repeat(1_000_000) + "\""));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.errorCode()).isEqualTo("RequestTooLarge");

        Reply deep = client.post(CREATE, wishWith("Articles", "[".repeat(50_000) + "]".repeat(50_000)));
        assertThat(deep.status()).isEqualTo(400);

        Reply digits = client.post(CREATE, wishWith("Articles", article("1", "1", "9".repeat(100_000))));
        assertThat(digits.status()).isEqualTo(400);

        Reply notUtf8 = client.sendBytes(
                "POST", CREATE, wishWith("CountryCode", "\"å\"").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(notUtf8.status()).isEqualTo(400);
        assertThat(notUtf8.errorCode()).isEqualTo("SerializationException");
    }

    @Test
    void otherTypesAreNotTaken() {
        Reply xml = client.post(CREATE, "<a/>", "content-type", "application/xml");
        assertThat(xml.status()).isEqualTo(415);
        assertThat(xml.errorCode()).isEqualTo("UnsupportedMediaType");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "c0000000-0000-4000-8000-00000000000", "%7B%7D", "00000000-0000-0000-0000-000000000000"})
    void aBadIdInThePathIsABadRequest(String id) {
        String path = "/payment/payson/v2/checkout/" + id;
        for (Reply reply : List.of(client.get(path), client.put(path + "/sendpaymentrequest", "{}", ANNA))) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
            assertThat(reply.json().at("/ResponseStatus/ErrorCode").isMissingNode())
                    .isFalse();
        }
        assertThat(client.get("/api/PaysonCheckoutv2GetCheckout").fields()).containsExactly("Id NotEmpty");
    }

    private static Arguments wrong(String member, String value, String expected) {
        return Arguments.of(member, value, expected);
    }

    private static String article(String id, String type, String quantity) {
        return "[{\"ArticleId\":%s,\"ArticleTypeId\":%s,\"Quantity\":%s}]".formatted(id, type, quantity);
    }

    private static String wishWith(String member, String value) {
        Map<String, String> members = new TreeMap<>(Map.of(
                "CompanyId",
                "\"" + Cast.SAGA.id() + "\"",
                "CountryCode",
                "\"SE\"",
                "InternalReferenceId",
                "\"" + newReference() + "\"",
                "Articles",
                article("1", "1", "1")));
        members.put(member, value);
        return members.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
