package dev.kassa.api.servicestack.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import dev.kassa.Browser;
import dev.kassa.BrowserTest;
import dev.kassa.cast.Cast;
import dev.kassa.pages.Screens;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Value;

/** The pages about the operations as an integrator sees them who has nothing but a browser. */
@BrowserTest
class MetadataBrowserIT {

    private static final By ANSWER = By.id("try-answer");
    private static final By SEND = By.cssSelector("#try button[type=submit]");

    @Value("${kassa.base-url}")
    String baseUrl;

    @Test
    void theIndexIsFitToBeSeen(Browser browser) {
        browser.go(baseUrl + "/metadata");
        browser.await(By.id("operations"));

        Screens.all(browser, "metadata");
    }

    @Test
    void anOperationIsFitToBeSeen(Browser browser) {
        browser.go(baseUrl + "/json/metadata?op=CheckoutQuery&lang=en&lang=typescript");
        browser.await(By.id("class-source"));

        assertThat(browser.driver().findElement(By.id("class-source")).getText())
                .contains("export class CheckoutQuery");
        Screens.take(browser, "metadata-operation");
    }

    @Test
    void anUnknownOperationIsFitToBeSeen(Browser browser) {
        browser.go(baseUrl + "/json/metadata?op=SendPaymentRequests");

        assertThat(browser.await(By.tagName("main")).getText()).contains("SendCheckoutPaymentRequest");
        Screens.take(browser, "metadata-lost");
    }

    @Test
    void whatIsTriedIsAnsweredOnTheSpot(Browser browser) {
        browser.go(baseUrl + "/json/metadata?op=PaymentLogQuery&lang=en");
        browser.await(By.id("try-key")).sendKeys(Cast.ANNA.key().toString());
        browser.await(SEND).click();

        browser.await(textToBePresentInElementLocated(ANSWER, "200 OK"));
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("try-answer");
        assertThat(browser.await(By.id("try-key")).getDomProperty("value")).hasSize(36);
        assertThat(browser.driver().getCurrentUrl())
                .doesNotContain(Cast.ANNA.key().toString());
        Screens.take(browser, "metadata-try");

        browser.await(SEND).click(); // the button is not left busy
        browser.await(textToBePresentInElementLocated(ANSWER, "200 OK"));
    }

    @Test
    void itIsTriedWithoutScriptsToo(Browser browser) {
        browser.scripts(false);
        browser.go(baseUrl + "/json/metadata?op=GetCheckout&lang=en");
        browser.await(By.id("try-path-Id")).clear();
        browser.await(By.id("try-path-Id")).sendKeys(Cast.paysonCheckout(27).toString());
        browser.await(By.id("try-key")).sendKeys(Cast.ROLF.key().toString());
        browser.await(SEND).click();

        browser.await(textToBePresentInElementLocated(ANSWER, "200 OK"));
        assertThat(browser.await(By.id("try-key")).getDomProperty("value")).isEmpty();
        assertThat(browser.await(By.id("try-path-Id")).getDomProperty("value"))
                .isEqualTo(Cast.paysonCheckout(27).toString());
    }
}
