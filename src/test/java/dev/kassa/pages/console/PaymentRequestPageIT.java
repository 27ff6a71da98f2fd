package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class PaymentRequestPageIT extends ConsoleTests {

    @Test
    void whatIsConfirmedIsReadAtTheProviderJustBefore() throws Exception {
        Checkout checkout =
                open(Cast.SAGA.id(), ProviderName.PAYSON, UiMode.EMBEDDED, ANNA).checkout();
        outside.payPayson(checkout.providerReference(), "CARD");

        String page = html(page(Cast.ANNA, request(checkout.id())));

        assertThat(page)
                .contains("You ask Payson to take the SEK\u00a0399.00", "Elsa Berg", reference, "Waiting for you")
                .contains("action=\"" + request(checkout.id()) + "\"");
    }

    @Test
    void aPageThatCannotBeTrueOffersNothing() throws Exception {
        assertThat(html(page(Cast.ANNA, request(Cast.paysonCheckout(8)))))
                .contains(
                        "<title>No payment request can be sent",
                        "Back to the checkout",
                        "This checkout is over. To take payment, start a new one.")
                .doesNotContain("action=\"" + request(Cast.paysonCheckout(8)) + "\"");
    }

    @Test
    void withoutScriptsTheFormEndsOnThePageWithItsOutcome() throws Exception {
        UUID id = reserved().id();
        String another = token(Cast.ANNA, request(id));
        assertThat(send(id)).contains("Payment request sent", "Payson has taken it");
        assertThat(service.find(id, ANNA).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(send(id, another))
                .as("a second tab")
                .contains("Payment request sent", "Payson has taken it")
                .doesNotContain("It was sent already");
        assertThat(html(page(Cast.ANNA, "/checkouts/" + id)))
                .contains("Payment request sent by anna@salongsaga.example")
                .doesNotContain("Payson has taken it");
    }

    @Test
    void htmxGetsTheNewStateOfThePageInPlace() throws Exception {
        UUID id = reserved().id();

        String token = token(Cast.ANNA, request(id));
        String answer = mvc.perform(htmx(form(Cast.ANNA, request(id)).param("token", token)))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Push-Url", startsWith("/checkouts/" + id + "?outcome=")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer)
                .startsWith("<main id=\"main\"")
                .contains("Payment request sent", "data-status=\"Shipped\"", "<title>Checkout " + reference)
                .doesNotContain("<html");
    }

    @Test
    void aRequestThatGotNoClearAnswerIsUnknownUntilSomebodyLooked() throws Exception {
        UUID id = reserved().id();
        outside.fail("/payson/2.0/", "PUT", "ERROR_500");
        assertThat(send(id)).contains("We do not know yet", "may have gone through", "sends the same request again");
        String later = html(page(Cast.ANNA, "/checkouts/" + id));
        assertThat(later).contains("is-unknown", "Check with Payson now").doesNotContain(request(id));

        String looked = html(htmx(form(Cast.ANNA, "/checkouts/" + id + "/sighting")));

        assertThat(looked).contains("it did not arrive", request(id));
        assertThat(send(id)).contains("Payment request sent");
        assertThat(service.find(id, ANNA).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aRequestThatArrivedAllTheSameIsFoundOut() throws Exception {
        UUID id = reserved().id();
        String another = token(Cast.ANNA, request(id));
        outside.silencePayson(); // or it may be known before the page comes
        outside.fail("/payson/2.0/", "PUT", "EMPTY");
        assertThat(send(id)).contains("may have gone through");

        assertThat(html(htmx(form(Cast.ANNA, "/checkouts/" + id + "/sighting"))))
                .contains("Payment request sent by", "data-status=\"Shipped\"")
                .doesNotContain("is-unknown", request(id));
        assertThat(send(id, another))
                .contains("data-status=\"Shipped\"")
                .doesNotContain("We do not know yet", "may have gone through");
    }

    @Test
    void aProviderThatIsNotReachedChangesNothingAndIsSaidSo() throws Exception {
        UUID id = reserved().id();
        outside.fail("/payson/2.0/", "GET", "RATE_LIMIT", 20);
        assertThat(html(page(Cast.ANNA, request(id))))
                .contains("Payson was not reached", "known the last time", "Send payment request");
        assertThat(send(id)).contains("Payson was not reached", "safe to try again");
    }

    private String send(UUID id) throws Exception {
        return send(id, token(Cast.ANNA, request(id)));
    }

    private String send(UUID id, String token) throws Exception {
        MvcResult sent = mvc.perform(form(Cast.ANNA, request(id)).param("token", token))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/checkouts/" + id + "?outcome=")))
                .andReturn();
        return html(page(Cast.ANNA, String.valueOf(sent.getResponse().getHeader("Location"))));
    }

    private static String request(UUID id) {
        return "/checkouts/" + id + "/payment-request";
    }
}
