package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

class NewCheckoutIT extends ConsoleTests {

    @Test
    void theFormOffersTheCompanysArticlesAtItsPrices() throws Exception {
        assertThat(html(page(Cast.ANNA, "/checkouts/new")))
                .contains("Haircut", "Colour and cut", "SEK\u00a0899.00", "name=\"quantity-1-2\"")
                .contains("<option value=\"SE\" selected=\"selected\">Sweden</option>")
                .doesNotContain("Padel", "??");
        assertThat(html(page(Cast.KARIN, "/checkouts/new"))).contains("Health check", "EUR\u00a0399.00");
    }

    @Test
    void theTotalIsTheServersWithAndWithoutScripts() throws Exception {
        var filled =
                filled(Cast.ANNA, "/checkouts/new").param("quantity-1-1", "2").param("quantity-3-1", "1");
        assertThat(html(filled)).contains("<html", "SEK\u00a0947.00", "value=\"2\"", "value=\"" + reference + "\"");
        var typing =
                filled(Cast.ANNA, "/checkouts/new").param("quantity-1-1", "2").param("quantity-3-1", "x");
        assertThat(html(htmx(typing)))
                .startsWith("<div class=\"pick-total\" id=\"sum\"")
                .contains("SEK\u00a0798.00", "of which VAT SEK\u00a0159.60")
                .doesNotContain("<html");
        assertThat(made()).isZero();
    }

    @Test
    void aHostedCheckoutComesWithItsLinkAndACodeForIt() throws Exception {
        String share = create(
                Cast.ANNA,
                filled(Cast.ANNA, "/checkouts").param("quantity-1-1", "1").param("price", "1"));

        Checkout checkout = checkout();
        assertThat(checkout.amount().amountMinor()).isEqualTo(39900);
        assertThat(checkout.terms().uiMode()).isEqualTo(UiMode.HOSTED);
        assertThat(share)
                .contains("/pay/" + checkout.terms().payToken(), "<svg", "M4 4h7v1h-7z", "The checkout is open")
                .contains("/sandbox/stripe/")
                .doesNotContain("<iframe", "client_secret", checkout.terms().notificationToken());
    }

