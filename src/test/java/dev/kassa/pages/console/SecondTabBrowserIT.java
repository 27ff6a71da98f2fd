package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.pages.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.springframework.beans.factory.annotation.Value;

/** What people do to forms: two tabs, the back button, loading again, a page of yesterday. */
@BrowserTest
class SecondTabBrowserIT extends ConsoleTests {

    private static final By TITLE = By.tagName("h1");
    private static final By SEND = By.cssSelector(".confirm button");
    private static final By NOTICE = By.cssSelector("#outcome .notice-title");

    @Value("${kassa.base-url}")
    String baseUrl;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allTabsEndOnTheFirstOutcome(boolean scripts, Browser browser) {
        Checkout checkout = reserved();
        String form = baseUrl + "/checkouts/" + checkout.id() + "/payment-request";
        browser.scripts(scripts);
        ConsoleBrowserIT.signIn(browser, baseUrl, Cast.ANNA);
        browser.go(form + "?lang=en");
        browser.await(textToBe(TITLE, "Send payment request?"));
        String firstTab = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.scripts(scripts);
        browser.go(form + "?lang=en");
        browser.await(textToBe(TITLE, "Send payment request?"));
        String secondTab = browser.driver().getWindowHandle();

        browser.driver().switchTo().window(firstTab);
        browser.await(SEND).click();
        browser.await(textToBePresentInElementLocated(NOTICE, "Payment request sent"));
        browser.await(urlContains("?outcome="));
        String outcome = browser.driver().getCurrentUrl();

        browser.driver().navigate().refresh();
        browser.await(textToBePresentInElementLocated(NOTICE, "Payment request sent"));
        browser.driver().navigate().back();
        browser.await(textToBe(TITLE, "No payment request can be sent"));
        browser.driver().navigate().forward();
        browser.await(textToBePresentInElementLocated(NOTICE, "Payment request sent"));

        browser.driver().switchTo().window(secondTab);
        browser.await(SEND).click();
        browser.await(textToBePresentInElementLocated(NOTICE, "Payment request sent"));
        browser.await(urlContains("?outcome="));
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(outcome);

        assertThat(outside.calls("PUT", "/payson/2.0/checkouts/" + checkout.providerReference()))
                .isEqualTo(1);
        assertThat(service.find(checkout.id(), ANNA).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aPageOfBeforeSaysWhatHasChanged(Browser browser) {
        Checkout checkout = reserved();
        String form = baseUrl + "/checkouts/" + checkout.id() + "/payment-request";
        ConsoleBrowserIT.signIn(browser, baseUrl, Cast.ANNA);
        browser.go(form + "?lang=en");
        browser.await(textToBe(TITLE, "Send payment request?"));
        outside.actPayson(checkout.providerReference(), "cancel");
        service.refresh(checkout.id(), ANNA);

        browser.await(SEND).click();

        browser.await(textToBePresentInElementLocated(NOTICE, "It has changed since the form was opened"));
        browser.await(textToBe(TITLE, "No payment request can be sent"));
        Screens.take(browser, "payment-request-changed");
        assertThat(outside.calls("PUT", "/payson/2.0/checkouts/" + checkout.providerReference()))
                .isZero();
    }

    @Test
    void anotherPersonsFormIsRefusedWithTheRightOne(Browser browser) throws Exception {
        Checkout checkout = reserved();
        String address = "/checkouts/" + checkout.id() + "/payment-request";
        ConsoleBrowserIT.signIn(browser, baseUrl, Cast.ANNA);
        browser.scripts(false);
        browser.go(baseUrl + address + "?lang=en");
        browser.scripts(true);
        browser.driver()
                .executeScript(
                        "document.querySelector('input[name=token]').value = arguments[0]", token(Cast.SIRI, address));
        browser.await(SEND).click();
        browser.await(textToBePresentInElementLocated(NOTICE, "This form is for something else"));
        Screens.all(browser, "payment-request-foreign");
        browser.await(SEND).click();
        browser.await(textToBePresentInElementLocated(NOTICE, "Payment request sent"));
    }
}
