package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

class CancellationPageIT extends MoneyPageTests {

    @Test
    void reservedMoneyIsLetGoOnceItWasSaidWhatThatMeans() throws Exception {
        Checkout checkout = reserved();
        UUID id = checkout.id();
        assertThat(html(page(Cast.ANNA, "/checkouts/" + id)))
                .contains("href=\"" + cancellation(id) + "\"", "Cancel the reservation", "Reserved until")
                .doesNotContain("can be paid back");
        String confirmation = html(page(Cast.ANNA, cancellation(id)));
        assertThat(confirmation).contains("SEK\u00a0399.00 that Payson keeps reserved", "You will not be paid");

        String told = submit(confirmation, cancellation(id), Cast.ANNA);

        assertThat(told)
                .contains("The reservation is cancelled", "data-status=\"Canceled\"")
                .contains("Reservation cancelled by anna@salongsaga.example", "the customer has it and was not charged")
                .doesNotContain("href=\"" + cancellation(id) + "\"", "Send payment request</span>");
        assertThat(outside.ledger(name(checkout)).cancellations()).isEqualTo(1);
    }

    @Test
    void htmxGetsTheNewStateOfThePageInPlace() throws Exception {
        UUID id = reserved().id();
        String confirmation = html(page(Cast.ANNA, cancellation(id)));
        mvc.perform(htmx(pressed(confirmation, cancellation(id), Cast.ANNA)))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Push-Url", Matchers.startsWith("/checkouts/" + id)))
                .andExpect(answer -> assertThat(answer.getResponse().getContentAsString())
                        .startsWith("<main id=\"main\"")
                        .contains("The reservation is cancelled"));
    }

    @Test
    void whatNobodyHasPaidIsClosed() throws Exception {
        UUID id = open(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.HOSTED, ANNA)
                .checkout()
                .id();
        assertThat(html(page(Cast.ANNA, "/checkouts/" + id))).contains("Close for payment");
        String confirmation = html(page(Cast.ANNA, cancellation(id)));
        assertThat(confirmation).contains("can no longer pay this at Stripe", "Nothing has been taken");

        assertThat(submit(confirmation, cancellation(id), Cast.ANNA))
                .contains("Closed for payment", "To take payment, start a new one.");
        assertThat(service.find(id, ANNA).status().isOpen()).isFalse();
    }

    @Test
    void aCustomerWhoWasQuickerHasPaid() throws Exception {
        Checkout checkout =
                open(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.HOSTED, ANNA).checkout();
        String confirmation = html(page(Cast.ANNA, cancellation(checkout.id())));
        outside.silenceStripe();
        outside.payStripe(checkout.providerReference(), "CARD");

        assertThat(submit(confirmation, cancellation(checkout.id()), Cast.ANNA))
                .contains("The customer was quicker", "data-status=\"Shipped\"");
        assertThat(service.find(checkout.id(), ANNA).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void takenMoneyIsNotCancelledButPaidBack() throws Exception {
        UUID id = paid(ProviderName.STRIPE).id();
        assertThat(html(page(Cast.ANNA, cancellation(id))))
                .contains("Nothing can be cancelled", "Pay the money back instead.", "/refund")
                .doesNotContain("action=\"" + cancellation(id) + "\"");
    }

    @Test
    void aProviderThatIsNotReachedChangesNothingAndIsSaidSo() throws Exception {
        UUID id = reserved().id();
        String confirmation = html(page(Cast.ANNA, cancellation(id)));
        outside.fail("/payson/2.0/", "GET", "RATE_LIMIT", 20);

        assertThat(submit(confirmation, cancellation(id), Cast.ANNA))
                .contains("Payson was not reached", "The reservation stands as before");
    }

    private static String cancellation(UUID id) {
        return "/checkouts/" + id + "/cancellation";
    }
}
