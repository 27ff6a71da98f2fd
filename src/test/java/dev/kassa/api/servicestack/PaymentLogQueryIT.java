package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** BokaMera's PaymentLogQuery, and writing down what is to be paid for. */
class PaymentLogQueryIT extends MoneyTests {

    private static final String LOG = "/articles/payments";
    private static final String PAYABLES = "/payment/payables";

    @Test
    void tellsTheMoneyThatWasTaken() {
        UUID id = paidAtStripe(newReference());

        Reply reply = client.get(LOG + "?ArticleTypeId=1&IncludeArticleType=true&Take=5", ANNA);

        JsonNode row = results(reply).stream()
                .filter(each -> each.path("CheckoutId").asString().equals(id.toString()))
                .findAny()
                .orElseThrow();
        assertThat(row.propertyNames())
                .startsWith("Id", "CompanyId", "ArticleTypeId", "ArticleType", "ArticleId", "Amount", "Refunded")
                .contains("Currency", "Created", "InternalReferenceId");
        assertThat(row.path("ArticleType").asString()).isEqualTo("Service");
        assertThat(reply.text()).contains("\"Amount\":399.00,\"Refunded\":0.00,\"Currency\":\"SEK\"");
        assertThat(reply.json().path("Total").asInt()).isPositive();
    }

    @Test
    void isReadByTimesAndPages() {
        List<String> times = results(client.get(LOG + "?Skip=10&Take=3", PETER), "Created");
        String border = times.getFirst();

        assertThat(results(client.get(LOG + "?CreatedTo=" + border + "&Take=3", PETER), "Created"))
                .isEqualTo(times);
        assertThat(results(client.get(LOG + "?createdFrom=" + border + "&orderBy=Created&Take=2", PETER), "Created"))
                .startsWith(border)
                .isSorted();
        assertThat(results(client.get("/api/PaymentLogQuery?Skip=10&Take=3&Fields=Created", PETER), "Created"))
                .isEqualTo(times);
        assertThat(results(client.get(LOG + "?ArticleTypeId=2", PETER), "ArticleTypeId"))
                .containsOnly("2");
    }

    @Test
    void isForWritersAndSuperadmins() {
        assertRefused(client.get(LOG), 401, "Unauthorized");
        assertRefused(client.get(LOG, ROLF), 403, "Forbidden");
        assertThat(results(client.get(LOG, KARIN), "Currency")).containsOnly("EUR");
        assertThat(results(client.get(LOG + "?CompanyId=" + Cast.NORR.id(), SIRI), "CompanyId"))
                .containsOnly(Cast.NORR.id().toString());
        assertThat(client.get(LOG + "?CompanyId=" + Cast.NORR.id(), PETER).fields())
                .containsExactly("CompanyId UnknownCompany");
        assertThat(client.get(LOG + "?OrderBy=Amount", PETER).fields()).containsExactly("OrderBy UnknownMember");
    }

    @Test
    void aPayableIsThereBeforeAnyCheckout() {
        String reference = newReference();
        Reply made = client.post(PAYABLES, thing(reference, 2), ANNA);
        Reply again = client.post("/api/CreatePayable", thing(reference, 2), ANNA);

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.text()).contains("\"Amount\":798.00,\"Vat\":159.60,\"Currency\":\"SEK\"");
        assertThat(made.json().path("PublicId").asString()).matches("[A-Za-z]{10}");
        assertThat(made.json().path("PaymentState").asString()).isEqualTo("Unpaid");
        assertThat(again.text()).isEqualTo(made.text());
        assertThat(client.post(PAYABLES, thing(reference, 1), ANNA).text()).contains("\"Amount\":399.00");
        paidAtStripe(reference);
        assertRefused(client.post(PAYABLES, thing(reference, 3), ANNA), 409, "AlreadyPaid");
        assertThat(client.post(PAYABLES, thing(reference, 1), ANNA)
                        .json()
                        .path("PaymentState")
                        .asString())
                .isEqualTo("Paid");
    }

    @ParameterizedTest
    @CsvSource({"1000000, Articles[0].Quantity InclusiveBetween", "0, Articles[0].Quantity InclusiveBetween"})
    void aPayableMakesSense(int quantity, String field) {
        Reply reply = client.post(PAYABLES, thing(newReference(), quantity), ANNA);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).containsExactly(field);
    }

    @Test
    void aPayableIsForItsCompany() {
        String body = thing(newReference(), 1);
        assertRefused(client.post(PAYABLES, body), 401, "Unauthorized");
        assertRefused(client.post(PAYABLES, body, ROLF), 403, "Forbidden");
        assertThat(client.post(PAYABLES, body, SIRI).fields()).containsExactly("CompanyId NotEmpty");
        String saga = body.replace("{\"Int", "{\"CompanyId\":\"" + Cast.SAGA.id() + "\",\"Int");
        assertThat(client.post(PAYABLES, saga, PETER).fields()).containsExactly("CompanyId UnknownCompany");
        assertThat(client.post(PAYABLES, saga, SIRI).status()).isEqualTo(200);
    }

    private static String thing(String reference, int quantity) {
        return "{\"InternalReferenceId\":\"%s\",\"Articles\":[{\"ArticleId\":1,\"ArticleTypeId\":1,\"Quantity\":%d}]}"
                .formatted(reference, quantity);
    }
}
