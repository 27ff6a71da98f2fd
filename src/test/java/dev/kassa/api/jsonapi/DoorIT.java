package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.jsonapi.Program.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, in which language one speaks, and that every "no" is one of errors[]. */
class DoorIT extends ResourceTests {

    private static final String ORDER = "/api/orders/" + Cast.ORDER_A;

    @Test
    void whoShowsNoGoodKeyIsToldSoInErrors() {
        List<Reply> replies = List.of(
                nobody.get(ORDER),
                nobody.get("/api/nothing_like_it"),
                new Program(baseUrl, UUID.randomUUID()).get(ORDER),
                anna.send("GET", ORDER, null, "authorization", "Bearer nonsense"),
                anna.send("GET", ORDER, null, "authorization", "Basic YTpi"),
                anna.send("GET", "/api/nothing_like_it", null, "authorization", "Bearer nonsense"));

        assertThat(replies).allSatisfy(reply -> {
            assertError(reply, 401, "INVALID_TOKEN");
            assertThat(reply.at("/errors/0/title").asString()).isEqualTo("Invalid token");
            assertThat(reply.header("www-authenticate")).startsWith("Bearer");
        });
    }

    @Test
    void aRevokedKeyIsNoKey() {
        UUID key = UUID.randomUUID();
        jdbc.sql("insert into api_key (id, key_hash, label, role, company_id, created_at, revoked_at)"
                        + " select uuid(), sha2(?, 256), 'gone', role, company_id, created_at, created_at"
                        + " from api_key where label = (select label from api_key where key_hash = sha2(?, 256))")
                .params(key.toString(), Cast.ANNA.key().toString())
                .update();

        assertError(new Program(baseUrl, key).get(ORDER), 401, "INVALID_TOKEN");
    }

