package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of requests in one call, as ServiceStack's clients send them. */
class BatchIT extends DialectTests {

    private static final String READ = "/api/PaysonCheckoutv2GetCheckout%5B%5D";
    private static final String CREATE_ALL = "/api/StripeV1CreateCheckout%5B%5D";
    private static final UUID CREATED = Cast.paysonCheckout(1);
    private static final UUID SHIPPED = Cast.paysonCheckout(6);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/PaysonCheckoutv2GetCheckout%5B%5D",
                "/json/reply/paysoncheckoutV2getcheckout%5b%5d",
                "/API/PaysonCheckoutv2GetCheckout%5B%5D.json",
                "/api/PaysonCheckoutv2GetCheckout%5B%5D/"
            })
    void aListIsAnsweredByAListInItsOrder(String path) {
        for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
            Reply reply = client.post(path, ids(SHIPPED, CREATED, SHIPPED), "content-type", type);

            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.json().values())
                    .extracting(answer -> answer.path("Status").asString())
                    .containsExactly("Shipped", "Created", "Shipped");
        }
    }

    @Test
    void anEmptyListIsAnsweredByOne() {
        assertThat(client.post(READ, "[]").text()).isEqualTo("[]");
    }

    @Test
    void casesAndNamesOfOtherVerbsAreKept() {
        Reply camel = client.post(READ + "?jsconfig=eccn", ids(SHIPPED));
        assertThat(camel.json().at("/0/status").asString()).isEqualTo("Shipped");

        Reply instead = client.post(READ, ids(SHIPPED), "x-http-METHOD-override", "get");
        assertThat(instead.status()).as(instead.text()).isEqualTo(200);
    }

    @Test
    void oneThatCannotBeReadIsNamedBeforeAnythingIsDone() {
        List<Long> before = rows();
        String batch = "[%s,%s,%s]".formatted(wish(newReference(), ""), wish(newReference(), ""), "{\"CompanyId\":7}");

        Reply reply = client.post(CREATE_ALL, batch);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields()).contains("CompanyId SerializationException");
        assertThat(reply.json().at("/ResponseStatus/Meta/AutoBatchIndex").asString())
                .isEqualTo("2");
        assertThat(reply.json().at("/ResponseStatus/Meta/Done").asString()).isEqualTo("0");
        assertThat(reply.message()).startsWith("Request 3 of the batch: ").endsWith("None of them was carried out.");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theFirstThatFailsEndsItAndSaysHowFarItCame() {
        String one = newReference();
        String last = newReference();
        String bad = wish(newReference(), "").replace("\"ArticleId\":1", "\"ArticleId\":4711");

        Reply reply = client.post(CREATE_ALL, "[%s,%s,%s]".formatted(wish(one, ""), bad, wish(last, "")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("UnknownArticle");
        assertThat(reply.fields()).containsExactly("Articles[0].ArticleId UnknownArticle");
        assertThat(reply.json().at("/ResponseStatus/Meta/AutoBatchIndex").asString())
                .isEqualTo("1");
        assertThat(reply.json().at("/ResponseStatus/Meta/Done").asString()).isEqualTo("1");
        assertThat(reply.message()).startsWith("Request 2 of the batch: ");
        assertThat(checkoutsOf(one)).isEqualTo(1);
        assertThat(checkoutsOf(last)).isZero();
    }

    @Test
    void aKeyStandsForEachByItsPlaceSoThatARetryDoublesNothing() {
        String one = newReference();
        String two = newReference();
        String bad = wish(newReference(), "").replace("\"ArticleId\":1", "\"ArticleId\":4711");
        String[] key = {"idempotency-key", UUID.randomUUID().toString()};

        assertThat(client.post(CREATE_ALL, "[%s,%s]".formatted(wish(one, ""), bad), key)
                        .status())
                .isEqualTo(400);
        String batch = "[%s,%s]".formatted(wish(one, ""), wish(two, ""));
        Reply first = client.post(CREATE_ALL, batch, key);
        Reply again = client.post(CREATE_ALL, batch, key);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.header("idempotency-replayed")).isNull();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(checkoutsOf(one)).isEqualTo(1);
        assertThat(checkoutsOf(two)).isEqualTo(1);

        Reply other = client.post(CREATE_ALL, "[%s,%s]".formatted(wish(two, ""), wish(one, "")), key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.errorCode()).isEqualTo("IdempotencyKeyReused");
    }

    @Test
    void whoMayNotDoesNothingAtAll() {
        String path = "/api/SendCheckoutPaymentRequest%5B%5D";
        UUID ready = Cast.paysonCheckout(29);

        assertThat(client.post(path, ids(ready, ready)).status()).isEqualTo(401);
        assertThat(client.post(path, ids(ready, ready), ROLF).status()).isEqualTo(403);
        assertThat(client.post(path, "nonsense", ROLF).status()).isEqualTo(403);
        assertThat(client.get(path, ANNA).status()).isEqualTo(405);
        assertThat(requestsOf(ready)).isZero();
    }

    @Test
    void anotherCompanysIsNotThereAndEndsIt() {
        Reply reply = client.post("/api/SendCheckoutPaymentRequest%5B%5D", ids(CREATED), PETER);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().at("/ResponseStatus/Meta/AutoBatchIndex").asString())
                .isEqualTo("0");
    }

    @Test
    void aBatchHasAnEnd() {
        Reply stranger = client.post(READ, ids(many(11)));
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(stranger.errorCode()).isEqualTo("BatchTooLong");
        assertThat(stranger.message()).contains("100", "10 from others");

        assertThat(client.post(READ, ids(many(11)), ANNA).json().size()).isEqualTo(11);
        assertThat(client.post(READ, ids(many(101)), ANNA).errorCode()).isEqualTo("BatchTooLong");
        assertThat(client.post(READ, "[\"" + "x".repeat(300_000) + "\"]", ANNA).status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "7", "", "[", "[{}]]"})
    void whatIsNoListIsRefused(String body) {
        Reply reply = client.post(READ, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("SerializationException");
    }

    @Test
    void aSingleRequestIsToldThatABatchIsAList() {
        assertThat(client.post(READ, "{\"Id\":\"%s\"}".formatted(SHIPPED)).message())
                .startsWith("A batch is a list:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "[]", "\"x\""})
    void whatIsNoRequestIsRefusedWithItsPlace(String element) {
        Reply reply = client.post(READ, "[{\"Id\":\"%s\"},%s]".formatted(SHIPPED, element));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/ResponseStatus/Meta/AutoBatchIndex").asString())
                .isEqualTo("1");
    }

    @Test
    void whoWantsNoAnswerGetsNone() {
        Reply one = client.post("/json/oneway/PaysonCheckoutv2GetCheckout", "{\"Id\":\"%s\"}".formatted(SHIPPED));
        Reply many = client.post("/json/oneway/PaysonCheckoutv2GetCheckout%5B%5D", ids(SHIPPED, CREATED));
        Reply wrong = client.post("/json/oneway/PaysonCheckoutv2GetCheckout", "{}");

        assertThat(one.status()).isEqualTo(204);
        assertThat(many.status()).isEqualTo(204);
        assertThat(one.text() + many.text()).isEmpty();
        assertThat(wrong.fields()).containsExactly("Id NotEmpty");
    }

    @Test
    void oneWayIsDoneAllTheSame() {
        String reference = newReference();

        assertThat(client.post("/json/oneway/StripeV1CreateCheckout", wish(reference, ""))
                        .status())
                .isEqualTo(204);
        assertThat(checkoutsOf(reference)).isEqualTo(1);
    }

    private static UUID[] many(int count) {
        return IntStream.range(0, count).mapToObj(_ -> SHIPPED).toArray(UUID[]::new);
    }

    private static String ids(UUID... ids) {
        return Stream.of(ids).map("{\"Id\":\"%s\"}"::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    private int checkoutsOf(String reference) {
        return jdbc.sql("""
                select count(*) from checkout c join payable p on p.id = c.payable_id where p.internal_reference = ?""").param(reference).query(Integer.class).single();
    }
}
