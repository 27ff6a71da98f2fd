package dev.kassa.api.servicestack.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A company's priced catalogue: read by all, written by its administrators. */
class ArticlesIT extends SettingsTests {

    private static final String SHAMPOO =
            "\"Name\":\"Schampo\",\"ArticleTypeId\":3,\"Price\":149.5,\"CurrencyId\":\"sek\",\"VAT\":25";

    @Test
    void isAddedWithAllThatIsSaidOfIt() {
        Reply added = client.post(
                "/articles",
                "{" + SHAMPOO + ",\"Description\":\"250 ml\",\"ImageUrl\":\"https://prov.example/s.png\",\"Amount\":2,"
                        + "\"Duration\":0,\"ValidDays\":365,\"SortOrder\":7,\"SendNotification\":true,"
                        + "\"NotificationEmail\":\"lager@prov.example\",\"ServiceIds\":[11,12]}",
                writer);

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.text())
                .startsWith(("{\"CompanyId\":\"%s\",\"Id\":2,\"Name\":\"Schampo\",\"ArticleTypeId\":3,"
                                + "\"Description\":\"250 ml\",\"ImageUrl\":\"https://prov.example/s.png\",\"Active\":true,"
                                + "\"Amount\":2,\"Price\":149.50,\"CurrencyId\":\"SEK\",\"PriceSign\":\"kr\",\"VAT\":25,"
                                + "\"Duration\":0,\"ValidDays\":365,\"SortOrder\":7,\"SendNotification\":true,"
                                + "\"NotificationEmail\":\"lager@prov.example\",\"ServiceIds\":[11,12],\"CreatedDate\":\"")
                        .formatted(company));
        assertThat(told()).containsExactly("ARTICLE_ADDED");
        assertThat(lastDetail()).isEqualTo("3/2: 149.50 SEK");
        assertThat(prices()).containsExactly("1/1 39900", "3/2 14950");
    }

    @Test
    void theCatalogueIsForAll() {
        client.post("/articles", "{" + SHAMPOO + ",\"Active\":false}", writer);
        client.post(
                "/articles",
                "{\"Name\":\"Slinga\",\"ArticleTypeId\":1,\"Price\":\"899\",\"CurrencyId\":\"SEK\"}",
                writer);

        assertThat(names(client.get("/articles?CompanyId=" + company))).containsExactly("Klippning", "Slinga");
        assertThat(names(client.get("/articles?CompanyId=" + company, "x-language", "en")))
                .containsExactly("Haircut", "Slinga");
        assertThat(names(client.get("/articles", reader))).containsExactly("Klippning", "Slinga", "Schampo");
        assertThat(names(client.get("/articles?Active=false", reader))).containsExactly("Schampo");
        assertThat(names(client.get("/articles?IsArticlePayable=true&IncludeServiceInformation=true", reader)))
                .containsExactly("Klippning", "Slinga");
        assertThat(names(client.get("/articles?ArticleTypeId=3", reader))).containsExactly("Schampo");
        assertThat(names(client.get("/articles?Id=1", reader))).containsExactly("Klippning");
        Reply page =
                client.get("/api/ArticleQuery?OrderByDesc=Price&Skip=1&Take=1&Include=Total&Fields=Name,Price", reader);
        assertThat(page.text())
                .contains("\"Offset\":1,\"Total\":3,\"Results\":[{\"Name\":\"Klippning\",\"Price\":399.00}]");
        assertThat(names(client.get("/articles?OrderBy=-articletypeid,Name", reader)))
                .containsExactly("Schampo", "Klippning", "Slinga");
        assertThat(client.get("/articles?OrderBy=Nothing&Take=-1", reader).fields())
                .containsExactlyInAnyOrder("OrderBy UnknownMember", "Take InclusiveBetween");
    }

    @Test
    void aCompanyCanKeepItToItsOwn() {
        jdbc.sql("update company set demands_key = true where id = ?")
                .param(company)
                .update();

        assertRefused(client.get("/articles?CompanyId=" + company), 401, "Unauthorized");
        assertThat(client.get("/articles", reader).status()).isEqualTo(200);
        assertRefused(client.get("/articles?CompanyId=" + company, ANNA), 404, "NotFound");
        assertThat(client.get("/articles").fields()).containsExactly("CompanyId NotEmpty");
        assertRefused(client.get("/articles?CompanyId=" + UUID.randomUUID()), 404, "NotFound");
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        Reply changed = client.put("/articles/1", "{\"Price\":450,\"VAT\":\"12.5\",\"Name\":\"Klippning\"}", writer);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().path("Price").decimalValue()).isEqualByComparingTo("450");
        assertThat(changed.json().path("VAT").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(changed.json().path("Version").asInt()).isEqualTo(1);
        assertThat(lastDetail()).isEqualTo("1/1: PriceMinor 39900 → 45000, VatBasisPoints 2500 → 1250");
        client.put("/articles/1", "{\"Name\":\"Trim\"}", writer[0], writer[1], "x-language", "en");
        assertThat(jdbc.sql("select concat(name_sv, '/', name_en) from article where company_id = ? and article_id = 1")
                        .param(company)
                        .query(String.class)
                        .single())
                .isEqualTo("Klippning/Trim");
        assertThat(client.put("/articles/1", "{\"Price\":450.00}", writer).status())
                .isEqualTo(200);
        assertThat(told()).containsExactly("ARTICLE_CHANGED", "ARTICLE_CHANGED");
    }

    @Test
    void aNumberThatTwoTypesHaveNeedsItsType() {
        jdbc.sql(
                        "insert into article (company_id, article_type_id, article_id, name_sv, name_en, price_minor, currency,"
                                + " vat_basis_points, active) values (?, 2, 1, 'Presentkort', 'Gift card', 50000, 'SEK', 0, true)")
                .param(company)
                .update();

        assertThat(client.put("/articles/1", "{\"Price\":1}", writer).fields())
                .containsExactly("ArticleTypeId WhichArticle");
        assertThat(client.put("/articles/1", "{\"Price\":600,\"ArticleTypeId\":2}", writer)
                        .status())
                .isEqualTo(200);
        assertRefused(client.put("/articles/1", "{\"Price\":600,\"ArticleTypeId\":3}", writer), 404, "NotFound");
        assertThat(prices()).containsExactly("1/1 39900", "2/1 60000");
    }

    @Test
    void whatIsRemovedIsNoLongerSoldAndStaysInTheBooks() {
        Reply removed = client.send("DELETE", "/articles/1", null, writer);
        Reply again = client.send("DELETE", "/articles/1", null, writer);

        assertThat(removed.json().path("Active").asBoolean(true)).isFalse();
        assertThat(again.text()).isEqualTo(removed.text());
        assertThat(told()).containsExactly("ARTICLE_REMOVED");
        assertThat(names(client.get("/articles?CompanyId=" + company))).isEmpty();
        String wish = """
                {"CompanyId":"%s","CountryCode":"SE","Articles":[{"ArticleId":1,"ArticleTypeId":1,"Quantity":1}],\
                "InternalReferenceId":"%s"}""".formatted(company, newReference());
        assertThat(client.post(CREATE, wish).fields()).containsExactly("Articles[0].ArticleId UnknownArticle");
        assertThat(client.put("/articles/1", "{\"Active\":true}", writer).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsOpenKeepsThePriceItWasOpenedAt() {
        String saga = "\"CompanyId\":\"%s\",".formatted(Cast.SAGA.id());
        Reply mine = client.post(
                "/articles",
                "{" + saga + "\"Name\":\"Prov\",\"ArticleTypeId\":4,\"Price\":120,\"CurrencyId\":\"SEK\"}",
                ANNA);
        int id = mine.json().path("Id").asInt();
        try {
            Reply opened = client.post(CREATE, """
                    {"CompanyId":"%s","CountryCode":"SE","Articles":[{"ArticleId":%d,"ArticleTypeId":4,"Quantity":2}],\
                    "InternalReferenceId":"%s"}""".formatted(Cast.SAGA.id(), id, newReference()));
            assertThat(opened.status()).as(opened.text()).isEqualTo(200);

            client.put("/articles/" + id, "{\"ArticleTypeId\":4,\"Price\":999}", ANNA);

            var checkout = checkout(
                    "provider_reference", opened.json().path("SessionId").asString());
            assertThat(checkout).containsEntry("amount_minor", 24000L);
            assertThat(jdbc.sql("select unit_price_minor from checkout_line where checkout_id = ?")
                            .param(checkout.get("id"))
                            .query(Long.class)
                            .single())
                    .isEqualTo(12000);
        } finally {
            client.send("DELETE", "/articles/" + id + "?ArticleTypeId=4", null, ANNA);
        }
    }

    @Test
    void twoWhoAddAtOnceGetTwoNumbers() throws Exception {
        List<Reply> replies = atOnce(
                () -> client.post("/articles", "{" + SHAMPOO + "}", writer),
                () -> client.post("/articles", named(SHAMPOO), SIRI));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(prices()).containsExactly("1/1 39900", "3/2 14950", "3/3 14950");
    }

    @Test
    void twoWhoChangeWhatTheyBothSawChangeItOnce() throws Exception {
        List<Reply> replies = atOnce(
                () -> client.put("/articles/1", "{\"Price\":1,\"Version\":0}", writer),
                () -> client.put("/articles/1", named("\"Price\":2,\"Version\":0"), SIRI));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies).extracting(Reply::errorCode).contains("ChangedMeanwhile");
        assertThat(told()).containsExactly("ARTICLE_CHANGED");
    }

    @Test
    void theTypesAreTold() {
        Reply types = client.get("/articles/types?CompanyId=" + company);

        assertThat(types.json().path("Total").asInt()).isEqualTo(4);
        assertThat(types.json().at("/Results/1/Name").asString()).isEqualTo("RebateCode");
        assertThat(types.json().at("/Results/3/Id").asInt()).isEqualTo(4);
        assertThat(client.get("/api/ArticleTypeQuery").text()).isEqualTo(types.text());
    }

    private static List<String> names(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return StreamSupport.stream(reply.json().path("Results").spliterator(), false)
                .map(article -> article.path("Name").asString())
                .toList();
    }

    private List<String> prices() {
        return jdbc.sql("select concat(article_type_id, '/', article_id, ' ', price_minor) from article"
                        + " where company_id = ? order by article_type_id, article_id")
                .param(company)
                .query(String.class)
                .list();
    }
}
