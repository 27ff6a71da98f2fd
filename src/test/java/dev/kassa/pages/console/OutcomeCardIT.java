package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.company.ProviderName;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** What nobody knows the outcome of stands in place of the buttons, the same for everybody, until it is known. */
class OutcomeCardIT extends MoneyPageTests {

    private static final Pattern POLL = Pattern.compile("hx-get=\"(/checkouts/[0-9a-f-]{36}/outcome\\?[^\"]+)\"");

    @Test
    void aRefundThatGotNoClearAnswerIsACardForEverybody() throws Exception {
        Checkout checkout = paid(ProviderName.STRIPE);
        UUID id = checkout.id();
        String confirmation = html(form(Cast.ANNA, refund(id)).param("choice", "all"));
        outside.silenceStripe(); // its letters would have us look at once
        outside.fail("/stripe/v1/refunds", "POST", "ERROR_500", 9);

        String told = submit(confirmation, refund(id), Cast.ANNA);

        assertThat(told)
                .contains("We do not know yet", "anna@salongsaga.example asked Stripe to pay back SEK\u00a0697.00")
                .contains("may have gone through", "Do not send it again", "id=\"outcome\"", "data-focus")
                .containsPattern("Kassa looks at</span>\\s*<time[^>]*>\\d\\d:\\d\\d</time>, <time")
                .contains("Asked to go back, not confirmed", "not confirmed yet")
                .doesNotContain("href=\"" + refund(id) + "\"");
        assertThat(html(page(Cast.SIRI, "/checkouts/" + id)))
                .contains("We do not know yet", "anna@salongsaga.example asked Stripe", "Check with Stripe now")
                .doesNotContain("href=\"" + refund(id) + "\"", "id=\"outcome\"");
        assertThat(html(page(Cast.ROLF, "/checkouts/" + id)))
                .contains("We do not know yet")
                .doesNotContain("/sighting");
        assertThat(html(page(Cast.ANNA, refund(id))))
                .contains("Nothing can be paid back", "Another refund could be one too many");
    }

    @Test
    void theCardAsksForNewsAndTurnsIntoTheOutcome() throws Exception {
        Checkout checkout = paid(ProviderName.STRIPE);
        UUID id = checkout.id();
        String confirmation = html(form(Cast.ANNA, refund(id)).param("choice", "all"));
        outside.silenceStripe(); // its letters would have us look at once
        outside.fail("/stripe/v1/refunds", "POST", "EMPTY", 9);
        String card = submit(confirmation, refund(id), Cast.ANNA);
        String poll = poll(card);
        mvc.perform(htmx(page(Cast.ANNA, poll))).andExpect(status().isNoContent());
        assertThat(html(htmx(page(Cast.ANNA, poll + "x"))))
                .startsWith("<section")
                .contains("We do not know yet", "hx-trigger=\"every 15s\"")
                .doesNotContain("data-focus");

        service.refresh(id, ANNA);

        mvc.perform(htmx(page(Cast.ANNA, poll)))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Retarget", "#main"))
                .andExpect(header().string("HX-Reswap", "outerHTML"))
                .andExpect(answer -> assertThat(answer.getResponse().getContentAsString())
                        .startsWith("<main id=\"main\"")
                        .contains("Now we know: it went through", "data-status=\"Credited\"")
                        .doesNotContain("We do not know yet"));
        assertThat(outside.ledger(name(checkout)).refunds()).isEqualTo(1);
        assertThat(mvc.perform(page(Cast.ANNA, poll)).andReturn().getResponse().getHeader("Location"))
                .isEqualTo("/checkouts/" + id);
    }

    @Test
    void aCancellationThatDidNotArriveMayBeSentAgainOnceSomebodyLooked() throws Exception {
        Checkout checkout = reserved();
        UUID id = checkout.id();
        String confirmation = html(page(Cast.ANNA, "/checkouts/" + id + "/cancellation"));
        outside.fail("/payson/2.0/", "PUT", "ERROR_500");

        assertThat(submit(confirmation, "/checkouts/" + id + "/cancellation", Cast.ANNA))
                .contains("We do not know yet", "asked Payson to let the reserved SEK\u00a0399.00 go")
                .doesNotContain("href=\"/checkouts/" + id + "/cancellation\"", "/payment-request\"");

        assertThat(html(htmx(form(Cast.ANNA, "/checkouts/" + id + "/sighting"))))
                .contains("it did not arrive", "href=\"/checkouts/" + id + "/cancellation\"", "Send it again now")
                .doesNotContain("/payment-request\"");
        String again = html(page(Cast.ANNA, "/checkouts/" + id + "/cancellation"));
        assertThat(submit(again, "/checkouts/" + id + "/cancellation", Cast.ANNA))
                .contains("The reservation is cancelled");
        assertThat(outside.ledger(name(checkout)).cancellations()).isEqualTo(1);
    }

    private static String poll(String page) {
        Matcher poll = POLL.matcher(page);
        assertThat(poll.find()).isTrue();
        return URI.create(HtmlUtils.htmlUnescape(poll.group(1))).toString();
    }

    private static String refund(UUID id) {
        return "/checkouts/" + id + "/refund";
    }
}
