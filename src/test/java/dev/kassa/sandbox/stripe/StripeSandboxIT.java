package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.RedirectOnCompletion;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The sandbox through Stripe's own library. */
@KassaTest
class StripeSandboxIT {

    @Value("${kassa.sandbox.stripe.base-url}")
    String base;

    @Autowired
    MutableClock clock;

    Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(base);
    }

    @Test
    void aHostedSessionHasAnAddressAndNothingElseYet() throws Exception {
        Session made = shop.open(Shop.hosted().setClientReferenceId("r1").putMetadata("order", "7"));

        assertThat(made.getId()).startsWith("cs_test_");
        assertThat(made.getUrl()).isEqualTo(base + "/pay/" + made.getId());
        assertThat(made.getClientSecret()).isNull();
        assertThat(made.getPaymentIntent()).isNull();
        assertThat(made.getUiMode()).isEqualTo("hosted_page");
        assertThat(made.getStatus()).isEqualTo("open");
        assertThat(made.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(made.getAmountTotal()).isEqualTo(39_900);
        assertThat(made.getCurrency()).isEqualTo("sek");
        assertThat(made.getMetadata()).containsEntry("order", "7");
        assertThat(made.getExpiresAt() - made.getCreated()).isEqualTo(86_400);
        assertThat(made.getLastResponse().requestId()).startsWith("req_");
        assertThat(shop.read(made.getId())).isEqualTo(made);
    }

    @Test
    void anEmbeddedSessionHasASecretAndNoAddress() throws Exception {
        Session made = shop.open(Shop.embedded());

        assertThat(made.getUrl()).isNull();
        assertThat(made.getClientSecret()).startsWith(made.getId() + "_secret_");
        assertThat(made.getRedirectOnCompletion()).isEqualTo("always");
    }

    @ParameterizedTest
    @CsvSource({
        "hosted,    success_url,            '',                parameter_missing, success_url",
        "hosted,    success_url,            /done,             url_invalid,       success_url",
        "hosted,    return_url,             https://x.example, ,                  return_url",
        "hosted,    redirect_on_completion, always,            ,                  redirect_on_completion",
        "embedded,  return_url,             '',                parameter_missing, return_url",
        "embedded,  cancel_url,             https://x.example, ,                  cancel_url",
        "embedded,  success_url,            https://x.example, ,                  success_url",
        "embedded,  redirect_on_completion, never,             ,                  return_url",
        "hosted,    line_items,             '',                parameter_missing, line_items",
        "hosted,    ui_mode,                hosted,            ,                  ui_mode",
        "hosted,    currency,               eur,               ,                  line_items",
    })
    void eachUiModeHasItsOwnAddresses(String mode, String field, String value, String code, String param) {
        var call = RawCall.session(mode).with(field, value);

        var error = call.send(base, 400).path("error");

        assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(error.path("param").asString("")).isEqualTo(param);
        assertThat(error.path("code").asString(null)).isEqualTo(code);
    }

    @Test
    void refusesTotalsBelowTheFloorAndAboveEightDigits() {
        assertThat(codeOf(rows(299, 1))).isEqualTo("amount_too_small");
        assertThat(codeOf(rows(100_000_000, 1))).isEqualTo("amount_too_large");
    }

    private String codeOf(SessionCreateParams.Builder params) {
        return catchThrowableOfType(InvalidRequestException.class, () -> shop.open(params))
                .getCode();
    }

    private static SessionCreateParams.Builder rows(long unitMinor, long quantity) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("https://shop.example/done")
                .addLineItem(Shop.row("Klippning", unitMinor, quantity));
    }

    @Test
    void aSessionLivesHalfAnHourToADay() throws Exception {
        long now = clock.instant().getEpochSecond();

        assertThatThrownBy(() -> shop.open(Shop.hosted().setExpiresAt(now + 1_700)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> shop.open(Shop.hosted().setExpiresAt(now + 86_500)))
                .isInstanceOf(InvalidRequestException.class);
        Session made = shop.open(Shop.hosted().setExpiresAt(now + 1_900));

        clock.forward(Duration.ofMinutes(30));
        assertThat(shop.read(made.getId()).getStatus()).isEqualTo("open");
        clock.forward(Duration.ofMinutes(2));
        Session late = shop.read(made.getId());
        assertThat(late.getStatus()).isEqualTo("expired");
        assertThat(late.getUrl()).isNull();
    }

    @Test
    void onlyAnOpenSessionCanBeExpired() throws Exception {
        Session made = shop.open(Shop.embedded());
        var sessions = shop.client().v1().checkout().sessions();

        Session expired = sessions.expire(made.getId(), Shop.forAccount(Shop.SAGA));

        assertThat(expired.getStatus()).isEqualTo("expired");
        assertThat(expired.getClientSecret()).isNull();
        assertThatThrownBy(() -> sessions.expire(made.getId(), Shop.forAccount(Shop.SAGA)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("status of expired");
    }

    @Test
    void accountsAreWalls() throws Exception {
        Session made = shop.open(Shop.hosted());
        var sessions = shop.client().v1().checkout().sessions();

        assertThatThrownBy(() -> sessions.retrieve(made.getId(), Shop.forAccount(Shop.PADEL)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refusal -> {
                    assertThat(refusal.getStatusCode()).isEqualTo(404);
                    assertThat(refusal.getCode()).isEqualTo("resource_missing");
                });
        assertThatThrownBy(() -> sessions.retrieve(made.getId())).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> sessions.retrieve(made.getId(), Shop.forAccount("acct_nobody")))
                .isInstanceOfSatisfying(
                        PermissionException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo("account_invalid"));
    }

    @Test
    void theKeyIsChecked() {
        assertThatThrownBy(() -> shop.client("sk_test_wrong", 5_000)
                        .v1()
                        .checkout()
                        .sessions()
                        .list())
                .isInstanceOf(AuthenticationException.class);
        String pair = Base64.getEncoder().encodeToString("sk_test_sandbox:".getBytes());
        HttpRequest basic = HttpRequest.newBuilder(URI.create(base + "/v1/events"))
                .header("Authorization", "Basic " + pair)
                .build();
        assertThat(Shop.send(basic).statusCode()).isEqualTo(200);
        assertThat(Shop.get(base + "/v1/events").statusCode()).isEqualTo(401);
    }

    @Test
    void listsAreNewestFirstAndReadOnFromAnObject() throws Exception {
        RequestOptions own = Shop.forAccount("acct_klinikennorr");
        var sessions = shop.client().v1().checkout().sessions();
        Session first = sessions.create(Shop.hosted().build(), own);
        Session second = sessions.create(Shop.hosted().build(), own);
        Session third = sessions.create(Shop.hosted().build(), own);

        var newest = sessions.list(SessionListParams.builder().setLimit(2L).build(), own);
        assertThat(newest.getData()).extracting(Session::getId).containsExactly(third.getId(), second.getId());
        assertThat(newest.getHasMore()).isTrue();
        var older = sessions.list(
                SessionListParams.builder()
                        .setStartingAfter(second.getId())
                        .setLimit(1L)
                        .build(),
                own);
        assertThat(older.getData()).extracting(Session::getId).containsExactly(first.getId());
        var newer = sessions.list(
                SessionListParams.builder()
                        .setEndingBefore(first.getId())
                        .setLimit(10L)
                        .build(),
                own);
        assertThat(newer.getData()).extracting(Session::getId).containsExactly(third.getId(), second.getId());
    }

    @Test
    void lineItemsAreShownOnRequest() throws Exception {
        Session made = shop.open(Shop.hosted().addLineItem(Shop.row("Färg", 50_000, 2)));
        var sessions = shop.client().v1().checkout().sessions();

        var items = sessions.lineItems().list(made.getId(), Shop.forAccount(Shop.SAGA));
        assertThat(items.getData()).extracting("description").containsExactly("Klippning", "Färg");
        assertThat(items.getData()).extracting("amountTotal").containsExactly(39_900L, 100_000L);
        Session expanded = sessions.retrieve(
                made.getId(),
                SessionRetrieveParams.builder().addExpand("line_items").build(),
                Shop.forAccount(Shop.SAGA));
        assertThat(expanded.getLineItems().getData()).hasSize(2);
        assertThat(made.getLineItems()).isNull();
        var nonsense = SessionRetrieveParams.builder().addExpand("shoes").build();
        assertThatThrownBy(() -> sessions.retrieve(made.getId(), nonsense, Shop.forAccount(Shop.SAGA)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void whatStripeDoesNotHaveIsNotThere() {
        var never = Shop.embedded().setReturnUrl(null).setRedirectOnCompletion(RedirectOnCompletion.NEVER);
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> shop.open(never)))
                .isNull();
        assertThat(RawCall.get(base, "/v1/shoes", 404)
                        .path("error")
                        .path("message")
                        .asString())
                .contains("/v1/shoes");
    }
}
