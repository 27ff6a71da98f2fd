package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import org.junit.jupiter.api.Test;

class PaidTwicePageIT extends MoneyPageTests {

    @Test
    void theLaterPaymentIsSuggestedAndGoesBackInOnePressAndAConfirmation() throws Exception {
        Checkout first = open(ProviderName.STRIPE, UiMode.HOSTED);
        Checkout second = besides(first, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(first.providerReference(), "CARD");
        outside.payStripe(second.providerReference(), "CARD");
        service.refresh(first.id(), ANNA);
        service.refresh(second.id(), ANNA);

        String page = html(page(Cast.ANNA, "/checkouts/" + first.id()));
        assertThat(page)
                .contains(
                        "Paid twice", "We suggest giving back the later one", "The customer has paid twice: see above")
                .doesNotContain("Nothing is left to be done here");
        assertThat(page)
                .containsPattern("is-primary\"[^>]*>Give this one back<")
                .contains("Give this payment back");
        assertThat(html(page(Cast.ROLF, "/checkouts/" + first.id())))
                .contains("We suggest giving back the later one")
                .doesNotContain("Give this one back");

        String back = "/checkouts/" + second.id() + "/refund";
        String confirmation = html(form(Cast.ANNA, back).param("choice", "all").param("reason", "Paid twice"));
        assertThat(confirmation).contains("Pay back SEK\u00a0399.00?", "Paid twice");
        assertThat(submit(confirmation, back, Cast.ANNA))
                .contains("is on its way back")
                .doesNotContain("is-grave");
        assertThat(html(page(Cast.ANNA, "/checkouts/" + first.id())))
                .contains("One of two payments went back; this one is left")
                .doesNotContain("is-grave");
        assertThat(service.find(first.id(), ANNA).isPaidTwice()).isFalse();
    }

    @Test
    void aReservationIsLetGoInstead() throws Exception {
        Checkout first = open(ProviderName.STRIPE, UiMode.HOSTED);
        Checkout second = besides(first, ProviderName.PAYSON, UiMode.EMBEDDED);
        outside.payStripe(first.providerReference(), "CARD");
        outside.payPayson(second.providerReference(), "CARD");
        service.refresh(first.id(), ANNA);
        service.refresh(second.id(), ANNA);

        String page = html(page(Cast.ANNA, "/checkouts/" + second.id()));
        assertThat(page).contains("Cancel this reservation", "Give this one back");
        String cancellation = "/checkouts/" + second.id() + "/cancellation";
        assertThat(submit(html(page(Cast.ANNA, cancellation)), cancellation, Cast.ANNA))
                .contains("The reservation is cancelled")
                .doesNotContain("is-grave");
        assertThat(service.find(first.id(), ANNA).isPaidTwice()).isFalse();
        assertThat(html(page(Cast.ANNA, "/checkouts/" + first.id()))).doesNotContain("Give this payment back");
    }

    private Checkout open(ProviderName provider, UiMode mode) {
        return open(Cast.SAGA.id(), provider, mode, ANNA).checkout();
    }

    /** Another one for the same thing, as if it had been opened at the same moment. */
    private Checkout besides(Checkout first, ProviderName provider, UiMode mode) {
        String name = reference;
        reference = reference + "-b";
        Checkout second = open(provider, mode);
        reference = name;
        jdbc.sql("update checkout set payable_id = ? where id = ?")
                .params(first.terms().payableId(), second.id())
                .update();
        outside.silenceStripe();
        return second;
    }
}
