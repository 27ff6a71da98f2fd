package dev.kassa.pages.payer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer is told at each point of the way, in plain HTML, without a script. */
@KassaTest
class PayerIT extends PayerTests {

    @Test
    void anEmbeddedPaymentNamesWhoAndWhatAndKeepsItsSecret() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);

        var answer = get(page(checkout));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("lang=\"sv\"", "Salong Saga", Cast.SAGA.organisationNumber())
                .contains("Klippning", "2 × Schampo", "697,00\u00a0kr", "139,40\u00a0kr", "Varav moms 25 %")
                .contains("data-key=\"pk_test_sandbox\"", "data-account=\"acct_salongsaga\"")
                .contains("data-secret=\"" + page(checkout) + "/client-secret\"")
                .contains("/sandbox/stripe/dahlia/stripe.js\"", "<noscript>", "?lang=en")
                .doesNotContain("_secret_", "??");
    }

    @Test
    void aHostedPaymentIsALinkAwayAndHasNoSecret() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);

        assertThat(get(page(checkout) + "?lang=en").body())
                .contains("/sandbox/stripe/pay/" + reference(checkout), "Pay SEK\u00a0697.00 at Stripe", "lang=\"en\"")
                .doesNotContain("stripe.js");
        assertThat(post(page(checkout) + "/client-secret", "X-Requested-With", "kassa")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void paysonsHtmlIsShownAsItIs() {
        Checkout checkout = open(Cast.SAGA, ProviderName.PAYSON, UiMode.EMBEDDED);

        assertThat(get(page(checkout)).body())
                .contains("<iframe id=\"paysonIframe\"", "/sandbox/payson/assets/host.js")
                .contains("data-return=\"" + page(checkout) + "/return?lang=sv\"");
    }

    @Test
    void whatIsPaidIsAReceiptOnEveryVisit() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "CARD");

        var back = get(page(checkout) + "/return?lang=en");
        var again = get(page(checkout) + "?lang=en");

        assertThat(back.body())
                .contains("Thank you, it is paid", "Receipt number", "SEK\u00a0697.00", "Of which VAT 25 %")
                .contains(checkout.terms().internalReference(), "data-standing=\"paid\"")
                .doesNotContain("Continue to", "paid twice");
        assertThat(again.body()).contains("This is already paid").doesNotContain("Pay SEK");
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void whatIsReservedSaysSo() {
        Checkout checkout = open(Cast.NORR, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "CARD");

        assertThat(get(page(checkout) + "/return?lang=en").body())
                .contains("the money is reserved", "Nothing has been taken yet", "EUR\u00a0697.00");
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.READY_TO_SHIP);
    }

    @Test
    void aHostedCustomerGoesOnToTheCompany() {
        String confirmation = "https://padelhallen.example/tack?session={CHECKOUT_SESSION_ID}";
        Checkout hosted =
                open(Cast.PADEL, ProviderName.STRIPE, UiMode.HOSTED, "hosted-" + UUID.randomUUID(), confirmation);
        outside.payStripe(reference(hosted), "CARD");

        var back = get(page(hosted) + "/return");

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(header(back, "Location")).isEqualTo("https://padelhallen.example/tack?session=" + reference(hosted));
        assertThat(header(back, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(get(page(hosted)).body()).contains("href=\"https://padelhallen.example/tack?session=cs_");
    }

    @Test
    void whoComesBackUnpaidIsAskedToTryAgain() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "BANK");

        assertThat(get(page(checkout) + "/return?lang=en").body())
                .contains("This is not paid yet", "Try again", page(checkout) + "?lang=en");
    }

    @Test
    void whoComesBackWhileTheProviderIsSilentIsNotToldThatHeHasNotPaid() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.silenceStripe();
        outside.payStripe(reference(checkout), "CARD");
        outside.fail("/stripe/v1/", "REFUSE", 20);

        var answer = get(page(checkout) + "/return?lang=en");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("We are checking with your bank", "http-equiv=\"refresh\"", "/return?lang=en")
                .doesNotContain("not paid yet");
    }

    @Test
    void aSlowPaymentIsWaitedFor() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "SLOW");

        assertThat(get(page(checkout)).body()).contains("Vi kontrollerar med din bank", "data-standing=\"waiting\"");
        assertThat(status(checkout)).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);

        outside.turnStripe(reference(checkout), "SETTLE");
        assertThat(get(page(checkout) + "/return").body()).contains("Tack, det är betalt");
    }

    @Test
    void aSilentProviderIsNamedAndTheCustomerAskedToComeAgain() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        outside.fail("/stripe/v1/", "REFUSE", 20);

        var answer = get(page(checkout) + "?lang=en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isNotBlank();
        assertThat(header(answer, "Content-Security-Policy")).contains("https://salong-saga.example");
        assertThat(answer.body()).contains("Stripe does not answer", "Salong Saga", "Try again");
        assertThat(post(page(checkout) + "/client-secret", "X-Requested-With", "kassa")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void whatTheProviderHasNotAnsweredYetIsNotSaidToBePaid() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        jdbc.sql("update checkout set provider_reference = null, status = 0 where id = ?")
                .param(checkout.id())
                .update();

        assertThat(get(page(checkout)).statusCode()).isEqualTo(503);
        assertThat(get(page(checkout) + "/return").body()).contains("data-standing=\"waiting\"");
    }

    @Test
    void aReplacedPageLeadsToTheCurrentOne() {
        String reference = "replaced-" + UUID.randomUUID();
        Checkout old = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED, reference, null);
        Checkout current = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED, reference, null);

        assertThat(get(page(old) + "?lang=en").body())
                .contains("This payment page was replaced", page(current) + "?lang=en")
                .doesNotContain("data-key");
        assertThat(get(page(old) + "/return?lang=en").body()).contains("This payment page was replaced");
        assertThat(post(page(old) + "/client-secret", "X-Requested-With", "kassa")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anExpiredPageSaysSo() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.EMBEDDED);
        outside.turnStripe(reference(checkout), "EXPIRE");

        assertThat(get(page(checkout) + "?lang=en").body())
                .contains("This payment page has expired", "You have not been charged", "Salong Saga");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|Vi kontrollerar med din bank",
                "5|Det här är redan betalt",
                "6|Det här är redan betalt",
                "7|Det här är redan betalt",
                "8|Betalningen avbröts",
                "9|Du har fått tillbaka pengarna",
                "10|Betalsidan har gått ut",
                "11|Betalningen godkändes inte"
            })
    void everyEndHasItsWords(int number, String words) {
        Checkout checkout = checkouts.find(Cast.paysonCheckout(number), Actor.system("test"));

        var answer = get(page(checkout));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(words, "Salong Saga").doesNotContain("??", "<iframe");
    }

    @Test
    void whatWasPaidTwiceIsToldToTheCustomer() {
        Checkout checkout = open(Cast.SAGA, ProviderName.STRIPE, UiMode.HOSTED);
        outside.payStripe(reference(checkout), "CARD");
        get(page(checkout) + "/return");
        jdbc.sql("update checkout set paid_twice = true where id = ?")
                .param(checkout.id())
                .update();

        assertThat(get(page(checkout) + "?lang=en").body()).contains("This seems to have been paid twice");
    }

    @ParameterizedTest
    @CsvSource({"sv, There is no such payment", "en, Betalningen finns inte"})
    void anUnknownAddressIsAnsweredInBothLanguages(String language, String other) {
        List<String> tokens = List.of("x".repeat(32), "x", "%C3%A9", "%F0%9F%98%80", "%C3%A9".repeat(32), "x%27--");
        for (String path : tokens.stream()
                .flatMap(t -> Stream.of("/pay/" + t, "/pay/" + t + "/return"))
                .toList()) {
            var answer = get(path, "Accept-Language", language);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("lang=\"" + language + "\"", "There is no such payment", "Betalningen finns inte", other)
                    .doesNotContain("??");
        }
    }
}
