package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.kassa.api.servicestack.Client;
import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.calls.Call;
import dev.kassa.calls.Calls;
import dev.kassa.calls.Replays;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.company.ProviderAccounts;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;

/** The pages about programs' requests, and sending one again. */
class RequestPagesIT extends ConsoleTests {

    @Value("${kassa.base-url}")
    private String baseUrl;

    @Autowired
    private Calls calls;

    @Autowired
    private Replays replays;

    @Autowired
    private ProviderAccounts accounts;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(baseUrl);
    }

    @Test
    void theListShowsWhatTheAddressAsksFor() throws Exception {
        UUID good = written(lookup());
        UUID bad = written(client.post("/api/StripeV1CreateCheckout", "{}", Client.key(Cast.ANNA.key())));

        String all = html(page(Cast.ROLF, "/requests"));
        assertThat(all).contains(address(good), address(bad), "PaysonCheckoutv2GetCheckout");
        assertThat(html(page(Cast.ANNA, "/requests?status=4")))
                .contains(address(bad))
                .doesNotContain(address(good));
        assertThat(html(page(Cast.ANNA, "/requests?operation=PaysonCheckoutv2GetCheckout")))
                .contains(address(good))
                .doesNotContain(address(bad));
        assertThat(html(page(Cast.ANNA, "/requests?q=" + good)))
                .contains(address(good))
                .doesNotContain(address(bad));
        assertThat(html(page(Cast.ANNA, "/requests?q=" + UUID.randomUUID()))).contains("No request matches");
        assertThat(html(page(Cast.ANNA, "/requests?until=2020-01-01"))).contains("No request matches");
        assertThat(html(page(Cast.PETER, "/requests"))).doesNotContain(address(good));
        assertThat(html(page(Cast.SIRI, "/requests?company=salong-saga"))).contains(address(good));
        assertThat(html(page(Cast.ANNA, "/requests?lang=sv"))).contains("API-anrop");
        for (String meaningless :
                new String[] {"status=3", "key=x", "from=2026-13-40", "q=%25", "company=padelhallen"}) {
            assertThat(mvc.perform(page(Cast.ANNA, "/requests?" + meaningless))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(meaningless)
                    .isEqualTo(400);
        }
    }

    @Test
    void aRequestIsShownToItsOwnCompany() throws Exception {
        Reply reply = create(",\"UiMode\":\"embedded\"");
        UUID id = written(reply);

        String page = html(page(Cast.ROLF, address(id)));

        assertThat(page)
                .contains(
                        reference, "[secret]", "curl -X POST", "x-api-key: $KASSA_API_KEY", id.toString(), "RateLimit")
                .contains("It changes something, and your role only lets you look.")
                .doesNotContain(
                        Cast.ANNA.key().toString(),
                        reply.json().path("ClientSecret").asString());
        assertThat(status(Cast.PETER, address(id))).isEqualTo(404);
        assertThat(status(Cast.SIRI, address(id))).isEqualTo(200);
        assertThat(status(Cast.ANNA, address(UUID.randomUUID()))).isEqualTo(404);
        assertThat(mvc.perform(get(address(id))).andReturn().getResponse().getRedirectedUrl())
                .contains("/sign-in");
    }

    @Test
    void aRequestIsSentAgainOnceForEachForm() throws Exception {
        UUID first = written(create(""));
        String token = token(Cast.ANNA, address(first));

        String one = sent(first, Cast.ANNA, token);
        String two = sent(first, Cast.ANNA, token);

        assertThat(two).isEqualTo(one);
        UUID again = UUID.fromString(one.substring("/requests/".length(), "/requests/".length() + 36));
        assertThat(again).isNotEqualTo(first);
        Call call = calls.find(again, ANNA).orElseThrow();
        assertThat(call.repeats()).isEqualTo(first);
        assertThat(call.caller()).isEqualTo(Cast.ANNA.name());
        assertThat(call.keyId()).isNull();
        assertThat(call.status()).isEqualTo(200);
        assertThat(call.idempotencyKey())
                .isEqualTo("replay-" + call.idempotencyKey().charAt(7) + "…");
        assertThat(html(page(Cast.ANNA, one))).contains("Both answers", "It was sent again", address(first));
        assertThat(jdbc.sql("select count(*) from api_call where repeats = ?")
                        .param(first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoMayNotWriteSendsAgainWhatOnlyReads() throws Exception {
        UUID reading = written(lookup());
        UUID writing = written(create(""));

        assertThat(sent(reading, Cast.ROLF, token(Cast.ROLF, address(reading)))).contains("?");
        MockHttpServletResponse refused = again(writing, Cast.ROLF, "x".repeat(32));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(again(writing, Cast.PETER, "x".repeat(32)).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from api_call where repeats = ?")
                        .param(writing)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSuperadminSendsItAgainForNoOtherCompanyThanTheKeys() throws Exception {
        String wish = "{\"CompanyId\":\"%s\"}".formatted(Cast.PADEL.id());
        int before = padelsKeys();
        Reply refused = client.post("/apikeys", wish, Client.key(Cast.ANNA.key()));
        assertThat(refused.status()).isEqualTo(404);
        UUID first = written(refused);
        String sent = sent(first, Cast.SIRI, token(Cast.SIRI, address(first)));
        UUID again = UUID.fromString(sent.substring("/requests/".length(), "/requests/".length() + 36));
        Call call = calls.find(again, ANNA).orElseThrow();
        assertThat(call.repeats()).isEqualTo(first);
        assertThat(call.status()).isEqualTo(404);
        assertThat(padelsKeys()).isEqualTo(before);
    }

    private int padelsKeys() {
        return jdbc.sql("select count(*) from api_key where company_id = ?")
                .param(Cast.PADEL.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasNotKeptWholeIsNotSentAgain() throws Exception {
        UUID id = written(create(",\"CustomerEmail\":\"somebody@example.com\""));
        assertThat(html(page(Cast.ANNA, address(id))))
                .contains("something of it is not kept", "[personal]")
                .doesNotContain("somebody@example.com", "/replay\"");
        assertThat(sent(id, Cast.ANNA, "x".repeat(32))).isEqualTo(address(id));
    }

    @Test
    void whatIsNoAddressIsNotSentAgain() throws Exception {
        UUID id = written(lookup());
        jdbc.sql("update api_call set target = '/api/x?a=%zz' where id = ?")
                .param(id)
                .update();
        assertThat(html(page(Cast.ANNA, address(id)))).contains("its address is not written");
    }

    @Test
    void realMoneyIsNeverMovedByIt() {
        Call call = calls.find(written(lookup()), ANNA).orElseThrow();
        var outsideTheSandbox = new Replaying(replays, accounts, false);
        assertThat(outsideTheSandbox.obstacle(call, ANNA)).isNull();
        jdbc.sql("update provider_account set live = true where company_id = ? and provider = 'STRIPE'")
                .param(Cast.SAGA.id())
                .update();
        try {
            assertThat(outsideTheSandbox.obstacle(call, ANNA)).isEqualTo(Replaying.Obstacle.LIVE);
        } finally {
            jdbc.sql("update provider_account set live = false where company_id = ? and provider = 'STRIPE'")
                    .param(Cast.SAGA.id())
                    .update();
        }
    }

    @Test
    void aPassOpensTheDoorOnceAndOnlyForItsHolder() {
        Reply foreign = client.get(
                "/api/PaysonCheckoutv2GetCheckout",
                "x-kassa-pass",
                "x".repeat(43),
                "x-kassa-repeats",
                "" + UUID.randomUUID());
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.header("RateLimit-Policy")).contains("\"address\"");
    }

    private Reply lookup() {
        return client.get("/payment/payson/v2/checkout/" + Cast.paysonCheckout(6), Client.key(Cast.ANNA.key()));
    }

    private Reply create(String more) {
        return client.post(
                "/api/StripeV1CreateCheckout",
                """
                {"CompanyId":"%s","CountryCode":"SE","Articles":[{"ArticleId":1,"ArticleTypeId":1,"Quantity":1}],\
                "InternalReferenceId":"%s"%s}""".formatted(Cast.SAGA.id(), reference, more),
                Client.key(Cast.ANNA.key()));
    }

    private UUID written(Reply reply) {
        UUID id = UUID.fromString(Objects.requireNonNull(reply.header("X-Request-Id")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> calls.find(id, ANNA).isPresent());
        return id;
    }

    private static String address(UUID id) {
        return "/requests/" + id;
    }

    private int status(CastPerson person, String address) throws Exception {
        return mvc.perform(page(person, address)).andReturn().getResponse().getStatus();
    }

    private MockHttpServletResponse again(UUID id, CastPerson person, String token) throws Exception {
        return mvc.perform(form(person, address(id) + "/replay").param("token", token))
                .andReturn()
                .getResponse();
    }

    private String sent(UUID id, CastPerson person, String token) throws Exception {
        MockHttpServletResponse answer = again(id, person, token);
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }
}
