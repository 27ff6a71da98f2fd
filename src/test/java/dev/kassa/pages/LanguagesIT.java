package dev.kassa.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestClient;

/** Choosing a language is for the console's pages. */
@KassaTest
class LanguagesIT {

    @Value("${kassa.base-url}")
    String baseUrl;

    @ParameterizedTest
    @CsvSource({
        "/sign-in, true",
        "/api/StripeV1CreateCheckout, false",
        "/API/StripeV1CreateCheckout, false",
        "/payment/payson/v2/checkout/x, false",
        "/json/reply/X, false",
        "/webhooks/payson/x, false",
        "/sandbox, false",
        "/pay/x, false",
    })
    void onlyThePagesOfTheConsoleRememberIt(String path, boolean remembered) {
        String cookie = RestClient.create(baseUrl)
                .get()
                .uri(path + "?lang=sv")
                .exchange((_, answer) -> String.valueOf(answer.getHeaders().getFirst("Set-Cookie")));

        assertThat(cookie.contains("kassa-language=sv")).isEqualTo(remembered);
    }
}
