package dev.kassa.provider.stripe;

import static dev.kassa.provider.BadServer.cut;
import static dev.kassa.provider.BadServer.json;
import static dev.kassa.provider.BadServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.PaymentProvider.PageSources;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.ProviderFailure.NotReached;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.company.ProviderName;
import dev.kassa.provider.BadServer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeProviderTest {

    private static final String OPEN = Stripes.session("open", "unpaid", "null");
    private static final String RESERVED = Stripes.session("complete", "unpaid", Stripes.intent("requires_capture"));
    private static final String TAKEN = Stripes.session("complete", "paid", Stripes.intent("succeeded"));

    private final BadServer stripe = new BadServer();
    private final StripeProvider provider = Stripes.provider(stripe);
    private final SomeCheckout some = SomeCheckout.atStripe().knownAs("cs_test_1");
    private final Checkout checkout = some.build();

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void opensASessionInTheCompanysAccount() {
        stripe.answers(json(OPEN));

        Sighting sighting = provider.open(SomeCheckout.atStripe().order());

        assertThat(provider.name()).isEqualTo(ProviderName.STRIPE);
        assertThat(sighting.reference()).isEqualTo("cs_test_1");
        assertThat(asked()).containsExactly("POST /v1/checkout/sessions");
        assertThat(stripe.requests().getFirst().header("Stripe-Account")).isEqualTo("acct_saga");
        assertThat(stripe.requests().getFirst().header("Idempotency-Key")).isEqualTo("kassa-open-" + SomeCheckout.ID);
        assertThat(stripe.requests().getFirst().body()).contains("ui_mode=hosted_page", "[unit_amount]=39900");
    }

    @Test
    void looksAtTheSessionWithItsPayment() {
        stripe.answers(json(TAKEN));

        assertThat(provider.look(checkout, some.account()).status()).isEqualTo(CheckoutStatus.SHIPPED);

        assertThat(asked())
                .containsExactly("GET /v1/checkout/sessions/cs_test_1?expand[0]=payment_intent"
                        + "&expand[1]=payment_intent.latest_charge.refunds");
        assertThat(stripe.requests().getFirst().header("Stripe-Account")).isEqualTo("acct_saga");
    }

    @Test
    void namesNoAccountForThePlatformsOwn() {
        stripe.answers(json(OPEN));

        provider.open(SomeCheckout.atStripe().inAccount("").order());

        assertThat(stripe.requests().getFirst().header("Stripe-Account")).isNull();
    }

    @Test
    void closesAnOpenSession() {
        stripe.answers(json(Stripes.session("expired", "unpaid", "null")));

        assertThat(provider.close(checkout, some.account()).status()).isEqualTo(CheckoutStatus.EXPIRED);

        assertThat(asked()).containsExactly("POST /v1/checkout/sessions/cs_test_1/expire");
        assertThat(stripe.requests().getFirst().header("Idempotency-Key")).startsWith("kassa-close-" + SomeCheckout.ID);
    }

    @Test
    void answersTheTruthWhenThePayerWasQuicker() {
        stripe.answers(status(400, Stripes.error("invalid_request_error", "")), json(TAKEN));

        assertThat(provider.close(checkout, some.account()).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void failsToCloseWhatStripeKeepsOpen() {
        stripe.answers(status(400, Stripes.error("invalid_request_error", "nope")), json(OPEN));

        assertThatThrownBy(() -> provider.close(checkout, some.account()))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("nope");
    }

    @Test
    void capturesTheAmountUnderTheRequestsKeyAndBelievesWhatItSeesAfterwards() {
        stripe.answers(json(RESERVED), json(Stripes.intent("succeeded")), json(TAKEN));

        assertThat(capture().status()).isEqualTo(CheckoutStatus.SHIPPED);

        assertThat(asked().get(1)).isEqualTo("POST /v1/payment_intents/pi_1/capture");
        BadServer.Request captured = stripe.requests().get(1);
        assertThat(captured.body()).isEqualTo("amount_to_capture=80850");
        assertThat(captured.header("Idempotency-Key"))
                .isEqualTo(SomeCheckout.requestFor(checkout).key());
        assertThat(stripe.requests())
                .extracting(request -> request.header("Stripe-Account"))
                .containsOnly("acct_saga");
    }

    @ParameterizedTest
    @CsvSource({
        "complete, paid, succeeded, SHIPPED",
        "complete, unpaid, canceled, CANCELED",
        "complete, unpaid, processing, PROCESSING_PAYMENT",
        "open, unpaid, requires_payment_method, CREATED",
        "expired, unpaid, requires_payment_method, EXPIRED",
    })
    void asksForNothingThatIsNotReserved(String session, String paid, String intent, CheckoutStatus truth) {
        stripe.answers(json(Stripes.session(session, paid, Stripes.intent(intent))));

        assertThat(capture().status()).isEqualTo(truth);
        assertThat(stripe.requests()).hasSize(1);
    }

    @Test
    void countsACaptureByAnotherAsDone() {
        stripe.answers(
                json(RESERVED),
                status(400, Stripes.error("invalid_request_error", "payment_intent_unexpected_state")),
                json(TAKEN));

        assertThat(capture().status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void tellsARefusedCapture() {
        stripe.answers(json(RESERVED), status(402, Stripes.error("card_error", "expired_card")), json(RESERVED));

        assertThatThrownBy(this::capture).isExactlyInstanceOf(Refused.class);
    }

    @Test
    void doesNotTakeAnAcceptedCaptureForADoneOne() {
        stripe.answers(json(RESERVED), json(Stripes.intent("succeeded")), json(RESERVED));

        assertThatThrownBy(this::capture).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void doesNotKnowWhatBecameOfACaptureWithoutAnAnswer() {
        stripe.answers(json(RESERVED), cut());

        assertThatThrownBy(this::capture).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void doesNotKnowWhatBecameOfACaptureThatCannotBeLookedAt() {
        stripe.answers(json(RESERVED), json(Stripes.intent("succeeded")), cut());

        assertThatThrownBy(this::capture).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void hasNotCapturedWhatItCouldNotLookAtBefore() {
        stripe.answers(cut());

        assertThatThrownBy(this::capture).isExactlyInstanceOf(NotReached.class);
        assertThat(asked()).allMatch(line -> line.startsWith("GET "));
    }

    @ParameterizedTest
    @CsvSource({
        "sk_live_1, false",
        "rk_live_1, false",
        "sk_test_1, true",
        "rk_test_1, true",
        "unheard_of, false",
        "'', false"
    })
    void neverSendsACheckoutWithAKeyOfTheOtherMode(String key, boolean live) {
        var properties =
                Stripes.properties(key, stripe.address(), URI.create("https://js.stripe.com/dahlia/stripe.js"));
        var other = live ? SomeCheckout.atStripe().live() : SomeCheckout.atStripe();

        assertThatThrownBy(() -> Stripes.provider(properties).open(other.order()))
                .isInstanceOf(Refused.class);
        assertThat(stripe.requests()).isEmpty();
    }

    @Test
    void asksNothingAboutACheckoutThatStripeNeverSaw() {
        Checkout never = SomeCheckout.atStripe().build();

        assertThatThrownBy(() -> provider.look(never, some.account())).isInstanceOf(ProviderFailure.Refused.class);
        assertThat(stripe.requests()).isEmpty();
    }

    @Test
    void allowsAPageStripesOwnHosts() {
        PageSources sources = provider.pageSources();

        assertThat(sources.scripts()).contains("https://js.stripe.com", "https://*.js.stripe.com");
        assertThat(sources.frames()).contains("https://js.stripe.com", "https://hooks.stripe.com");
        assertThat(sources.connections()).contains("https://api.stripe.com");
    }

    @Test
    void allowsAPageTheScriptsAddressAloneIfItIsAnother() {
        URI script = URI.create("http://127.0.0.1:9000/js/stripe.js");
        List<String> only = List.of("http://127.0.0.1:9000");

        assertThat(Stripes.provider(Stripes.properties(Stripes.KEY, stripe.address(), script))
                        .pageSources())
                .isEqualTo(new PageSources(only, only, only, only));
    }

    private Sighting capture() {
        return provider.capture(checkout, some.account(), SomeCheckout.requestFor(checkout));
    }

    private List<String> asked() {
        return stripe.requests().stream()
                .map(request ->
                        request.method() + " " + URLDecoder.decode(request.uri().toString(), StandardCharsets.UTF_8))
                .toList();
    }
}
