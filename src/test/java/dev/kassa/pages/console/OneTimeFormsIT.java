package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a form that moves money answers when it is sent again, too late, or by the wrong hands. */
class OneTimeFormsIT extends ConsoleTests {

    @Test
    void sentAgainItLeadsToTheFirstOutcomeAndNothingIsSent() throws Exception {
        Checkout checkout = reserved();
        String token = token(Cast.ANNA, address(checkout));

        String first = location(send(checkout, Cast.ANNA, token));
        String again = location(send(checkout, Cast.ANNA, token));

        assertThat(again).isEqualTo(first);
        assertThat(html(page(Cast.ANNA, again)))
                .contains("Payment request sent", "Payson has taken it")
                .doesNotContain("It was sent already");
        assertThat(html(htmx(form(checkout, Cast.ANNA, token)))).contains("Payment request sent", "<main");
        assertThat(puts(checkout)).isEqualTo(1);
    }

    @Test
    void anOutcomeIsToldToWhoeverSentTheFormAndOnItsOwnPageAlone() throws Exception {
        Checkout checkout = reserved();
        String told = location(send(checkout, Cast.ANNA, token(Cast.ANNA, address(checkout))));
        String outcome = told.substring(told.indexOf('?'));

        assertThat(html(page(Cast.SIRI, told))).doesNotContain("Payson has taken it");
        assertThat(html(page(Cast.ANNA, "/checkouts/" + Cast.paysonCheckout(30) + outcome)))
                .doesNotContain("Payson has taken it");
        assertThat(html(page(Cast.ANNA, "/checkouts/" + checkout.id()))).doesNotContain("Payson has taken it");
        mvc.perform(page(Cast.ANNA, "/checkouts/" + checkout.id() + "?outcome=none"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFormOfBeforeSendsNothingAndSaysWhatHasChanged() throws Exception {
        Checkout checkout = reserved();
        String token = token(Cast.ANNA, address(checkout));
        outside.actPayson(checkout.providerReference(), "cancel");
        service.refresh(checkout.id(), ANNA);

        String page = refused(checkout, Cast.ANNA, token, 409);

        assertThat(page)
                .contains("It has changed since the form was opened", "Then it was: ", "Now it is: ")
                .contains("<html", "Nothing was sent")
                .doesNotContain("name=\"token\"");
        assertThat(html(htmx(form(checkout, Cast.ANNA, token))))
                .contains("It has changed since the form was opened")
                .doesNotContain("<html");
        assertThat(puts(checkout)).isZero();
    }

    @Test
    void twoAdministratorsWithAFormEachSendOnce() throws Exception {
        Checkout checkout = reserved();
        String annas = token(Cast.ANNA, address(checkout));
        String siris = token(Cast.SIRI, address(checkout));

        send(checkout, Cast.SIRI, siris);
        String page = html(page(Cast.ANNA, location(send(checkout, Cast.ANNA, annas))));

        assertThat(page).contains("It was sent already", "Nothing was sent a second time");
        assertThat(puts(checkout)).isEqualTo(1);
    }

    @Test
    void aTokenOfSomethingElseIsRefusedWithTheRightForm() throws Exception {
        Checkout checkout = reserved();
        String own = address(checkout);

        assertThat(refused(checkout, Cast.ANNA, null, 422)).contains("This form was not taken", "name=\"token\"");
        assertThat(refused(checkout, Cast.ANNA, "x".repeat(32), 422)).contains("This form was not taken");
        assertThat(refused(checkout, Cast.ANNA, token(Cast.SIRI, own), 422))
                .contains("This form is for something else", "name=\"token\"", "action=\"" + own + "\"");
        assertThat(refused(checkout, Cast.ANNA, token(Cast.ANNA, "/checkouts/new"), 422))
                .contains("This form is for something else");
        assertThat(puts(checkout)).isZero();
        assertThat(service.find(checkout.id(), ANNA).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
    }

    @Test
    void aNewCheckoutIsMadeOnceAndAnotherTakesAnotherForm() throws Exception {
        String token = token(Cast.ANNA, "/checkouts/new");

        String first = location(mvc.perform(wish(token, "1")).andReturn());
        String again = location(mvc.perform(wish(token, "1")).andReturn());
        String other = mvc.perform(wish(token, "2"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(again).isEqualTo(first).contains("/share?outcome=");
        assertThat(made()).isEqualTo(1);
        assertThat(other)
                .contains("This form was sent before", "value=\"2\"", reference)
                .doesNotContain(token);
        assertThat(html(form(Cast.ANNA, "/checkouts/new").param("token", token)))
                .contains("value=\"" + token + "\"");
    }

    @Test
    void aFormWithFaultsComesBackWithATokenThatIsGood() throws Exception {
        String token = token(Cast.ANNA, "/checkouts/new");
        var faulty = mvc.perform(wish(token, "none"))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse();

        mvc.perform(wish(tokenIn(faulty.getContentAsString()), "1")).andExpect(status().isSeeOther());
        assertThat(made()).isEqualTo(1);
    }

    private MockHttpServletRequestBuilder form(Checkout checkout, CastPerson person, String token) {
        return form(person, address(checkout)).param("token", token);
    }

    private MvcResult send(Checkout checkout, CastPerson person, String token) throws Exception {
        return mvc.perform(form(checkout, person, token))
                .andExpect(status().isSeeOther())
                .andReturn();
    }

    private String refused(Checkout checkout, CastPerson person, String token, int code) throws Exception {
        var form = token == null ? form(person, address(checkout)) : form(checkout, person, token);
        return mvc.perform(form)
                .andExpect(status().is(code))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder wish(String token, String quantity) {
        return form(Cast.ANNA, "/checkouts")
                .param("token", token)
                .param("internalReferenceId", reference)
                .param("countryCode", "SE")
                .param("language", "sv")
                .param("quantity-1-1", quantity);
    }

    private int made() {
        return jdbc.sql("select count(*) from checkout where internal_reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    private int puts(Checkout checkout) {
        return outside.calls("PUT", "/payson/2.0/checkouts/" + checkout.providerReference());
    }

    private static String location(MvcResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private static String address(Checkout checkout) {
        UUID id = checkout.id();
        return "/checkouts/" + id + "/payment-request";
    }
}
