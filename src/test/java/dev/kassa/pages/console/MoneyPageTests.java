package dev.kassa.pages.console;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.cast.CastOrder;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.HtmlUtils;

/** Pages on which money goes back: checkouts that are paid, and confirmations that are pressed as a browser presses them. */
abstract class MoneyPageTests extends ConsoleTests {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([\\w-]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern CONFIRM = Pattern.compile("name=\"confirmed\" value=\"(\\d+)\"");

    @Value("${kassa.base-url}")
    String baseUrl;

    /** A service at 399.00 and two products at 149.00 of Salong Saga, of which the money was taken. */
    Checkout paid(ProviderName provider) {
        UiMode mode = provider == ProviderName.STRIPE ? UiMode.HOSTED : UiMode.EMBEDDED;
        UUID id = service.open(CastOrder.twoThings(Cast.SAGA.id(), provider, mode, reference, null), ANNA)
                .checkout()
                .id();
        String name = String.valueOf(service.find(id, ANNA).providerReference());
        if (provider == ProviderName.STRIPE) {
            outside.payStripe(name, "CARD");
            return service.refresh(id, ANNA).checkout();
        }
        outside.payPayson(name, "CARD");
        service.refresh(id, ANNA);
        return service.sendPaymentRequest(id, ANNA).checkout();
    }

    /** Presses the button of a confirmation and follows to the page that tells how it went. */
    String submit(String confirmation, String path, CastPerson person) throws Exception {
        return follow(pressed(confirmation, path, person), person);
    }

    MockHttpServletRequestBuilder pressed(String confirmation, String path, CastPerson person) {
        MockHttpServletRequestBuilder sent = form(person, path);
        HIDDEN.matcher(confirmation)
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .forEach(field -> sent.param(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
        CONFIRM.matcher(confirmation).results().forEach(button -> sent.param("confirmed", button.group(1)));
        return sent;
    }

    /** The page that a form leads to. */
    String follow(MockHttpServletRequestBuilder form, CastPerson person) throws Exception {
        var session = new MockHttpSession();
        MvcResult sent = mvc.perform(form.session(session))
                .andExpect(status().isSeeOther())
                .andReturn();
        var next = page(person, String.valueOf(sent.getResponse().getHeader("Location")))
                .session(session);
        sent.getFlashMap().forEach((name, value) -> next.flashAttr(name, value));
        return html(next);
    }

    /** What Stripe calls (re_…) the latest refund of a checkout. */
    String latestRefund(Checkout checkout) {
        Map<?, ?> refunds = RestClient.create(baseUrl + "/sandbox/stripe/v1/refunds")
                .get()
                .uri("?payment_intent=" + checkout.paymentReference())
                .headers(headers -> headers.setBearerAuth("sk_test_sandbox"))
                .header("Stripe-Account", checkout.terms().providerAccount())
                .retrieve()
                .requiredBody(Map.class);
        List<?> newestFirst = (List<?>) Objects.requireNonNull(refunds.get("data"));
        return String.valueOf(((Map<?, ?>) newestFirst.getFirst()).get("id"));
    }

    static String name(Checkout checkout) {
        return String.valueOf(checkout.providerReference());
    }
}
