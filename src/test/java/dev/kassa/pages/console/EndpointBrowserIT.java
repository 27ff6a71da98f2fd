package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.pages.Screens;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Value;

/** An administrator connects the booking system, with scripts and without. */
@BrowserTest
class EndpointBrowserIT extends EndpointTests {

    private static final By NOTICE = By.cssSelector("[role=status] .notice-title");

    @Value("${kassa.base-url}")
    String baseUrl;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connectsTheBookingSystem(boolean scripts, Browser browser) {
        browser.scripts(scripts);
        signIn(browser, Cast.ANNA);
        browser.go(baseUrl + "/endpoints");
        browser.await(By.linkText("New endpoint")).click();
        browser.await(By.id("url")).sendKeys("http://booking.example/");
        submit(browser, "Create the endpoint");
        assertThat(browser.await(By.id("url-error")).getText()).contains("must begin with https://");
        browser.assertAccessible();

        browser.await(By.id("url")).clear();
        browser.await(By.id("url")).sendKeys(url());
        submit(browser, "Create the endpoint");
        browser.await(textToBePresentInElementLocated(NOTICE, "The endpoint is there"));
        assertThat(browser.await(By.id("secret")).getDomProperty("value")).startsWith("whsec_");
        browser.assertAccessible();
        String endpoint = Objects.requireNonNull(browser.driver().getCurrentUrl());

        submit(browser, "Send a test");
        browser.await(textToBePresentInElementLocated(NOTICE, "The test arrived"));
        status = 500;
        browser.go(endpoint);
        submit(browser, "Send a test");
        browser.await(textToBePresentInElementLocated(NOTICE, "The test did not arrive"));
        if (scripts) {
            Screens.take(browser, "webhooks-delivery");
            browser.go(endpoint);
            Screens.all(browser, "webhooks-endpoint");
            browser.go(baseUrl + "/endpoints");
            Screens.all(browser, "webhooks");
        }
        browser.go(endpoint + "?state=DELIVERED");
        assertThat(browser.driver().findElements(By.className("row-link"))).hasSize(1);
        submit(browser, "Pause");
        browser.await(textToBePresentInElementLocated(NOTICE, "Paused"));
        assertThat(received).hasSize(2);
    }

    private static void submit(Browser browser, String button) {
        browser.await(By.xpath("//main//button[normalize-space()='" + button + "']"))
                .click();
    }

    private void signIn(Browser browser, CastPerson person) {
        browser.go(baseUrl + "/sign-in?lang=en");
        browser.await(By.id("email")).sendKeys(person.email());
        browser.await(By.id("password")).sendKeys(Cast.PASSWORD);
        browser.await(By.cssSelector(".door button")).click();
        browser.await(urlContains("/checkouts"));
    }
}
