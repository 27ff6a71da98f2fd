package dev.kassa.pages.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import dev.kassa.pages.Screens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The stories of those who pay, in a real browser. */
@BrowserTest
class PayBrowserIT extends PayerTests {

    private static final By STRIPE = By.cssSelector("#checkout iframe");
    private static final By HOSTED = By.id("kassa");
    private static final By TITLE = By.tagName("h1");

    @Test
    void startAndPayHosted(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        browser.go(baseUrl + page(checkout));
        Screens.take(browser, "pay-hosted");
        browser.await(By.partialLinkText("Stripe")).click();
        browser.await(urlContains("/sandbox/stripe/pay/"));
        browser.await(By.id("email")).sendKeys("kund@kund.example");
        browser.await(By.cssSelector("button[value=CARD]")).click();

        browser.await(urlContains(page(checkout) + "/return"));
        browser.await(textToBePresentInElementLocated(TITLE, "Tack, det är betalt"));
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(lettersOf(checkout)).isPositive();
        Screens.all(browser, "receipt");
    }

    @Test
    void startAndPayEmbeddedOnAnotherSite(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        try (HostSite host = new HostSite(baseUrl + page(checkout), baseUrl)) {
            browser.go(host.url());
            enter(browser, HOSTED);
            browser.await(STRIPE);
            leave(browser);
            browser.await(driver -> driver.findElement(HOSTED).getRect().height > 900);
            browser.screen(1440, 1800, false); // what lies below the window is not painted in frames of other sites
            browser.screenshot("host-1440-light-sv");
            browser.assertAccessible();
            assertThat(page(browser)).doesNotContain("_secret_");

            enter(browser, HOSTED);
            enter(browser, STRIPE);
            browser.await(By.id("email")).sendKeys("kund@kund.example");
            browser.await(By.cssSelector("button[value=CARD]")).click();

            leave(browser);
            browser.await(textToBePresentInElementLocated(By.id("said"), "Tack för din betalning!"));
            enter(browser, HOSTED);
            browser.await(textToBePresentInElementLocated(TITLE, "Tack, det är betalt"));
            leave(browser);
            browser.screen(390, 1400, false);
            browser.screenshot("host-paid-390-light-sv");
            browser.assertAccessible();
        }
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(lettersOf(checkout)).isPositive();
    }

    @Test
    void theBrowserKeepsUsOutOfFramesOfStrangers(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        String before = jdbc.sql("select embed_hosts from company where id = ?")
                .param(Cast.SAGA.id())
                .query(String.class)
                .single();
        try (HostSite host = new HostSite(baseUrl + page(checkout), baseUrl)) {
            embedHosts("https://salong-saga.example");
            browser.go(host.url());
            enter(browser, HOSTED);
            assertThat(browser.driver().findElements(By.id("main"))).isEmpty();
        } finally {
            embedHosts(before);
        }
    }

    @Test
    void payWithPaysonsSnippet(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.PAYSON, UiMode.EMBEDDED);
        browser.go(baseUrl + page(checkout) + "?lang=en");
        enter(browser, By.id("paysonIframe"));
        browser.await(By.name("firstName"));
        leave(browser);
        browser.screen(1440, 1600, false);
        browser.screenshot("pay-payson-1440-light-en");
        browser.assertAccessible();

        enter(browser, By.id("paysonIframe"));
        Map.of("firstName", "Eva", "lastName", "Berg", "email", "eva@kund.example", "postalCode", "11122")
                .forEach((field, value) -> browser.await(By.name(field)).sendKeys(value));
        browser.await(By.cssSelector("form.fields button")).click();
        browser.await(By.cssSelector("button[value=CARD]"));
        assertThat(browser.driver().getCurrentUrl()).endsWith(page(checkout) + "?lang=en");
        browser.await(By.cssSelector("button[value=CARD]")).click();

        browser.driver().switchTo().defaultContent();
        browser.await(urlContains(page(checkout) + "/return"));
        browser.await(textToBePresentInElementLocated(TITLE, "reserv"));
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        Screens.take(browser, "receipt-reserved");
    }

    @Test
    void anOldTabLeadsToTheNewPage(Browser browser) {
        String reference = "tab-" + UUID.randomUUID();
        Checkout old = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED, reference, null);
        browser.go(baseUrl + page(old) + "?lang=en");
        browser.await(STRIPE);
        Checkout current = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED, reference, null);

        browser.driver().navigate().refresh();
        browser.await(textToBePresentInElementLocated(TITLE, "replaced"));
        Screens.take(browser, "replaced");
        browser.await(By.linkText("Go to the new page")).click();

        browser.await(urlMatches(".*" + page(current) + "\\?lang=en"));
        browser.await(STRIPE);
    }

    @Test
    void theWayBackFromPayingAgreesWithTheCompany(Browser browser) {
        Checkout checkout = open(
                Cast.SAGA,
                ProviderName.STRIPE,
                UiMode.EMBEDDED,
                "on-" + UUID.randomUUID(),
                baseUrl + "/sign-in?from={CHECKOUT_SESSION_ID}");
        try (HostSite host = new HostSite(baseUrl + page(checkout), baseUrl)) {
            browser.go(host.url());
            enter(browser, HOSTED);
            browser.await(STRIPE);
            enter(browser, STRIPE);
            browser.await(By.id("email")).sendKeys("kund@kund.example");
            browser.await(By.cssSelector("button[value=CARD]")).click();
            leave(browser);
            browser.await(textToBePresentInElementLocated(By.id("said"), "Tack"));
            enter(browser, HOSTED);
            browser.await(By.linkText("Fortsätt till Salong Saga")).click();

            leave(browser);
            browser.await(urlContains("/sign-in?from=" + reference(checkout)));
        }
    }

    private static String page(Browser browser) {
        browser.driver().switchTo().frame(browser.await(HOSTED));
        String html = String.valueOf(browser.driver().getPageSource());
        leave(browser);
        return html;
    }

    private static void enter(Browser browser, By frame) {
        WebElement place = browser.await(frame);
        browser.driver().switchTo().frame(place);
    }

    private static void leave(Browser browser) {
        browser.driver().switchTo().defaultContent();
    }

    private long lettersOf(Checkout checkout) {
        List<Long> counted = Awaitility.await()
                .until(
                        () -> jdbc.sql("select count(*) from letter where checkout_id = ? and outcome = 'READ'")
                                .param(checkout.id())
                                .query(Long.class)
                                .list(),
                        counts -> counts.getFirst() > 0);
        return counted.getFirst();
    }

    private void embedHosts(String hosts) {
        jdbc.sql("update company set embed_hosts = ? where id = ?")
                .params(hosts, Cast.SAGA.id())
                .update();
    }
}