    @Test
    void aReaderReadsAndChangesNothing() {
        assertThat(rolf.get(ORDER).status()).isEqualTo(200);
        List<Reply> replies = List.of(
                rolf.patch(ORDER, "{}"),
                rolf.post("/api/stripe_payments", "{}"),
                rolf.patch("/api/stripe_payments/whichever", "{}"),
                rolf.delete("/api/stripe_payments/whichever"));

        assertThat(replies).allSatisfy(reply -> {
            assertError(reply, 401, "UNAUTHORIZED");
            assertThat(reply.at("/errors/0/title").asString()).isEqualTo("Access denied");
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'ACCESS_DENIED' and detail = ?")
                        .param("DELETE stripe_payments")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatIsAnothersIsNotThere() {
        for (Reply reply : List.of(
                peter.get(ORDER),
                peter.get(ORDER + "/payment_source"),
                peter.get(ORDER + "/relationships/versions"),
                peter.patch(ORDER, update(Cast.ORDER_A, "\"reference\":\"mine\"")))) {
            assertError(reply, 404, "RECORD_NOT_FOUND");
        }
        assertThat(siri.get(ORDER).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/orders/Nothing,                             404, RECORD_NOT_FOUND",
        "GET,    /api/orders/%C3%A5%27%22%3Cb%3E,                 404, RECORD_NOT_FOUND",
        "GET,    /api/stripe_payments/SagaOrderA,                 404, RECORD_NOT_FOUND",
        "GET,    /api/nothings,                                   404, RECORD_NOT_FOUND",
        "GET,    /api/orders/SagaOrderA/nothing,                  404, RECORD_NOT_FOUND",
        "GET,    /api/orders/SagaOrderA/relationships/nothing,    404, RECORD_NOT_FOUND",
        "GET,    /api/orders/SagaOrderA/versions/one,             404, RECORD_NOT_FOUND",
        "GET,    /api/orders/SagaOrderA/a/b/c,                    404, RECORD_NOT_FOUND",
        "GET,    /api/event_stores,                               404, RECORD_NOT_FOUND",
        "GET,    /api/event_stores/AAAAAAAAAA,                    404, RECORD_NOT_FOUND",
        "POST,   /api/orders,                                     405, METHOD_NOT_ALLOWED",
        "DELETE, /api/orders/SagaOrderA,                          405, METHOD_NOT_ALLOWED",
        "PUT,    /api/stripe_payments/x,                          405, METHOD_NOT_ALLOWED",
        "PATCH,  /api/orders/SagaOrderA/relationships/versions,   405, METHOD_NOT_ALLOWED",
        "POST,   /api/stripe_gateways/x,                          405, METHOD_NOT_ALLOWED",
        "GET,    /api/orders?page%5Bsize%5D=26,                   400, INVALID_PAGE_VALUE",
        "GET,    /api/orders/SagaOrderA?include=market,           400, INVALID_INCLUDE",
        "GET,    /api/orders/SagaOrderA?include=event_stores,     400, INVALID_INCLUDE",
        "GET,    /api/orders/SagaOrderA?fields%5Borders%5D=guest, 400, INVALID_FIELD",
        "GET,    /api/stripe_payments?filter%5Bq%5D%5Bstripe_id_eq%5D=pi_1, 400, FILTER_NOT_ALLOWED",
        "GET,    /api/orders?sort=status,                         400, INVALID_SORT_CRITERIA",
        "GET,    /api/orders/a;b=c,                               400, BAD_REQUEST",
        "GET,    /api//orders,                                    400, BAD_REQUEST"
    })
    void everyNoIsOneOfErrors(String method, String path, int status, String code) {
        assertError(anna.send(method, path, null), status, code);
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        assertThat(anna.send("PUT", ORDER, "{}").header("allow")).isEqualTo("GET, PATCH");
        assertThat(anna.send("PUT", "/api/stripe_payments", "{}").header("allow"))
                .isEqualTo("GET, POST");
        Reply options = anna.send("OPTIONS", ORDER, null);
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("allow")).isEqualTo("GET, PATCH");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/vnd.api+json                                            | 200
            */*                                                                 | 200
            application/*                                                       | 200
            text/html, application/xhtml+xml, */*;q=0.8                         | 200
            application/vnd.api+json; charset=utf-8                             | 200
            text/html, application/vnd.api+json;q=0.5                           | 200
            application/json                                                    | 406
            text/html                                                           | 406
            application/vnd.api+json; ext="https://example.com/x"               | 406
            application/vnd.api+json;q=0                                        | 406
            nonsense                                                            | 406
            """)
    void answersAreOfOneTypeAlone(String accept, int status) {
        Reply reply = anna.send("GET", ORDER, null, "accept", accept);

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        if (status == 406) {
            assertError(reply, 406, "NOT_ACCEPTABLE");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/vnd.api+json; charset=utf-16",
                "application/vnd.api+json; ext=\"https://example.com/x\"",
                "nonsense"
            })
    void aBodyMustBeOfOurType(String type) {
        assertError(anna.patch(ORDER, "{}", "content-type", type), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void withoutABodyTheTypeDoesNotMatter() {
        assertThat(anna.send("GET", ORDER, null, "content-type", "text/plain").status())
                .isEqualTo(200);
        assertError(anna.send("PATCH", ORDER, null, "content-type", "text/plain"), 400, "PARAM_MISSING");
    }

    @Test
    void badBodiesAreRefused() {
        assertError(anna.patch(ORDER, "{\"data\":" + " ".repeat(300_000) + "}"), 413, "CONTENT_TOO_LARGE");
        assertError(anna.sendBytes("PATCH", ORDER, new byte[] {'"', (byte) 0xC3, '"'}), 400, "BAD_REQUEST");
        assertError(anna.patch(ORDER, "{\"data\":{},\"data\":{}}"), 400, "BAD_REQUEST");
        assertError(anna.patch(ORDER, "[".repeat(100_000)), 400, "BAD_REQUEST");
        assertError(anna.patch(ORDER, update("SagaOrderB", "")), 400, "KEY_NOT_INCLUDED_IN_URL");
        assertError(anna.patch(ORDER, update(Cast.ORDER_A, "\"number\":\"1\"")), 400, "PARAM_NOT_ALLOWED");
    }

    @Test
    void rawBracketsAreTakenAndWhatTomcatRefusesIsTooFarOutToAnswer() {
        assertThat(anna.sendRaw(
                        anna.raw("GET", "/api/orders?page[size]=1&filter[q][metadata_jcont]={\"no\":1}") + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"record_count\":0");
    }

    @Test
    void aBodyThatBreaksOffIsRefusedInErrors() {
        String request = anna.raw("PATCH", ORDER) + "Content-Type: " + Refused.MEDIA_TYPE
                + "\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n";

        assertThat(anna.sendRaw(request)).startsWith("HTTP/1.1 400").contains("\"errors\":[{");
    }

    @Test
    void headIsGetWithoutABody() {
        Reply reply = anna.send("HEAD", ORDER, null);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo(Refused.MEDIA_TYPE);
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void theOtherDialectBelowTheSameRootIsLeftAlone() {
        Reply operation = anna.send("GET", "/api/PaysonCheckoutv2GetCheckout?Id=" + Cast.paysonCheckout(1), null);
        Reply unknown =
                anna.send("GET", "/api/nothing_like_it", null, "accept", "application/json", "content-type", "a/b");

        assertThat(operation.status()).as(operation.text()).isEqualTo(200);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("ResponseStatus");
    }

    static String update(String id, String attributes) {
        return "{\"data\":{\"type\":\"orders\",\"attributes\":{%s},\"id\":\"%s\"}}".formatted(attributes, id);
    }

    static void assertError(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo(Refused.MEDIA_TYPE);
        assertThat(reply.codes()).as(reply.text()).contains(code);
        assertThat(reply.at("/errors/0/status").asString()).isEqualTo(String.valueOf(status));
        assertThat(reply.at("/errors/0/title").asString()).isNotBlank();
        assertThat(reply.at("/errors/0/detail").asString()).isNotBlank().doesNotContain("Exception", "dev.kassa");
    }
}