    @Test
    void anEmbeddedCheckoutComesWithItsFrameAndTheSnippetForIt() throws Exception {
        String share = create(
                Cast.ANNA,
                filled(Cast.ANNA, "/checkouts")
                        .param("quantity-1-1", "1")
                        .param("uiMode", "embedded")
                        .param("confirmationUrl", "https://salong-saga.example/thanks?s={CHECKOUT_SESSION_ID}"));

        String address = "/pay/" + checkout().terms().payToken();
        assertThat(share)
                .containsPattern("<iframe class=\"preview-frame\" src=\"[^\"]+" + address + "\\?lang=sv\"")
                .contains(
                        "&lt;iframe src=&quot;",
                        "title=&quot;Payment – Salong Saga&quot;",
                        "allow=&quot;payment *&quot;")
                .doesNotContain("client_secret", "_secret_");
        String english = html(page(Cast.ANNA, "/checkouts/" + checkout().id() + "/share?frame=en"));
        assertThat(english).contains(address + "?lang=en");
        mvc.perform(page(Cast.ANNA, "/checkouts/" + checkout().id() + "/share?frame=fi"))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            internalReferenceId |           | quantity-1-1=1 | internalReferenceId | Enter a reference
            countryCode         | XX        | quantity-1-1=1 | countryCode         | The customer's country: There is no country with this code
            confirmationUrl     | ftp://a   | quantity-1-1=1 | confirmationUrl     | Address after paying: This must be a complete http or https address
            cancelUrl           | https://u:p@a.example | quantity-1-1=1 | cancelUrl | Address if the customer cancels: The address must not contain a user name
            language            | fi        | quantity-1-1=1 | language            | The customer's language: This language is not offered
            uiMode              | hosted    | quantity-1-1=0 | articles            | Pick at least one article
            uiMode              | hosted    | quantity-1-1=10001 | quantity-1-1    | Haircut: enter 0 to 10,000
            uiMode              | hosted    | quantity-1-1=many  | quantity-1-1    | Haircut: enter 0 to 10,000
            uiMode              | hosted    | quantity-9-9=1 | articles            | There is no article type 9
            """)
    void whatIsWrongIsSaidAboveAndBesideTheField(
            String field, String value, String quantity, String place, String sentence) throws Exception {
        var request = filled(Cast.ANNA, "/checkouts");
        request.param(quantity.split("=")[0], quantity.split("=")[1]);
        var form = mvc.perform(with(request, field, value == null ? "" : value))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(HtmlUtils.htmlUnescape(form))
                .contains("<title>Error: New Stripe checkout", "class=\"error-summary\"", "href=\"#" + place + "\"")
                .contains(sentence);
        assertThat(form).containsPattern("id=\"" + place + "(-error)?\"");
        assertThat(made()).isZero();
    }

    @Test
    void aWayBackIsForTheHostedPageOnly() throws Exception {
        var request = filled(Cast.ANNA, "/checkouts")
                .param("quantity-1-1", "1")
                .param("uiMode", "embedded")
                .param("cancelUrl", "https://salong-saga.example/");

        mvc.perform(request)
                .andExpect(status().isBadRequest())
                .andExpect(answer -> assertThat(answer.getResponse().getContentAsString())
                        .contains("a frame has no way back", "id=\"cancelUrl-error\"")
                        .doesNotContain("data-hidden-by"));
    }

    @Test
    void anOpenCheckoutOfTheReferenceIsAnnouncedBeforeItIsReplaced() throws Exception {
        Checkout older =
                open(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.HOSTED, ANNA).checkout();
        var typing = filled(Cast.ANNA, "/checkouts/new").param("quantity-1-1", "1");
        assertThat(html(htmx(typing))).contains("This replaces an open checkout", "/checkouts/" + older.id());
        var giftCard = filled(Cast.ANNA, "/checkouts/new").param("quantity-2-1", "1");
        assertThat(html(htmx(giftCard))).doesNotContain("This replaces an open checkout");

        outside.payStripe(older.providerReference(), "CARD");
        service.refresh(older.id(), ANNA);

        assertThat(html(htmx(filled(Cast.ANNA, "/checkouts/new").param("quantity-1-1", "1"))))
                .contains("This reference is paid");
        mvc.perform(filled(Cast.ANNA, "/checkouts").param("quantity-1-1", "1"))
                .andExpect(status().isConflict())
                .andExpect(answer -> assertThat(answer.getResponse().getContentAsString())
                        .contains("Already paid", "href=\"/checkouts/" + older.id() + "\"", reference));
    }

    @Test
    void superadminsNameTheCompanyAndNobodyElseDoes() throws Exception {
        assertThat(html(page(Cast.SIRI, "/checkouts/new"))).contains("For which company?", "kliniken-norr");
        assertThat(html(page(Cast.SIRI, "/checkouts/new?company=kliniken-norr")))
                .contains("Kliniken Norr", "Health check", "name=\"company\" value=\"kliniken-norr\"");
        create(
                Cast.SIRI,
                filled(Cast.SIRI, "/checkouts", "/checkouts/new?company=kliniken-norr")
                        .param("company", "kliniken-norr")
                        .param("quantity-1-2", "1"));
        assertThat(checkout().companyId()).isEqualTo(Cast.NORR.id());
        mvc.perform(filled(Cast.ANNA, "/checkouts")
                        .param("company", "kliniken-norr")
                        .param("quantity-1-1", "1"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aProviderThatIsNotReachedLeavesTheFormAsItWas() throws Exception {
        outside.fail("/stripe/", "POST", "LOCK_TIMEOUT");

        mvc.perform(filled(Cast.ANNA, "/checkouts").param("quantity-1-1", "3")).andExpect(answer -> {
            assertThat(answer.getResponse().getStatus()).isBetween(500, 504);
            assertThat(answer.getResponse().getContentAsString()).contains("value=\"3\"", reference, "role=\"alert\"");
        });
    }

    private MockHttpServletRequestBuilder filled(CastPerson person, String address) throws Exception {
        return filled(person, address, "/checkouts/new");
    }

    private MockHttpServletRequestBuilder filled(CastPerson person, String address, String shown) throws Exception {
        return form(person, address)
                .param("token", token(person, shown))
                .param("internalReferenceId", reference)
                .param("countryCode", "SE")
                .param("language", "sv");
    }

    /** The form with another value in one field, or with a field more. */
    private MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, String field, String value) {
        return request.with(filled -> {
            filled.setParameter(field, value);
            return filled;
        });
    }

    private String create(CastPerson person, MockHttpServletRequestBuilder form) throws Exception {
        var answer = mvc.perform(form).andExpect(status().isSeeOther()).andReturn();
        String location = String.valueOf(answer.getResponse().getHeader("Location"));
        assertThat(location).matches(Pattern.compile("/checkouts/[0-9a-f-]{36}/share\\?outcome=[0-9a-f-]{36}"));
        assertThat(location).contains(checkout().id().toString());
        assertThat(made()).isEqualTo(1);
        return html(page(person, location));
    }

    private Checkout checkout() {
        return service.find(ids().getFirst(), Actor.system("test"));
    }

    private int made() {
        return ids().size();
    }

    private List<UUID> ids() {
        return jdbc.sql("select id from checkout where internal_reference = ?")
                .param(reference)
                .query(UUID.class)
                .list();
    }
}
