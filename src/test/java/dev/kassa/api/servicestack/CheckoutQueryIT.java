package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The list of checkouts, asked for over the wire by everybody who may and who may not. */
class CheckoutQueryIT extends MoneyTests {

    @Test
    void tellsAllThatAnIntegratorNeeds() {
        String reference = newReference();
        UUID id = paidAtStripe(reference);

        Reply reply = client.get(CHECKOUTS + "?internalReferenceId=" + reference + "&includeLines=true", ANNA);

        assertThat(reply.members()).containsExactly("Offset", "Total", "Results");
        assertThat(reply.json().path("Total").asInt()).isOne();
        JsonNode row = results(reply).getFirst();
        assertThat(row.propertyNames())
                .contains("PaymentReference", "ProviderReference", "Created", "Changed", "ExpiresAt", "UiMode")
                .doesNotContain("SupersededBy", "LapsesAt");
        assertThat(row.path("Id").asString()).isEqualTo(id.toString());
        assertThat(row.path("CompanyId").asString()).isEqualTo(Cast.SAGA.id().toString());
        assertThat(row.path("Provider").asString()).isEqualTo("Stripe");
        assertThat(row.path("Status").asString()).isEqualTo("Shipped");
        assertThat(row.path("ProviderStatus").asString()).isEqualTo("complete");
        assertThat(row.path("ArticleTypeId").asInt()).isOne();
        assertThat(row.path("Currency").asString()).isEqualTo("SEK");
        assertThat(row.path("TestMode").asBoolean()).isTrue();
        assertThat(row.path("PaidTwice").asBoolean()).isFalse();
        assertThat(reply.text())
                .contains("\"Amount\":399.00,\"Vat\":79.80", "\"Refunded\":0.00,\"Refundable\":399.00")
                .contains("\"Lines\":[{\"Position\":1,\"ArticleId\":1,\"ArticleTypeId\":1,\"Name\":\"Klippning\"");
    }

    @Test
    void isTheSameByEveryAddress() {
        String question = "?Id=" + Cast.paysonCheckout(8);
        Reply route = client.get(CHECKOUTS + question, ANNA);

        assertThat(results(route, "Status")).containsExactly("Canceled");
        assertThat(client.get("/api/CheckoutQuery" + question, ANNA).text()).isEqualTo(route.text());
        assertThat(client.get("/json/reply/CheckoutQuery" + question, ANNA).text())
                .isEqualTo(route.text());
        assertThat(client.post("/api/CheckoutQuery", "{\"id\":\"%s\"}".formatted(Cast.paysonCheckout(8)), ANNA)
                        .text())
                .isEqualTo(route.text());
    }

    @ParameterizedTest
    @CsvSource({
        "Status=Denied, Status, Denied",
        "status=11, Status, Denied",
        "Provider=payson, Provider, Payson",
        "ArticleTypeId=2, ArticleTypeId, 2",
    })
    void findsWhatSuits(String question, String member, String value) {
        List<String> values = results(client.get(CHECKOUTS + "?" + question, ROLF), member);

        assertThat(values).isNotEmpty().containsOnly(value);
    }

    @Test
    void findsByTimes() {
        String border = results(client.get(CHECKOUTS + "?take=1&skip=40&orderBy=-Created", PETER), "Created")
                .getFirst();

        assertThat(results(client.get(CHECKOUTS + "?CreatedTo=" + border + "&take=5", PETER), "Created"))
                .hasSize(5)
                .startsWith(border)
                .allMatch(created -> created.compareTo(border) <= 0);
        assertThat(results(client.get(CHECKOUTS + "?createdFrom=" + border + "&orderBy=Created", PETER), "Created"))
                .startsWith(border)
                .allMatch(created -> created.compareTo(border) >= 0);
        assertThat(results(
                        client.get(CHECKOUTS + "?changedFrom=" + border + "&orderBy=Changed&take=3", PETER), "Changed"))
                .hasSize(3)
                .allMatch(changed -> changed.compareTo(border) >= 0)
                .isSorted();
        assertThat(results(client.get(CHECKOUTS + "?changedTo=1999-01-01", PETER)))
                .isEmpty();
    }

    @Test
    void comesInPagesAndOrders() {
        Reply page = client.get(CHECKOUTS + "?CreatedTo=2026-01-01T00:00:00Z&Take=0", PETER);
        assertThat(results(page)).isEmpty();
        List<String> all = results(client.get(CHECKOUTS + "?OrderBy=Created&Take=30", KARIN), "Id");

        assertThat(results(client.get(CHECKOUTS + "?OrderBy=Created&Skip=10&Take=5", KARIN), "Id"))
                .isEqualTo(all.subList(10, 15));
        assertThat(results(client.get(CHECKOUTS + "?OrderByDesc=-Created&Take=30", KARIN), "Id"))
                .isEqualTo(all);
        assertThat(results(client.get(CHECKOUTS + "?OrderBy=Amount,-Created&Take=200", KARIN)).stream()
                        .map(row -> row.path("Amount").decimalValue())
                        .toList())
                .isSorted();
        Reply total = client.get(CHECKOUTS + "?Include=Total&Skip=3&Take=1", KARIN);
        assertThat(total.json().path("Total").asInt()).isGreaterThan(30);
        assertThat(total.json().path("Offset").asInt()).isEqualTo(3);
    }

    @Test
    void answersTheFieldsThatWereNamed() {
        Reply reply = client.get(CHECKOUTS + "?Fields=Id,status&Take=2", ANNA);

        assertThat(results(reply))
                .hasSize(2)
                .allMatch(row -> List.copyOf(row.propertyNames()).equals(List.of("Id", "Status")));
    }

    @ParameterizedTest
    @CsvSource({
        "OrderBy=Secret, OrderBy UnknownMember",
        "OrderByDesc=Lines, OrderByDesc UnknownMember",
        "Take=1001, Take InclusiveBetween",
        "Take=-1, Take InclusiveBetween",
        "Skip=-1, Skip NotNegative",
        "Skip=10000, Skip TooDeep",
        "Status=Paid, Status SerializationException",
        "CreatedFrom=soon, CreatedFrom SerializationException",
        "Id=7, Id SerializationException",
        "Fields=Nothing, Fields UnknownMember",
    })
    void refusesWhatMakesNoSense(String question, String field) {
        Reply reply = client.get(CHECKOUTS + "?" + question, ANNA);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly(field);
    }

    @Test
    void isForPeopleOfTheCompanyAndSuperadmins() {
        assertRefused(client.get(CHECKOUTS), 401, "Unauthorized");
        assertThat(results(client.get(CHECKOUTS, ROLF), "CompanyId"))
                .containsOnly(Cast.SAGA.id().toString());
        assertThat(results(client.get(CHECKOUTS + "?companyId=" + Cast.SAGA.id(), ROLF)))
                .isNotEmpty();
        assertThat(results(client.get(CHECKOUTS + "?Id=" + Cast.paysonCheckout(8), PETER)))
                .isEmpty();
        assertThat(results(
                        client.get(CHECKOUTS + "?orderBy=CompanyId,Created&companyId=" + Cast.NORR.id(), SIRI),
                        "CompanyId"))
                .containsOnly(Cast.NORR.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5a10a6a0-0000-4000-8000-000000000002", "5a10a6a0-0000-4000-8000-00000000ffff"})
    void knowsNoOtherCompany(String company) {
        Reply reply = client.get(CHECKOUTS + "?CompanyId=" + company, ANNA);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly("CompanyId UnknownCompany");
    }
}
