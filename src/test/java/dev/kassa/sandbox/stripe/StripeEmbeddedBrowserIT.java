package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.RedirectOnCompletion;
import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Value;

/** The pay page in a real browser: on its own, and in the frame of a page on another origin. */
@BrowserTest
class StripeEmbeddedBrowserIT {

    private static final By FRAME = By.cssSelector("#checkout iframe");

    @Value("${kassa.sandbox.stripe.base-url}")
    String base;

    private Shop shop;
    private HostPage host;

    @BeforeEach
    void open() {
        shop = new Shop(base);
        host = new HostPage(base);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void afterPayingInTheFrameThePageAroundItGoesToTheReturnAddress(Browser browser) throws Exception {
        Session made = mounted(browser, Shop.embedded());

        WebElement frame = browser.await(FRAME);
        assertThat(frame.getDomAttribute("src")).startsWith(base + "/embedded/").doesNotContain("_secret_");
        browser.await(driver -> frame.getRect().height > 500);
        browser.screenshot("stripe-embedded");
        press(browser, "DECLINE");
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[role=alert]")));
        press(browser, "CARD");

        browser.await(ExpectedConditions.urlToBe(host.url("/return?session=" + made.getId())));
        assertThat(shop.read(made.getId()).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void withoutAReturnAddressThePageIsToldInstead(Browser browser) throws Exception {
        Session made = mounted(
                browser, Shop.embedded().setReturnUrl(null).setRedirectOnCompletion(RedirectOnCompletion.NEVER));
        browser.driver().switchTo().frame(browser.await(FRAME));
        press(browser, "BANK");
        press(browser, "APPROVE");

        browser.driver().switchTo().defaultContent();
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.id("said"), "done"));
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(host.url("/"));
        assertThat(shop.read(made.getId()).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void onlyAMethodThatLeadsAwayComesBackIfItIsRequired(Browser browser) throws Exception {
        Session made = mounted(browser, Shop.embedded().setRedirectOnCompletion(RedirectOnCompletion.IF_REQUIRED));
        browser.driver().switchTo().frame(browser.await(FRAME));
        press(browser, "SLOW");

        browser.await(ExpectedConditions.urlToBe(host.url("/return?session=" + made.getId())));
    }

    @Test
    void behavesAsStripesScriptDoes(Browser browser) throws Exception {
        Session made = mounted(browser, Shop.embedded());
        browser.await(FRAME);
        assertThat(browser.await(By.id("said")).getText()).isEqualTo("ready;IntegrationError;one IntegrationError;");

        browser.driver().executeScript("again(arguments[0])", Shop.SAGA);
        browser.await(
                ExpectedConditions.textToBePresentInElementLocated(By.id("said"), "gone IntegrationError;again;"));
        browser.await(FRAME);
        browser.driver().executeScript("page1.destroy()");
        browser.driver().executeScript("stranger()");
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.id("said"), "stranger IntegrationError"));
        assertThat(browser.driver().findElements(FRAME)).isEmpty();
        assertThat(shop.read(made.getId()).getStatus()).isEqualTo("open");
    }

    @Test
    void theHostedPageIsFitToBeSeen(Browser browser) throws Exception {
        Session made = shop.open(Shop.hosted()
                .setLocale(SessionCreateParams.Locale.SV)
                .addLineItem(Shop.row("Färgning av långt hår med efterbehandling", 89_900, 2)));
        browser.go(made.getUrl());
        browser.await(By.id("email"));
        browser.screenshot("stripe-hosted");
        browser.assertAccessible();
        browser.screen(390, 844, true);
        browser.go(made.getUrl());
        browser.screenshot("stripe-hosted-phone-dark");
        browser.assertAccessible();
        browser.await(By.id("email")).sendKeys("kund@example.com");
        browser.await(By.cssSelector("button[value=BANK]")).click();
        browser.await(By.cssSelector("button[value=APPROVE]"));
        browser.screenshot("stripe-bank-phone-dark");
        browser.assertAccessible();
    }

    @Test
    void theOfficeIsFitToBeSeen(Browser browser) throws Exception {
        Session slow = shop.open(Shop.hosted());
        shop.press(slow, "SLOW");
        for (String page : new String[] {"/stripe", ""}) {
            browser.go(base.replaceFirst("/stripe$", page));
            browser.await(By.tagName("h1"));
            browser.screenshot("sandbox" + page.replace('/', '-'));
            browser.assertAccessible();
        }
        browser.go(base);
        WebElement settle =
                browser.await(By.xpath("//form[contains(@action, '" + slow.getId() + "')]/button[. = 'Settle']"));
        settle.click();
        browser.await(ExpectedConditions.stalenessOf(settle)); // the page comes back under the same address
        assertThat(shop.read(slow.getId()).getPaymentStatus()).isEqualTo("paid");
    }

    private Session mounted(Browser browser, SessionCreateParams.Builder params) throws Exception {
        SessionCreateParams asked = params.build();
        if (asked.getReturnUrl() != null) {
            params.setReturnUrl(host.url("/return?session={CHECKOUT_SESSION_ID}"));
        }
        Session made = shop.open(params);
        host.handsOut(made.getClientSecret());
        browser.go(host.url("/"));
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.id("said"), "ready"));
        browser.driver().executeScript("open1(arguments[0])", Shop.SAGA);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.id("said"), "one"));
        return made;
    }

    /** Presses a button of the frame, going into it if the browser is not there yet. */
    private static void press(Browser browser, String choice) {
        if (!browser.driver().findElements(FRAME).isEmpty()) {
            browser.driver().switchTo().frame(browser.await(FRAME));
        }
        var email = browser.driver().findElements(By.id("email"));
        if (!email.isEmpty() && email.getFirst().getDomProperty("value").isEmpty()) {
            email.getFirst().sendKeys("kund@example.com");
        }
        browser.await(By.cssSelector("button[value=" + choice + "]")).click();
    }
}
