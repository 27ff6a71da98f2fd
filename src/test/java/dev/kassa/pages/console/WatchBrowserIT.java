package dev.kassa.pages.console;

import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import dev.kassa.cast.Cast;
import dev.kassa.pages.Screens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Value;

/** A superadmin convinces themselves that all is well. */
@BrowserTest
class WatchBrowserIT extends ConsoleTests {

    private static final By TITLE = By.tagName("h1");

    @Value("${kassa.base-url}")
    String baseUrl;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void checkAndStart(boolean scripts, Browser browser) {
        browser.scripts(scripts);
        browser.go(baseUrl + "/sign-in?lang=en");
        browser.await(By.id("email")).sendKeys(Cast.SIRI.email());
        browser.await(By.id("password")).sendKeys(Cast.PASSWORD + "\n");
        browser.await(urlContains("/checkouts"));
        browser.await(By.linkText("Guarantees")).click();
        browser.await(textToBe(TITLE, "Guarantees"));
        browser.await(By.cssSelector("form[action='/guarantees/checks'] button"))
                .click();
        browser.await(textToBePresentInElementLocated(By.id("outcome"), "Checked"));
        if (scripts) {
            Screens.all(browser, "guarantees");
        }
        browser.go(baseUrl + "/work?lang=en");
        browser.await(textToBe(TITLE, "Background work"));
        if (scripts) {
            Screens.all(browser, "work");
            browser.go(baseUrl + "/work?lang=en");
        }
        browser.await(By.cssSelector("form[action='/work/look-around/runs'] button"))
                .click();
        browser.await(textToBePresentInElementLocated(By.id("outcome"), "Look at checkouts nobody has told us of"));
    }
}
