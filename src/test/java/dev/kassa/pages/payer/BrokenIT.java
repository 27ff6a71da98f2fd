package dev.kassa.pages.payer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers before a broken link, and before a page of ours that breaks. */
@KassaTest
class BrokenIT extends PayerTests {

    @ParameterizedTest
    @ValueSource(strings = {"x=%", "lang=%zz", "%", "lang=en&utm=%E5", "%%&lang=en"})
    void aBadlyEncodedAddressIsReadAsFarAsItGoes(String query) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        String words = query.contains("lang=en") ? "Pay SEK" : "Betala 697";

        assertThat(raw(page(checkout) + "?" + query)).startsWith("HTTP/1.1 200").contains(words);
        assertThat(raw(page(checkout) + "/return?" + query)).startsWith("HTTP/1.1 200");
        assertThat(raw("/pay/nothing?" + query)).startsWith("HTTP/1.1 404").contains("There is no such payment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "application/json"})
    void aPageThatBreaksInItsTemplateSaysSo(String accept) {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        jdbc.sql("update company set zone = 'Nowhere/Atall' where id = ?")
                .param(Cast.SAGA.id())
                .update();
        try {
            var answer = get(page(checkout) + "?lang=en", "Accept", accept);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(header(answer, "Content-Type")).startsWith("text/html");
            assertThat(answer.body())
                    .containsOnlyOnce("<html")
                    .contains("This page does not work right now", "do not pay again", page(checkout) + "?lang=en");
        } finally {
            jdbc.sql("update company set zone = 'Europe/Stockholm' where id = ?")
                    .param(Cast.SAGA.id())
                    .update();
        }
    }

    @Test
    void aPageThatBreaksBeforeItsTemplateSaysSo() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        jdbc.sql("update checkout set currency = 'ZZZ' where id = ?")
                .param(checkout.id())
                .update();

        var answer = get(page(checkout) + "/return?lang=en", "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("This page does not work right now").doesNotContain("Exception");
        jdbc.sql("update checkout set currency = 'SEK' where id = ?")
                .param(checkout.id())
                .update();
    }

    /** As no client of Java's would send it. */
    private String raw(String target) {
        try (var socket = new Socket("127.0.0.1", port)) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
