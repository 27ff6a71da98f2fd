package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.RefundWish;
import dev.kassa.company.ProviderName;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundPageIT extends MoneyPageTests {

    @Test
    void anAmountIsSaidToTheOreBeforeItGoesBack() throws Exception {
        Checkout checkout = paid(ProviderName.STRIPE);
        UUID id = checkout.id();
        assertThat(html(page(Cast.ANNA, "/checkouts/" + id))).contains("Pay back…", "href=\"" + refund(id) + "\"");
        assertThat(html(page(Cast.ANNA, refund(id))))
                .contains("Up to SEK\u00a0697.00", "All that is left: SEK\u00a0697.00", "2 of 2 left", "1 of 1 left");

        String confirmation = html(form(Cast.ANNA, refund(id))
                .param("choice", "amount")
                .param("amount", "100,50")
                .param("reason", "Came late"));
        assertThat(confirmation)
                .contains("Pay back SEK\u00a0100.50?", "cannot be undone", "SEK\u00a0596.50", "Came late")
                .contains("of which VAT SEK\u00a020.10");
        assertThat(outside.ledger(name(checkout)).refundCalls()).isZero();

        String told = submit(confirmation, refund(id), Cast.ANNA);

        assertThat(told)
                .contains("SEK\u00a0100.50 is on its way back", "Stripe has taken the refund")
                .contains("SEK\u00a0100.50 of it has gone back", "Came late", "anna@salongsaga.example");
        assertThat(told).contains("Taken from the customer", "−SEK\u00a0100.50", "SEK\u00a0596.50");
        assertThat(html(page(Cast.ANNA, "/checkouts?q=" + reference))).contains("SEK\u00a0100.50 back");
        assertThat(outside.ledger(name(checkout)).refundedMinor()).isEqualTo(10050);
    }

    @ParameterizedTest
    @CsvSource({"STRIPE", "PAYSON"})
    void articlesGoBackByTheirNumberAndThenTheRest(ProviderName provider) throws Exception {
        Checkout checkout = paid(provider);
        UUID id = checkout.id();
        String confirmation =
                html(form(Cast.ANNA, refund(id)).param("choice", "lines").param("line-2", "1"));
        assertThat(confirmation).contains("Pay back SEK\u00a0149.00?", "1 × ");
        assertThat(submit(confirmation, refund(id), Cast.ANNA)).contains("SEK\u00a0149.00 is on its way back");
        assertThat(html(page(Cast.ANNA, refund(id)))).contains("1 of 2 left", "Paid back so far");

        String rest = html(form(Cast.ANNA, refund(id)).param("choice", "all"));
        assertThat(rest).contains("Pay back SEK\u00a0548.00?");
        assertThat(submit(rest, refund(id), Cast.ANNA)).contains("Refunded in full", "Nothing is left to be done here");
        assertThat(service.find(id, ANNA).status()).isEqualTo(CheckoutStatus.CREDITED);
        assertThat(html(page(Cast.ANNA, refund(id))))
                .contains("Nothing can be paid back", "All of it has been paid back")
                .doesNotContain("name=\"choice\"");
        assertThat(outside.ledger(name(checkout)).refundedMinor()).isEqualTo(69700);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount | amount | 1.234 | amount | This can be read in two ways",
                "amount | amount | ett   | amount | This is not an amount",
                "amount | amount | -5    | amount | This is not an amount",
                "amount | amount | ''    | amount | Enter the amount",
                "amount | amount | 0     | amount | There is nothing to pay back",
                "amount | amount | 697.01 | amount | At most SEK\u00a0697.00",
                "lines  | line-1 | 0     | lines  | at least one article",
                "lines  | line-2 | 1.5   | line-2 | This must be a whole number",
                "lines  | line-2 | 3     | line-2 | At most SEK\u00a0298.00",
            })
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(
            String choice, String field, String typed, String wrong, String sentence) throws Exception {
        Checkout checkout = paid(ProviderName.STRIPE);
        String page = mvc.perform(form(Cast.ANNA, refund(checkout.id()))
                        .param("choice", choice)
                        .param(field, typed)
                        .param("reason", "Came late"))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("href=\"#" + wrong + "\"", "id=\"" + wrong + "-error\"", sentence, "Came late")
                .contains("<title>Error: Pay back");
        assertThat(page).containsPattern("value=\"" + choice + "\"[^>]*checked");
        assertThat(outside.ledger(name(checkout)).refundCalls()).isZero();
    }

    @Test
    void whoWantsToChangeHisMindFindsTheFormAsItWas() throws Exception {
        UUID id = paid(ProviderName.STRIPE).id();
        assertThat(html(form(Cast.ANNA, refund(id))
                        .param("choice", "amount")
                        .param("amount", "12,50")
                        .param("reason", "För sent")
                        .param("change", "true")
                        .locale(Locale.of("sv"))))
                .contains("value=\"12,50\"", "För sent", "Gå vidare");
    }

    @Test
    void twoWhoMeanTheSameRefundMakeOne() throws Exception {
        Checkout checkout = paid(ProviderName.STRIPE);
        UUID id = checkout.id();
        var wish = form(Cast.ANNA, refund(id)).param("choice", "amount").param("amount", "100");
        String hers = html(wish);
        String his = html(form(Cast.SIRI, refund(id)).param("choice", "amount").param("amount", "100"));

        assertThat(submit(hers, refund(id), Cast.ANNA)).contains("is on its way back");
        mvc.perform(pressed(his, refund(id), Cast.SIRI))
                .andExpect(status().isConflict())
                .andExpect(answer -> assertThat(answer.getResponse().getContentAsString())
                        .contains("Nothing was sent", "SEK\u00a0597.00", "value=\"100\""));
        assertThat(outside.ledger(name(checkout)).refunds()).isEqualTo(1);
    }

    @Test
    void whatIsDoneIsWhatWasConfirmedOrNothing() throws Exception {
        Checkout checkout = paid(ProviderName.STRIPE);
        String refund = refund(checkout.id());
        String confirmation = html(form(Cast.ANNA, refund).param("choice", "all"));

        assertThat(submit(confirmation.replace("value=\"69700\"", "value=\"100\""), refund, Cast.ANNA))
                .contains("no longer the one that you confirmed");
        mvc.perform(form(Cast.ANNA, refund)
                        .param("choice", "all")
                        .param("confirmed", "69700")
                        .param("back", "0"))
                .andExpect(status().isUnprocessableContent());
        assertThat(outside.ledger(name(checkout)).refundCalls()).isZero();
    }

    @Test
    void aRefundThatCameBackIsSaidSoUntilItIsMadeGood() throws Exception {
        Checkout checkout = paid(ProviderName.STRIPE);
        UUID id = checkout.id();
        outside.refundsGo(checkout.providerReference(), "PENDING");
        service.refund(id, RefundWish.all("Sick"), ANNA);
        outside.turnRefund(latestRefund(checkout), "FAIL");
        service.refresh(id, ANNA);

        assertThat(html(page(Cast.ANNA, "/checkouts/" + id)))
                .contains("A refund came back", "came back from the bank", "Pay back…")
                .contains("data-status=\"Shipped\"");
        outside.refundsGo(checkout.providerReference(), "SUCCEEDED");
        String again = html(form(Cast.ANNA, refund(id)).param("choice", "all"));
        assertThat(submit(again, refund(id), Cast.ANNA))
                .contains("Refunded in full")
                .doesNotContain("did not reach the customer");
    }

    @Test
    void readersSeeWhatWentBackAndNothingToPress() throws Exception {
        Checkout checkout = paid(ProviderName.STRIPE);
        service.refund(checkout.id(), RefundWish.of(5000, "Came late"), ANNA);

        assertThat(html(page(Cast.ROLF, "/checkouts/" + checkout.id())))
                .contains("SEK\u00a050.00", "Came late", "SEK\u00a0647.00")
                .doesNotContain("/refund", "Pay back…");
    }

    private static String refund(UUID id) {
        return "/checkouts/" + id + "/refund";
    }
}
