package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.OpenCheckout.Item;
import dev.kassa.company.ProviderName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningIT extends HeartTests {

    @Test
    void aHostedCheckoutCostsWhatTheCompanySays() {
        Seen seen = openStripe();
        Checkout checkout = now(seen.checkout());
        assertThat(seen.way()).isInstanceOf(PayerWay.Hosted.class);
        assertThat(checkout.status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(checkout.providerStatus()).isEqualTo("open");
        assertThat(checkout.amount().amountMinor()).isEqualTo(39_900);
        assertThat(checkout.terms().vat().amountMinor()).isEqualTo(7_980);
        assertThat(acts(checkout)).containsExactly("CHECKOUT_MADE", "OPENED");
    }

    @Test
    void anEmbeddedCheckoutHasASecretThatIsNotStored() {
        Seen seen = service.open(wish(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.EMBEDDED), Actor.anonymous());
        var way = (PayerWay.Embedded) seen.way();
        assertThat(way.clientSecret()).startsWith(seen.checkout().providerReference());
        assertThat(way.account()).isEqualTo("acct_salongsaga");
        Map<String, Object> row = jdbc.sql("select * from checkout where id = ?")
                .param(seen.checkout().id())
                .query()
                .singleRow();
        assertThat(row.get("provider_reference")).isEqualTo(seen.checkout().providerReference());
        assertThat(row.values()).allSatisfy(value -> assertThat(text(value)).doesNotContain(way.clientSecret()));
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    @Test
    void theNextOneForTheSamePayableSupersedesAndExpiresTheFirst() {
        Checkout first = openStripe().checkout();
        Checkout second = openStripe().checkout();
        assertThat(now(first).status()).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(now(first).supersededBy()).isEqualTo(second.id());
        assertThat(service.refresh(first.id(), ANNA).checkout().providerStatus())
                .isEqualTo("expired");
        assertThat(acts(first)).containsExactly("CHECKOUT_MADE", "OPENED", "SUPERSEDED", "LAPSED");
        assertThat(service.forPayer(first.terms().payToken()).current().getPath())
                .endsWith(second.terms().payToken());
    }

    @Test
    void aQuoteSaysWhatCanBeHadAndWhatCannotAndLeavesNoTrace() {
        long payables = rows("payable");
        var unfinished = new OpenCheckout(
                ProviderName.STRIPE,
                Cast.SAGA.id(),
                "SE",
                List.of(new Item(1, 1, 2), new Item(3, 1, 10_001), new Item(1, 99, 1)),
                null,
                null,
                null,
                UiMode.HOSTED,
                null);

        Quote quote = service.quote(unfinished, ANNA);

        assertThat(quote.lines()).extracting(CheckoutLine::position).containsExactly(1);
        assertThat(quote.total().amountMinor()).isEqualTo(79_800);
        assertThat(quote.vat().amountMinor()).isEqualTo(15_960);
        assertThat(quote.rivals()).isEmpty();
        assertThat(quote.faults())
                .extracting(Fault::field)
                .containsExactly("internalReferenceId", "articles[1].quantity", "articles[2].articleId");
        assertThat(rows("payable")).isEqualTo(payables);
        assertThatThrownBy(() -> service.quote(unfinished, ROLF)).isInstanceOf(CheckoutProblem.Forbidden.class);
    }

    @Test
    void aQuoteNamesWhatWouldBeReplacedAndWhatForbidsIt() {
        openStripe();
        Seen live = openStripe();
        OpenCheckout again = wish(Cast.SAGA.id(), ProviderName.PAYSON, UiMode.EMBEDDED);
        assertThat(service.quote(again, ANNA).rivals()).singleElement().satisfies(rival -> {
            assertThat(rival.id()).isEqualTo(live.checkout().id());
            assertThat(rival.bars()).isFalse();
        });

        outside.payStripe(live.way(), "CARD");
        service.refresh(live.checkout().id(), ANNA);

        assertThat(service.quote(again, ANNA).rivals()).singleElement().matches(Checkout::bars);
        assertThat(service.quote(again, ANNA).faults()).isEmpty();
    }

    @Test
    void whatIsPaidIsNotOpenedAgain() {
        Seen first = openStripe();
        outside.payStripe(first.way(), "CARD");
        long before = rows("checkout");
        // Whether the webhook was faster or not: before anything is superseded, the provider is looked at.
        assertThatThrownBy(this::openStripe).isInstanceOf(AlreadyPaid.class);
        assertThat(rows("checkout")).isEqualTo(before);
        assertThat(now(first.checkout()).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aSlowPaymentUnderWayIsNotSupersededEither() {
        outside.payStripe(openStripe().way(), "SLOW");
        assertThatThrownBy(this::openStripe).isInstanceOf(AlreadyPaid.class);
    }

    @Test
    void oneIsLiveHoweverManyAreOpenedAtOnce() throws Exception {
        atOnce(6, this::openStripe);
        List<Checkout> all = checkouts.findByPayable(checkouts
                .findById(openStripe().checkout().id())
                .orElseThrow()
                .terms()
                .payableId());
        assertThat(all.stream().filter(each -> each.status().isOpen() && each.supersededBy() == null))
                .hasSize(1);
        assertThat(all.stream().filter(each -> each.status() == CheckoutStatus.CREATED))
                .hasSize(1);
        for (Checkout each : all) {
            if (each.providerReference() != null) {
                assertThat(service.refresh(each.id(), ANNA).checkout().status())
                        .isEqualTo(now(each).status());
            }
        }
    }

    @Test
    void anUnclearAnswerIsToldAsSuchAndTheNextTryWorks() {
        outside.fail("/stripe/v1/checkout/sessions", "POST", "CUT");
        assertThatThrownBy(this::openStripe).isInstanceOf(OutcomeUnknown.class);
        Checkout checkout = openStripe().checkout();
        assertThat(checkout.status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(checkouts.findByPayable(checkout.terms().payableId()))
                .extracting(Checkout::status)
                .containsExactlyInAnyOrder(CheckoutStatus.CREATED, CheckoutStatus.NONE);
    }

    @Test
    void paysonOpensToo() {
        Seen seen = service.open(wish(Cast.SAGA.id(), ProviderName.PAYSON, UiMode.EMBEDDED), ANNA);
        assertThat(seen.checkout().status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(((PayerWay.Snippet) seen.way()).html()).contains("paysonIframe");
    }

    static Stream<Arguments> badWishes() {
        var item = new Item(1, 1, 1);
        return Stream.of(
                Arguments.of(
                        List.of(new Item(1, 99, 1)), "SE", "x", null, null, "articles[0].articleId", "unknownArticle"),
                Arguments.of(
                        List.of(item, new Item(9, 1, 1)),
                        "SE",
                        "x",
                        null,
                        null,
                        "articles[1].articleTypeId",
                        "unknownArticleType"),
                Arguments.of(List.of(new Item(1, 1, 0)), "SE", "x", null, null, "articles[0].quantity", "range"),
                Arguments.of(List.of(new Item(1, 1, 10_001)), "SE", "x", null, null, "articles[0].quantity", "range"),
                Arguments.of(List.of(), "SE", "x", null, null, "articles", "required"),
                Arguments.of(List.of(item), "XX", "x", null, null, "countryCode", "unknownCountry"),
                Arguments.of(List.of(item), null, "x", null, null, "countryCode", "required"),
                Arguments.of(List.of(item), "SE", " ", null, null, "internalReferenceId", "required"),
                Arguments.of(List.of(item), "SE", "x".repeat(101), null, null, "internalReferenceId", "tooLong"),
                Arguments.of(List.of(item), "SE", "a\0b", null, null, "internalReferenceId", "controlCharacter"),
                Arguments.of(List.of(item), "SE", "x", "javascript:alert(1)", null, "confirmationUrl", "url"),
                Arguments.of(List.of(item), "SE", "x", null, "https://x.example", "cancelUrl", "notWithEmbedded"));
    }

    @ParameterizedTest
    @MethodSource("badWishes")
    void badInputIsNamedAndLeavesNoRow(
            List<Item> items,
            @Nullable String country,
            String internalReference,
            @Nullable String confirmationUrl,
            @Nullable String cancelUrl,
            String field,
            String code) {
        long before = rows("checkout") + rows("payable") + rows("audit_entry");
        var wish = new OpenCheckout(
                ProviderName.STRIPE,
                Cast.SAGA.id(),
                country,
                items,
                internalReference,
                confirmationUrl,
                cancelUrl,
                UiMode.EMBEDDED,
                null);
        assertThatThrownBy(() -> service.open(wish, ANNA))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field, Fault::code)
                                .containsExactly(tuple(field, code)));
        assertThat(rows("checkout") + rows("payable") + rows("audit_entry")).isEqualTo(before);
    }

    @Test
    void nobodyOpensForAnotherCompany() {
        assertThatThrownBy(() -> service.open(wish(Cast.PADEL.id(), ProviderName.STRIPE, UiMode.HOSTED), ANNA))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> service.open(wish(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.HOSTED), ROLF))
                .isInstanceOf(CheckoutProblem.Forbidden.class);
        assertThatThrownBy(() -> service.open(wish(Cast.NORR.id(), ProviderName.PAYSON, UiMode.EMBEDDED), KARIN))
                .isInstanceOf(CheckoutProblem.ProviderNotConfigured.class);
    }
}
