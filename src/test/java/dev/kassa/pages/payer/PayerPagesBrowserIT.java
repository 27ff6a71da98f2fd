package dev.kassa.pages.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import dev.kassa.pages.Screens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The customer's pages as they look, and how they do when the browser or the net lacks something. */
@BrowserTest
class PayerPagesBrowserIT extends PayerTests {

    private static final By TITLE = By.tagName("h1");

    @Test
    void theFormIsFitToBeSeen(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        browser.go(baseUrl + page(checkout));
        browser.await(By.cssSelector("#checkout iframe"));
        browser.await(
                driver -> driver.findElement(By.cssSelector("#checkout iframe")).getRect().height > 500);
        for (int width : new int[] {1440, 390}) {
            browser.screen(
                    width, 1700, width == 390); // what lies below the window is not painted in frames of other sites
            Screens.settle(browser);
            browser.screenshot("pay-alone-" + width);
            browser.assertAccessible();
        }
    }

    @Test
    void theLanguageIsChosenOnThePage(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        browser.go(baseUrl + page(checkout));
        browser.await(By.linkText("English")).click();

        browser.await(urlContains("lang=en"));
        assertThat(browser.driver().getTitle()).isEqualTo("Pay Salong Saga · Kassa");
        assertThat(browser.driver().manage().getCookies()).isEmpty();
    }

    @Test
    void aFormThatCannotLoadIsToldOf(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/stripe.js")));

        browser.go(baseUrl + page(checkout) + "?lang=en");

        assertThat(browser.await(By.id("pay-failure")).getText())
                .contains("The payment form from Stripe did not load", "You have not been charged");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("pay-failure");
        Screens.take(browser, "pay-failure");
    }

    @Test
    void withoutScriptsThePageSaysWhatItNeeds(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        browser.scripts(false);
        browser.go(baseUrl + page(checkout) + "?lang=en");

        assertThat(browser.await(By.tagName("main")).getText())
                .contains("This payment form needs JavaScript", "SEK 697.00");
        assertThat(browser.driver().findElement(By.id("checkout")).isDisplayed())
                .isFalse();
        browser.screenshot("pay-noscript");
    }

    @Test
    void aWaitingPageLooksAgainByItself(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "SLOW");
        browser.go(baseUrl + page(checkout) + "/return?lang=en");
        browser.await(textToBePresentInElementLocated(TITLE, "We are checking with your bank"));
        Screens.take(browser, "waiting");

        outside.turnStripe(reference(checkout), "SETTLE");

        browser.await(textToBePresentInElementLocated(TITLE, "Thank you, it is paid"));
    }

    @Test
    void whoComesBackUnpaidTriesAgain(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        browser.go(baseUrl + page(checkout) + "/return");
        browser.await(textToBePresentInElementLocated(TITLE, "inte betalt än"));
        Screens.take(browser, "unpaid");
        browser.await(By.linkText("Försök igen")).click();

        browser.await(By.partialLinkText("Stripe"));
    }

    @Test
    void aSilentProviderIsBornWithGrace(Browser browser) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        outside.fail("/stripe/v1/", "REFUSE", 20);
        browser.go(baseUrl + page(checkout));
        browser.await(textToBePresentInElementLocated(TITLE, "Stripe svarar inte just nu"));
        Screens.take(browser, "silent");
        outside.allAsUsual();
        browser.await(By.linkText("Försök igen")).click();

        browser.await(By.cssSelector("#checkout iframe"));
    }

    @Test
    void moneyWeCannotExplainIsToldWithCare(Browser browser) {
        outside.silenceStripe();
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "CARD");
        jdbc.sql("update checkout set status = 10 where id = ?")
                .param(checkout.id())
                .update();
        browser.go(baseUrl + page(checkout));
        browser.await(textToBePresentInElementLocated(TITLE, "Vi kontrollerar din betalning"));
        Screens.take(browser, "checking");

        jdbc.sql("update checkout set currency = 'ZZZ' where id = ?")
                .param(checkout.id())
                .update();
        browser.go(baseUrl + page(checkout) + "?lang=en");
        browser.await(textToBePresentInElementLocated(TITLE, "This page does not work right now"));
        Screens.take(browser, "broken");
        jdbc.sql("update checkout set currency = 'SEK' where id = ?")
                .param(checkout.id())
                .update();
    }

    @Test
    void everyEndIsFitToBeSeen(Browser browser) {
        for (int number : new int[] {8, 9, 10, 11}) {
            Checkout checkout = checkouts.find(Cast.paysonCheckout(number), Actor.system("test"));
            browser.go(baseUrl + page(checkout) + (number % 2 == 0 ? "?lang=en" : ""));
            browser.await(TITLE);
            Screens.take(browser, "ended-" + number);
        }
        browser.go(baseUrl + "/pay/nothing");
        browser.await(TITLE);
        Screens.take(browser, "lost");
    }
}
