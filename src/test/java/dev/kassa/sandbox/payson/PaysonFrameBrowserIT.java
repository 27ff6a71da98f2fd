package dev.kassa.sandbox.payson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.not;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.node.ObjectNode;

/** The frame in a merchant's page of another origin, and the payment page on its own, without JavaScript. */
@BrowserTest
class PaysonFrameBrowserIT {

    private static final By FRAME = By.id("paysonIframe");
    private static final By CARD = By.cssSelector("button[value=CARD]");

    @Value("${kassa.sandbox.payson.base-url}")
    String base;

    private Shop saga;
    private ShopWindow window;

    @BeforeEach
    void open() throws Exception {
        saga = new Shop(base, "4001", "sandbox-key-saga");
        window = new ShopWindow(base);
    }

    @AfterEach
    void close() {
        saga.close();
        window.close();
    }

    @Test
    void aPayerPaysInTheFrameAndIsLedToTheConfirmation(Browser browser) {
        String id = show(browser);
        note(browser, "PaysonEmbeddedAddressChanged", "");
        note(browser, "PaysonEmbeddedPaymentInitiated", "");
        note(browser, "PaysonEmbeddedCheckoutResult", "");

        enter(browser);
        fillIn(browser);
        browser.await(elementToBeClickable(CARD)).click();
        browser.driver().switchTo().defaultContent();
        browser.await(urlMatches("/pay/17/done$"));

        assertThat(saga.status(id)).isEqualTo("readyToShip");
        assertThat(noted(browser, "PaysonEmbeddedAddressChanged")).contains("\"postalCode\":\"83130\"");
        assertThat(noted(browser, "PaysonEmbeddedPaymentInitiated")).contains(id);
        assertThat(noted(browser, "PaysonEmbeddedCheckoutResult")).contains(id, "readyToShip");
    }

    @Test
    void theShopMayRefuseAPayment(Browser browser) {
        String id = show(browser);
        note(
                browser,
                "PaysonEmbeddedPaymentInitiated",
                "document.getElementById('paysonIframe').contentWindow.postMessage('paymentInitiationCancelled', '*');");
        enter(browser);
        fillIn(browser);
        browser.await(elementToBeClickable(CARD)).click();
        browser.driver().switchTo().defaultContent();
        browser.await(_ -> noted(browser, "PaysonEmbeddedPaymentInitiated") != null);

        // Longer than the frame waits for an answer before it goes on.
        browser.driver().executeAsyncScript("setTimeout(arguments[0], 1000)");
        assertThat(saga.status(id)).isEqualTo("readyToPay");
    }

    @Test
    void theFrameObeysThePageAroundIt(Browser browser) {
        String id = show(browser);
        ObjectNode whole = saga.checkout(id);
        ((ObjectNode) whole.at("/order/items/0")).put("unitPrice", new BigDecimal("1234.50"));
        Shop.object(saga.put(whole));

        say(browser, "updatePage");
        enter(browser);
        browser.await(textToBePresentInElementLocated(By.className("total"), "532,50"));
        browser.driver().switchTo().defaultContent();

        say(browser, "lock");
        enter(browser);
        browser.await(attributeToBe(By.tagName("main"), "class", "locked"));
        browser.driver().switchTo().defaultContent();

        say(browser, "release");
        enter(browser);
        browser.await(not(attributeToBe(By.tagName("main"), "class", "locked")));
    }

    @Test
    void aPayerWithoutJavaScriptPaysToo(Browser browser) {
        String id = saga.opened(Sent.checkout());
        browser.scripts(false);
        browser.go(base + "/embedded?id=" + id);
        fillIn(browser);
        browser.await(CARD).click();

        assertThat(browser.await(By.cssSelector("a[target=_top]")).getAttribute("href"))
                .isEqualTo("http://localhost:8080/pay/17/done");
        assertThat(saga.status(id)).isEqualTo("readyToShip");
    }

    @Test
    void everyPageIsFitToBeSeen(Browser browser) {
        String id = saga.opened(Sent.checkout());
        look(browser, "/embedded?id=" + id, "payson-details");
        saga.fill("customer", id, "firstName", "Åsa", "lastName", "Öberg", "email", "a@b.se", "postalCode", "83130");
        look(browser, "/embedded?id=" + id, "payson-methods");
        saga.fill("payment", id, "method", "SLOW");
        look(browser, "/embedded?id=" + id, "payson-waiting");
        saga.backOffice(id, "settle");
        look(browser, "/embedded?id=" + id, "payson-paid");
        String denied = saga.opened(Sent.checkout().replace("\"sv\"", "\"en\""));
        saga.pay(denied, "REFUSED");
        look(browser, "/embedded?id=" + denied, "payson-denied");
        look(browser, "", "payson-books");
    }

    private void look(Browser browser, String path, String name) {
        browser.screen(1440, 900, false);
        browser.go(base + path);
        browser.assertAccessible();
        browser.screenshot(name);
        browser.screen(390, 844, true);
        browser.go(base + path);
        browser.assertAccessible();
        browser.screenshot(name + "-phone-dark");
    }

    /** Creates a checkout and shows its snippet in the shop's page, grown to its size. */
    private String show(Browser browser) {
        ObjectNode checkout =
                Shop.object(saga.create(Sent.checkout().replace("http://localhost:8080", window.address())));
        window.show(checkout.get("snippet").stringValue());
        browser.go(window.address() + "/pay");
        browser.await(not(attributeToBe(FRAME, "height", "640")));
        return checkout.get("id").stringValue();
    }

    private static void enter(Browser browser) {
        browser.driver().switchTo().frame(browser.await(FRAME));
    }

    private static void fillIn(Browser browser) {
        browser.await(By.name("firstName")).sendKeys("Åsa");
        browser.await(By.name("lastName")).sendKeys("Öberg");
        browser.await(By.name("email")).sendKeys("asa@example.com");
        browser.await(By.name("postalCode")).sendKeys("83130");
        browser.await(By.cssSelector(".fields button")).click();
        browser.await(CARD);
    }

    private static void say(Browser browser, String word) {
        browser.driver()
                .executeScript(
                        "document.getElementById('paysonIframe').contentWindow.postMessage(arguments[0], '*')", word);
    }

    /** Keeps the event's detail where it outlives the page, and then does what is given. */
    private static void note(Browser browser, String event, String andThen) {
        browser.driver()
                .executeScript(
                        "document.addEventListener(arguments[0], event => {"
                                + " sessionStorage.setItem(arguments[0], JSON.stringify(event.detail)); "
                                + andThen + " })",
                        event);
    }

    private static @Nullable String noted(Browser browser, String event) {
        return (String) browser.driver().executeScript("return sessionStorage.getItem(arguments[0])", event);
    }
}
