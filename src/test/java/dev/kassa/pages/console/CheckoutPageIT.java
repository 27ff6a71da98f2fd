package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutPageIT extends ConsoleTests {

    @ParameterizedTest
    @CsvSource({
        "1, Created – waiting for the customer, created",
        "2, Details filled in – not paid yet, formsFilled",
        "3, Ready to pay – waiting for the customer, readyToPay",
        "4, Being paid – the bank is working on it, processingPayment",
        "5, Reserved – waiting for you, readyToShip",
        "6, Paid – the money is on its way to you, shipped",
        "7, Paid to your account, paidToAccount",
        "8, Cancelled – no money taken, canceled",
        "9, Refunded in full, credited",
        "10, Expired – not paid in time, expired",
        "11, Denied – the payment was refused, denied"
    })
    void everyStatusIsToldInPlainWordsAndInTheProviders(int number, String plain, String provider) throws Exception {
        String address = "/checkouts/" + Cast.paysonCheckout(number);
        String english = html(page(Cast.ANNA, address));
        assertThat(english)
                .contains(plain, "Payson calls it “" + provider + "”")
                .doesNotContain("??", "ReadyToShip.");
        assertThat(html(page(Cast.ANNA, address).locale(Locale.of("sv")))).doesNotContain("??", plain);
        assertThat(english.contains("Send payment request")).isEqualTo(number == 5);
    }

    @ParameterizedTest
    @CsvSource({
        "1, The customer has not paid yet., You can send the link again.",
        "4, The bank is confirming the payment., The bank is confirming the payment.",
        "9, All of it has gone back to the customer., Nothing is left to be done here.",
        "10, This checkout is over., To take payment"
    })
    void whatIsLeftToDoIsOneSentenceForEachWhoReadsIt(int number, String everybody, String writers) throws Exception {
        String address = "/checkouts/" + Cast.paysonCheckout(number);

        assertThat(html(page(Cast.ANNA, address))).contains(everybody, writers);
        assertThat(html(page(Cast.ROLF, address))).contains(everybody).doesNotContain("Only an administrator");
    }

    @Test
    void amountsLinesAndTaxAddUp() throws Exception {
        String page =
                html(page(Cast.ANNA, "/checkouts/" + open(ProviderName.STRIPE).id()));

        assertThat(page).contains("SEK\u00a0399.00", "of which VAT 25%", "SEK\u00a079.80", "Article 1-1, VAT 25%");
        assertThat(page).contains("Stripe, Stripe&#39;s page", "cs_", "anna@salongsaga.example");
    }

    @Test
    void amountsAndTimesAreWrittenAsTheReaderDoes() throws Exception {
        String address = "/checkouts/" + Cast.paysonCheckout(5);

        assertThat(html(page(Cast.ANNA, address + "?lang=sv"))).contains("899,00\u00a0kr", "<html lang=\"sv\"");
        assertThat(html(page(Cast.ANNA, address)))
                .containsPattern("<time datetime=\"[0-9T:-]+\\+0[12]:00\" title=\"[0-9: -]+ CES?T \\(\\+0[12]:00\\)\"");
    }

    @Test
    void whatWasReplacedPointsToWhatCounts() throws Exception {
        Checkout older = open(ProviderName.STRIPE);
        Checkout newer = open(ProviderName.STRIPE);

        assertThat(html(page(Cast.ANNA, "/checkouts/" + older.id())))
                .contains(
                        "Replaced by another checkout",
                        "its link no longer works",
                        "href=\"/checkouts/" + newer.id() + "\"");
        assertThat(html(page(Cast.ANNA, "/checkouts/" + older.id())))
                .contains("Closed at the provider")
                .doesNotContain("The time ran out", "To take payment");
        assertThat(html(page(Cast.ANNA, "/checkouts/" + newer.id())))
                .contains("Other checkouts of this reference", "href=\"/checkouts/" + older.id() + "\"");
    }

    @Test
    void theWayBackLeadsToTheListAsItWas() throws Exception {
        String address = "/checkouts/" + Cast.paysonCheckout(5);
        String list = "http://localhost/checkouts?status=ReadyToShip&provider=payson";
        assertThat(html(page(Cast.ANNA, address).header("Referer", list)))
                .contains("href=\"/checkouts?status=ReadyToShip&amp;provider=payson\"");
        assertThat(html(page(Cast.ANNA, address).header("Referer", "http://localhost/audit?status=x")))
                .contains("href=\"/checkouts\"><span class=\"icon icon-left\"");
    }

    @Test
    void theShareFollowsWhatTheCustomerDoesUntilItIsDone() throws Exception {
        Checkout older = open(ProviderName.STRIPE);
        String share = "/checkouts/" + older.id() + "/share";
        assertThat(html(page(Cast.ANNA, share))).contains("hx-trigger=\"every 4s\"", "Reload this page to see");
        assertThat(html(htmx(page(Cast.ANNA, share))))
                .startsWith("<section")
                .contains("hx-get=\"" + share + "\"", "hx-trigger=\"every 4s\"");

        open(ProviderName.STRIPE);

        assertThat(html(htmx(page(Cast.ANNA, share)))).contains("Replaced").doesNotContain("hx-trigger", "hx-get");
    }

    @Test
    void doublePaymentsAndDisagreementsCannotBeOverlooked() throws Exception {
        Checkout older = open(ProviderName.STRIPE);
        Checkout newer = open(ProviderName.STRIPE);
        mark(older.id(), "paid_twice = true");
        mark(newer.id(), "paid_twice = true, discrepancy = 9");

        String page = html(page(Cast.ANNA, "/checkouts/" + newer.id()));

        assertThat(page)
                .contains(
                        "is-grave",
                        "The customer has paid two checkouts for the same thing",
                        "give the other one back");
        assertThat(page).contains("href=\"/checkouts/" + older.id() + "\"");
        assertThat(page).contains("Stripe says something else than we do", "“Refunded”", "“Created”");
        assertThat(html(page(Cast.ANNA, "/checkouts?q=" + reference))).contains("Paid twice", "Differs");
    }

    @Test
    void checkingWithTheProviderTakesOverWhatIsNew() throws Exception {
        Checkout checkout = open(ProviderName.STRIPE);
        String sighting = "/checkouts/" + checkout.id() + "/sighting";
        assertThat(html(htmx(form(Cast.ANNA, sighting))))
                .contains("Nothing new at Stripe")
                .startsWith("<main id=\"main\"");

        outside.fail("/stripe/", "GET", "RATE_LIMIT", 20);
        assertThat(html(htmx(form(Cast.ANNA, sighting)))).contains("Stripe was not reached", "known the last time");
    }

    private Checkout open(ProviderName provider) {
        return open(Cast.SAGA.id(), provider, UiMode.HOSTED, ANNA).checkout();
    }

    private void mark(UUID id, String change) {
        jdbc.sql("update checkout set " + change + " where id = ?").param(id).update();
    }
}
