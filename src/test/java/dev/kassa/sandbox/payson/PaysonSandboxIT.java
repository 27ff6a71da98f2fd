package dev.kassa.sandbox.payson;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A merchant at Payson's counter, over HTTP. */
class PaysonSandboxIT extends PaysonSandboxTests {

    @Test
    void aPurchaseFromTheFirstClickToTheMoney() throws Exception {
        var answer = saga.create(Sent.checkout(ear.address()));
        ObjectNode checkout = Shop.object(answer);
        String id = checkout.get("id").stringValue();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/sandbox/payson/2.0/Checkouts/" + id));
        assertThat(checkout.get("status").stringValue()).isEqualTo("created");
        assertThat(checkout.get("purchaseId").isNull()).isTrue();
        assertThat(answer.body()).contains("\"totalPriceIncludingTax\":697.00", "\"currency\":\"sek\"");
        assertThat(checkout.get("snippet").stringValue())
                .contains("id=\"paysonIframe\"", "/sandbox/payson/embedded?id=" + id)
                .doesNotContain("style=", "onload");

        saga.fill("customer", id, "firstName", "Åsa", "lastName", "Öberg", "email", "a@b.se", "postalCode", "83130");
        assertThat(saga.status(id)).isEqualTo("readyToPay");
        assertThat(ear.isQuiet())
                .as("the payer's steps are not the merchant's business")
                .isTrue();

        saga.fill("payment", id, "method", "CARD");
        assertThat(ear.next()).isEqualTo("POST /webhooks/payson?token=t0k&checkout=" + id);
        ObjectNode paid = saga.checkout(id);
        assertThat(paid.get("status").stringValue()).isEqualTo("readyToShip");
        assertThat(paid.get("purchaseId").isInt()).isTrue();
        assertThat(paid.at("/customer/lastName").stringValue()).isEqualTo("Öberg");

        var seen = new AtomicReference<String>();
        ear.whileListening(_ -> seen.set(saga.status(id)));
        assertThat(saga.wish(id, "shipped")).isEqualTo("shipped");
        assertThat(saga.checkout(id).at("/history/shipped").isNull()).isFalse();
        assertThat(ear.next()).endsWith("checkout=" + id);
        assertThat(seen.get()).as("what is told is true already").isEqualTo("shipped");

        clock.forward(Duration.ofDays(11));
        assertThat(saga.status(id)).isEqualTo("paidToAccount");
        assertThat(ear.next()).endsWith("checkout=" + id);
    }

    @Test
    void aMerchantIsKnownByItsKey() {
        JsonNode account = Shop.json(saga.get("/Accounts/"));
        assertThat(account.get("status").stringValue()).isEqualTo("Approved");
        assertThat(account.get("merchantId").intValue()).isEqualTo(4001);
        assertThat(account.has("enabledForpaymentPlan")).isTrue();

        try (var thief = new Shop(base, "4001", "wrong")) {
            assertThat(thief.get("/Accounts").statusCode()).isEqualTo(401);
            assertThat(thief.create(Sent.checkout()).statusCode()).isEqualTo(401);
            assertThat(thief.get("/Checkouts").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void oneMerchantsCheckoutsAreNothingToAnother() {
        String id = saga.opened(Sent.checkout());

        assertThat(padel.get("/Checkouts/" + id).statusCode()).isEqualTo(404);
        assertThat(padel.put(saga.checkout(id).put("status", "canceled")).statusCode())
                .isEqualTo(404);
        assertThat(padel.get("/Checkouts?pageSize=500").body()).doesNotContain(id);
        assertThat(saga.status(id)).isEqualTo("created");
        assertThat(saga.get("/Checkouts/no-such-id").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Checkouts/%s", "/checkouts/%s/", "//CHECKOUTS//%s"})
    void addressesAreReadGenerously(String path) {
        String id = saga.opened(Sent.checkout());

        assertThat(saga.get(path.formatted(id.toUpperCase(Locale.ROOT))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFaultIsNamedByProperty() {
        var answer = saga.create(Sent.checkout().replace("SEK", "GBP"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(Shop.json(answer).get("message").stringValue()).isNotBlank();
        assertThat(Shop.json(answer).at("/errors/0/property").stringValue()).isEqualTo("Order.Currency");
    }

    @Test
    void aPartOfAResourceIsNotTheResource() {
        String id = saga.opened(Sent.checkout());

        var answer = saga.call("PUT", "/Checkouts/" + id, "{\"id\":\"%s\",\"status\":\"canceled\"}".formatted(id));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Merchant.TermsUri", "Order.Currency", "Order.Items");
        assertThat(saga.status(id)).isEqualTo("created");
    }

    @Test
    void aWishThatIsNotGrantedIsAnsweredWithTheOldStatus() {
        String id = saga.opened(Sent.checkout(ear.address()));

        assertThat(saga.wish(id, "shipped")).isEqualTo("created");
        assertThat(saga.wish(id, "paidToAccount")).isEqualTo("created");
        assertThat(saga.put(saga.checkout(id).put("status", "sent")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void creditsAddUp() {
        String id = seeded("shipped");
        ObjectNode whole = saga.checkout(id);
        ((ObjectNode) whole.at("/order/items/0")).put("creditedAmount", new BigDecimal("100.50"));

        ObjectNode credited = Shop.object(saga.put(whole));

        assertThat(credited.at("/order/totalCreditedAmount").decimalValue()).isEqualTo(new BigDecimal("100.50"));
        assertThat(credited.get("status").stringValue()).isEqualTo("shipped");
    }

    @Test
    void theListIsPagedAndSiftedByStatus() {
        int before = Shop.json(padel.get("/Checkouts?status=denied"))
                .get("totalCount")
                .intValue();
        for (int i = 0; i < 3; i++) {
            seed("denied").insert(store, "4002");
        }

        JsonNode page = Shop.json(padel.get("/Checkouts?STATUS=Denied&page=2&pageSize=2"));

        assertThat(page.get("totalCount").intValue()).isEqualTo(before + 3);
        assertThat(page.get("totalPages").intValue()).isEqualTo((before + 4) / 2);
        assertThat(page.get("page").intValue()).isEqualTo(2);
        assertThat(page.get("pageSize").intValue()).isEqualTo(2);
        assertThat(page.get("count").intValue()).isEqualTo(page.get("data").size());
        assertThat(page.get("data").values())
                .allMatch(one -> one.get("status").stringValue().equals("denied"));
        assertThat(padel.get("/Checkouts?status=sent").statusCode()).isEqualTo(400);
        assertThat(padel.get("/Checkouts?page=0").statusCode()).isEqualTo(400);
    }
}
