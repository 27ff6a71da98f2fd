package dev.kassa.provider.stripe;

import static dev.kassa.provider.BadServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.checkout.SomeInstruction;
import dev.kassa.checkout.SomeInstruction.Share;
import dev.kassa.money.Currency;
import dev.kassa.provider.BadServer;
import dev.kassa.provider.BadServer.Request;
import dev.kassa.sandbox.stripe.StripeSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form that our adapter sends is one that Stripe describes: each field known, each value of its type. */
class StripeContractIT {

    private final BadServer stripe = new BadServer();
    private final StripeProvider provider = Stripes.provider(stripe);

    @AfterEach
    void close() {
        stripe.close();
    }

    static Stream<SomeCheckout> orders() {
        return Stream.of(
                SomeCheckout.atStripe(),
                SomeCheckout.atStripe().cancelledTo("https://salong.example/avbokat?from=kassa&x=1"),
                SomeCheckout.atStripe().capturedManually().in(Currency.EUR).speaking("nb"),
                SomeCheckout.atStripe().embedded().speaking("xx"),
                SomeCheckout.atStripe().embedded().capturedManually().speaking("dk"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void opening(SomeCheckout some) {
        stripe.answers(json(Stripes.session("open", "unpaid", "null").replace("sek", currency(some))));

        provider.open(some.order());

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("intents")
    void openingAnIntent(SomeCheckout some) {
        stripe.answers(json(Stripes.bareIntent("requires_payment_method", currency(some))));

        assertThat(provider.open(some.order()).reference()).isEqualTo("pi_1");

        assertThat(faults()).isEmpty();
    }

    static Stream<SomeCheckout> intents() {
        String all =
                "{\"customer\":\"cus_1\",\"payment_method\":{\"id\":\"pm_1\"},\"setup_future_usage\":\"off_session\","
                        + "\"description\":\"å\",\"statement_descriptor_suffix\":\"SALONG\",\"amount\":1}";
        return Stream.of(
                SomeCheckout.atStripe().onOwnPage("{}", null),
                SomeCheckout.atStripe().onOwnPage(all, null).capturedManually().in(Currency.EUR),
                SomeCheckout.atStripe().onOwnPage(all, "pi_1"));
    }

    @Test
    void closingAnIntent() {
        stripe.answers(
                json(Stripes.bareIntent("requires_payment_method", "sek")),
                json(Stripes.bareIntent("canceled", "sek")),
                json(Stripes.bareIntent("canceled", "sek")));
        SomeCheckout some = SomeCheckout.atStripe().onOwnPage("{}", null).knownAs("pi_1");

        provider.close(some.build(), some.account());

        assertThat(faults()).isEmpty();
    }

    @Test
    void closing() {
        stripe.answers(json(Stripes.session("expired", "unpaid", "null")));
        SomeCheckout some = SomeCheckout.atStripe().knownAs("cs_test_1");

        provider.close(some.build(), some.account());

        assertThat(faults()).isEmpty();
    }

    @Test
    void capturing() {
        stripe.answers(
                json(Stripes.session("complete", "unpaid", Stripes.intent("requires_capture"))),
                json(Stripes.intent("succeeded")),
                json(Stripes.session("complete", "paid", Stripes.intent("succeeded"))));
        SomeCheckout some = SomeCheckout.atStripe().knownAs("cs_test_1");
        Checkout checkout = some.build();

        provider.capture(checkout, some.account(), SomeCheckout.requestFor(checkout));

        assertThat(faults()).isEmpty();
    }

    @Test
    void cancelling() {
        stripe.answers(
                json(Stripes.session("complete", "unpaid", Stripes.intent("requires_capture"))),
                json(Stripes.intent("canceled")),
                json(Stripes.session("complete", "unpaid", Stripes.intent("canceled"))));
        SomeCheckout some = SomeCheckout.atStripe().knownAs("cs_test_1");
        Checkout checkout = some.build();

        provider.cancel(checkout, some.account(), SomeInstruction.cancellation(checkout));

        assertThat(faults()).isEmpty();
    }

    @Test
    void refunding() {
        SomeCheckout some = SomeCheckout.atStripe().knownAs("cs_test_1");
        Checkout checkout = some.build();
        Refund refund = SomeInstruction.refund(checkout, new Share(1, 500, 0), new Share(2, 50, 100));
        String made = Stripes.refund(
                "re_1", 550, "succeeded", refund.instruction().id().toString());
        stripe.answers(
                json(Stripes.session("complete", "paid", Stripes.refundable(0, "", false))),
                json(made),
                json(Stripes.session("complete", "paid", Stripes.refundable(550, made, false))));

        provider.refund(checkout, some.account(), refund);

        assertThat(faults()).isEmpty();
    }

    private static String currency(SomeCheckout some) {
        return some.build().terms().currency().name().toLowerCase(Locale.ROOT);
    }

    private List<String> faults() {
        List<Request> changes = stripe.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
        assertThat(changes).hasSize(1);
        Request sent = changes.getFirst();
        return StripeSpec.faultsOfForm(sent.method(), sent.uri().getPath(), sent.body());
    }
}
