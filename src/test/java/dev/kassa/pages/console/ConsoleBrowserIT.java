package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.pages.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Value;

/** The stories of those who administer, in a real browser. */
@BrowserTest
class ConsoleBrowserIT extends ConsoleTests {

    private static final By TITLE = By.tagName("h1");
    private static final By NOTICE = By.cssSelector("#outcome .notice-title");
    private static final By SEND = By.partialLinkText("Send payment request");

    @Value("${kassa.base-url}")
    String baseUrl;

    @Test
    void aSuperadminHasTheTrailProved(Browser browser) {
        signIn(browser, baseUrl, Cast.SIRI);
        browser.go(baseUrl + "/audit");
        browser.await(By.cssSelector("a[href='/audit/chains']")).click();
        browser.await(urlContains("/audit/chains"));
        browser.await(By.cssSelector("form[action*='" + Cast.SAGA.id() + "'] button"))
                .click();
        browser.await(By.cssSelector("[role=status] .notice.is-good"));
        Screens.take(browser, "audit-chains-verified");
        Screens.all(browser, "audit-chains");
    }

    @Test
    void signInAndFind(Browser browser) {
        browser.go(baseUrl + "/");
        browser.await(urlContains("/sign-in"));
        Screens.all(browser, "sign-in");
        signIn(browser, baseUrl, Cast.ANNA);

        browser.await(urlContains("/checkouts"));
        Screens.all(browser, "checkouts");
        browser.go(baseUrl + "/checkouts?lang=en");
        browser.await(By.id("chip-PaidToAccount")).click();
        browser.await(urlContains("status=PaidToAccount"));
        browser.await(attributeContains(By.id("chip-PaidToAccount"), "aria-current", "true"));
        browser.await(By.id("q")).sendKeys("SAGA-7\n");
        browser.await(urlContains("q=SAGA-7"));
        browser.await(textToBe(By.className("row-link"), "SAGA-7"));
        assertThat(browser.driver().getCurrentUrl()).endsWith("/checkouts?status=PaidToAccount&q=SAGA-7");
        browser.await(By.partialLinkText("Svenska")).click();
        browser.await(textToBe(TITLE, "Betalningar"));
        assertThat(browser.driver().getCurrentUrl()).contains("q=SAGA-7");

        browser.await(By.className("row-link")).click();
        browser.await(textToBe(TITLE, "SAGA-7"));
        Screens.all(browser, "checkout-paid-out");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendAPaymentRequest(boolean scripts, Browser browser) {
        Checkout checkout = reserved();
        browser.scripts(scripts);
        signIn(browser, baseUrl, Cast.ANNA);
        browser.go(baseUrl + "/checkouts?status=ReadyToShip&q=" + reference);
        browser.await(By.className("row-link")).click();
        browser.await(SEND).click();
        browser.await(textToBe(TITLE, "Send payment request?"));
        if (scripts) {
            Screens.all(browser, "payment-request");
            browser.go(baseUrl + "/checkouts/" + checkout.id() + "/payment-request?lang=en");
        }
        browser.await(By.cssSelector(".confirm button")).click();

        browser.await(textToBePresentInElementLocated(NOTICE, "Payment request sent"));
        browser.await(urlMatches("/checkouts/" + checkout.id() + "\\?outcome=[0-9a-f-]{36}$"));
        assertThat(browser.driver().findElements(SEND)).isEmpty();
        assertThat(service.find(checkout.id(), ANNA).status()).isEqualTo(CheckoutStatus.SHIPPED);
        if (scripts) {
            Screens.take(browser, "payment-request-sent");
        }
    }

    @Test
    void startHosted(Browser browser) {
        signIn(browser, baseUrl, Cast.ANNA);
        browser.go(baseUrl + "/checkouts/new");
        Screens.all(browser, "new-checkout");
        browser.go(baseUrl + "/checkouts/new?lang=en");
        browser.await(By.id("quantity-1-1")).sendKeys("2");
        browser.await(By.id("quantity-3-1")).sendKeys("1");
        browser.await(textToBe(By.cssSelector("#sum output"), "SEK 947.00"));
        browser.await(By.id("internalReferenceId")).sendKeys(reference);
        browser.await(By.cssSelector("form[action='/checkouts'] .button.is-primary"))
                .click();

        browser.await(textToBe(TITLE, "Send the customer the link"));
        Screens.all(browser, "share-hosted");
        String link = browser.await(By.id("pay-link")).getAttribute("value");
        browser.go(link + "?lang=en");
        browser.await(By.partialLinkText("SEK"));
    }

    @Test
    void startEmbedded(Browser browser) {
        signIn(browser, baseUrl, Cast.ANNA);
        browser.go(baseUrl + "/checkouts/new?lang=en");
        browser.await(By.cssSelector("input[value=embedded]")).click();
        browser.await(By.id("confirmationUrl")).sendKeys("nonsense");
        browser.await(By.cssSelector("form[action='/checkouts'] .button.is-primary"))
                .click();
        browser.await(By.className("error-summary"));
        assertThat(browser.driver().switchTo().activeElement().getAttribute("class"))
                .contains("error-summary");
        Screens.take(browser, "new-checkout-faults");

        browser.await(By.id("quantity-1-2")).sendKeys("1");
        browser.await(By.id("internalReferenceId")).sendKeys(reference);
        browser.await(By.id("confirmationUrl")).clear();
        browser.await(By.cssSelector("form[action='/checkouts'] .button.is-primary"))
                .click();
        browser.await(textToBe(TITLE, "Put the payment into your page"));
        browser.screen(1440, 1800, false); // what lies below the window is not painted in frames of other sites
        browser.driver().switchTo().frame(browser.await(By.className("preview-frame")));
        browser.await(textToBePresentInElementLocated(By.tagName("main"), "899,00 kr"));
        browser.driver().switchTo().frame(browser.await(By.cssSelector("#checkout iframe")));
        browser.await(By.id("email"));
        browser.driver().switchTo().defaultContent();
        browser.screenshot("share-embedded-1440-light");
        browser.assertAccessible();

        browser.await(By.xpath("//label[input[@value='phone']]")).click();
        browser.await(
                driver -> driver.findElement(By.className("preview-frame")).getRect().width == 390);
        browser.await(By.cssSelector(".preview .chip[lang=en]")).click();
        browser.await(urlContains("frame=en"));
        browser.driver().switchTo().frame(browser.await(By.className("preview-frame")));
        browser.await(textToBePresentInElementLocated(By.tagName("main"), "899.00"));
    }

    @Test
    void superadminAudit(Browser browser) {
        Checkout checkout = reserved();
        signIn(browser, baseUrl, Cast.SIRI);
        browser.go(baseUrl + "/checkouts");
        Screens.take(browser, "checkouts-of-all");
        browser.await(By.linkText("Audit trail")).click();
        browser.await(textToBe(TITLE, "Audit trail"));
        Screens.all(browser, "audit");
        browser.go(baseUrl + "/audit?lang=en");
        new Select(browser.await(By.id("company"))).selectByVisibleText("Salong Saga");
        browser.await(urlContains("company=salong-saga"));
        browser.await(By.cssSelector(".is-where a[href='/checkouts/" + checkout.id() + "']"))
                .click();

        browser.await(textToBe(TITLE, reference));
        assertThat(browser.await(By.className("lede")).getText()).contains("Salong Saga");
    }

    @Test
    void whatIsRareLooksAsItShould(Browser browser) {
        Checkout checkout = reserved();
        outside.fail("/payson/2.0/", "PUT", "ERROR_500");
        signIn(browser, baseUrl, Cast.ANNA);
        browser.go(baseUrl + "/checkouts/" + checkout.id() + "/payment-request?lang=en");
        browser.await(By.cssSelector(".confirm button")).click();
        browser.await(textToBePresentInElementLocated(NOTICE, "We do not know yet"));
        Screens.take(browser, "payment-request-unknown");
        jdbc.sql("update checkout set paid_twice = true, discrepancy = 10 where id = ?")
                .param(checkout.id())
                .update();
        browser.go(baseUrl + "/checkouts/" + checkout.id());
        Screens.all(browser, "checkout-paid-twice");
        for (String page :
                new String[] {"/checkouts?q=nothing", "/checkouts?status=Foo", "/checkouts/none", "/audit"}) {
            browser.go(baseUrl + page);
            Screens.take(browser, "no" + page.replaceAll("\\W+", "-"));
        }
        browser.go(baseUrl + "/checkouts/" + Cast.paysonCheckout(2));
        Screens.take(browser, "checkout-not-ready");
    }

    static void signIn(Browser browser, String baseUrl, CastPerson person) {
        browser.go(baseUrl + "/sign-in?lang=en");
        browser.await(By.id("email")).sendKeys(person.email());
        browser.await(By.id("password")).sendKeys(Cast.PASSWORD);
        browser.await(By.cssSelector(".door button")).click();
        browser.await(urlContains("/checkouts"));
    }
}
