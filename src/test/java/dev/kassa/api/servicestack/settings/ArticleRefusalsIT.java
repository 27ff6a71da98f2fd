package dev.kassa.api.servicestack.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may change a company's catalogue, and what is taken for an article. */
class ArticleRefusalsIT extends SettingsTests {

    private static final String SHAMPOO =
            "\"Name\":\"Schampo\",\"ArticleTypeId\":3,\"Price\":149.5,\"CurrencyId\":\"sek\",\"VAT\":25";

    @Test
    void isForThoseWhoMay() {
        String body = "{" + SHAMPOO + "}";
        Stream.of(
                        client.post("/articles", body),
                        client.put("/articles/1", body),
                        client.send("DELETE", "/articles/1", null))
                .forEach(reply -> assertRefused(reply, 401, "Unauthorized"));
        Stream.of(
                        client.post("/articles", body, reader),
                        client.put("/articles/1", body, reader),
                        client.send("DELETE", "/articles/1", null, reader))
                .forEach(reply -> assertRefused(reply, 403, "Forbidden"));
        Stream.of(
                        client.post("/articles", named(SHAMPOO), ANNA),
                        client.put("/articles/1", named("\"Price\":1"), ANNA),
                        client.send("DELETE", "/articles/1?CompanyId=" + company, null, ANNA),
                        client.put("/articles/99", "{\"Price\":1}", writer))
                .forEach(reply -> assertRefused(reply, 404, "NotFound"));
        assertThat(told()).doesNotContain("ARTICLE_ADDED", "ARTICLE_CHANGED", "ARTICLE_REMOVED");
        assertThat(client.post("/articles", named(SHAMPOO), SIRI).status()).isEqualTo(200);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(client.post("/articles", "{}", writer).fields())
                .containsExactlyInAnyOrder(
                        "Name NotEmpty", "Price NotEmpty", "CurrencyId NotEmpty", "ArticleTypeId NotEmpty");
        assertThat(client.post(
                                "/articles",
                                "{\"Name\":\" \",\"ArticleTypeId\":9,\"Price\":1.005,\"CurrencyId\":\"EUR\",\"VAT\":101,"
                                        + "\"ImageUrl\":\"javascript:x\",\"Amount\":-1,\"NotificationEmail\":\"x\"}",
                                writer)
                        .fields())
                .containsExactlyInAnyOrder(
                        "Name NotEmpty",
                        "ArticleTypeId UnknownArticleType",
                        "Price TwoDecimals",
                        "CurrencyId CurrencyOfCompany",
                        "VAT InclusiveBetween",
                        "ImageUrl Url",
                        "Amount InclusiveBetween",
                        "NotificationEmail Email");
        assertThat(client.put("/articles/1", "{\"Price\":1000000}", writer).fields())
                .containsExactly("Price InclusiveBetween");
        assertThat(client.put("/articles/one", "{\"Price\":\"dear\"}", writer).fields())
                .containsExactlyInAnyOrder("Id SerializationException", "Price SerializationException");
        assertThat(told()).isEmpty();
    }
}
