package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.RefundWish;
import dev.kassa.company.ProviderName;
import dev.kassa.pages.Screens;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that goes back, in a real browser. */
@BrowserTest
class MoneyBrowserIT extends MoneyPageTests {

    private static final By TITLE = By.tagName("h1");
    private static final By NOTICE = By.cssSelector("#outcome .notice-title");
    private static final By AMOUNT = By.id("amount");
    private static final Duration TWO_POLLS = Duration.ofSeconds(30);
    private static final By GO_ON = By.cssSelector("main form button.is-primary");

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void payBackAnAmount(boolean scripts, Browser browser) {
        Checkout checkout = paid(ProviderName.STRIPE);
        browser.scripts(scripts);
        signIn(browser, Cast.ANNA);
        browser.go(baseUrl + "/checkouts/" + checkout.id() + "?lang=en");
        browser.await(By.partialLinkText("Pay back")).click();
        browser.await(textToBe(TITLE, "Pay back"));
        if (scripts) {
            Screens.all(browser, "refund");
            browser.go(baseUrl + "/checkouts/" + checkout.id() + "/refund?lang=en");
        }
        assertThat(browser.driver().findElement(AMOUNT).isDisplayed()).isFalse();
        browser.await(By.cssSelector("input[value=lines]")).click();
        browser.await(By.id("line-2"));
        look(scripts, browser, "refund-lines");
        browser.await(By.cssSelector("input[value=amount]")).click();
        browser.await(AMOUNT).sendKeys("1.234");
        browser.await(By.id("reason")).sendKeys("Came half an hour late");
        browser.await(GO_ON).click();
        browser.await(By.className("error-summary"));
        look(scripts, browser, "refund-faults");
        browser.await(AMOUNT).clear();
        browser.await(AMOUNT).sendKeys("100,50");
        browser.await(GO_ON).click();
        browser.await(textToBe(TITLE, "Pay back SEK 100.50?"));
        look(scripts, browser, "refund-confirm");
        browser.await(By.name("confirmed")).click();

        browser.await(textToBePresentInElementLocated(NOTICE, "SEK 100.50 is on its way back"));
        if (scripts) {
            assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                    .isEqualTo("outcome");
            Screens.take(browser, "checkout-partly-refunded");
            browser.go(baseUrl + "/checkouts?q=" + reference);
            Screens.take(browser, "checkouts-partly-refunded");
        }
        assertThat(outside.ledger(name(checkout)).refundedMinor()).isEqualTo(10050);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cancelAReservation(boolean scripts, Browser browser) {
        Checkout checkout = reserved();
        browser.scripts(scripts);
        signIn(browser, Cast.ANNA);
        browser.go(baseUrl + "/checkouts/" + checkout.id() + "?lang=en");
        browser.await(By.linkText("Cancel the reservation")).click();
        browser.await(textToBe(TITLE, "Cancel the reservation?"));
        if (scripts) {
            Screens.take(browser, "cancellation");
        }
        browser.await(By.cssSelector(".confirm button")).click();

        browser.await(textToBePresentInElementLocated(NOTICE, "The reservation is cancelled"));
        if (scripts) {
            Screens.take(browser, "checkout-cancelled");
        }
        assertThat(service.find(checkout.id(), ANNA).status()).isEqualTo(CheckoutStatus.CANCELED);
    }

    @Test
    void whatNobodyKnowsTurnsIntoItsOutcomeByItself(Browser browser) {
        Checkout checkout = paid(ProviderName.STRIPE);
        signIn(browser, Cast.ANNA);
        browser.go(baseUrl + "/checkouts/" + checkout.id() + "/refund?lang=en");
        browser.await(GO_ON).click();
        outside.silenceStripe();
        outside.fail("/stripe/v1/refunds", "POST", "EMPTY", 9);
        browser.await(By.name("confirmed")).click();
        browser.await(textToBePresentInElementLocated(NOTICE, "We do not know yet"));
        assertThat(browser.driver().switchTo().activeElement().getAttribute("class"))
                .contains("is-unknown");
        browser.go(baseUrl + "/checkouts/" + checkout.id() + "?lang=en");
        Screens.take(browser, "checkout-unknown");
        browser.go(baseUrl + "/checkouts/" + checkout.id() + "?lang=en");
        browser.await(By.id("doubt"));

        service.refresh(checkout.id(), ANNA);

        new WebDriverWait(browser.driver(), TWO_POLLS)
                .until(textToBePresentInElementLocated(NOTICE, "Now we know: it went through"));
        browser.await(invisibilityOfElementLocated(By.id("doubt")));
        browser.await(attributeContains(By.cssSelector(".head .status"), "data-status", "Credited"));
    }

    @Test
    void whatIsUrgentLooksUrgent(Browser browser) {
        Checkout first = paid(ProviderName.STRIPE);
        String name = reference;
        reference = name + "-b";
        Checkout second = reserved();
        jdbc.sql("update checkout set payable_id = ?, paid_twice = true, lapses_at = ? where id = ?")
                .params(first.terms().payableId(), clock.instant().plusSeconds(5 * 86_400), second.id())
                .update();
        jdbc.sql("update checkout set paid_twice = true where id = ?")
                .param(first.id())
                .update();
        service.refund(first.id(), RefundWish.of(5000, "Came late"), ANNA);
        signIn(browser, Cast.ANNA);
        browser.go(baseUrl + "/checkouts/" + second.id());
        Screens.take(browser, "checkout-twice-and-near");
        browser.go(baseUrl + "/checkouts?status=ReadyToShip&lang=en");
        Screens.take(browser, "checkouts-days-left");
    }

    /** Without scripts a page looks the same: once is enough. */
    private static void look(boolean scripts, Browser browser, String name) {
        if (scripts) {
            Screens.take(browser, name);
        }
    }

    private void signIn(Browser browser, CastPerson person) {
        browser.go(baseUrl + "/sign-in?lang=en");
        browser.await(By.id("email")).sendKeys(person.email());
        browser.await(By.id("password")).sendKeys(Cast.PASSWORD);
        browser.await(By.cssSelector(".door button")).click();
        browser.await(urlContains("/checkouts"));
    }
}
