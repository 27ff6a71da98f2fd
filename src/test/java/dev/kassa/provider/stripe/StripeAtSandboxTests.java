package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.LedgerSum;
import dev.kassa.MutableClock;
import dev.kassa.Outside;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.checkout.SomeInstruction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Stripe's adapter as the application made it, with the sandbox's Stripe at the other end of the wire, and a payer. */
@KassaTest
abstract class StripeAtSandboxTests {

    @Autowired
    StripeProvider provider;

    @Autowired
    MutableClock clock;

    final SomeCheckout some =
            SomeCheckout.atStripe().inAccount("acct_salongsaga").anew();

    @Value("${server.port}")
    int port;

    Outside outside;

    @BeforeEach
    void lookOutside() {
        outside = new Outside(port);
    }

    @AfterEach
    void mend() {
        outside.allAsUsual();
    }

    Checkout opened(SomeCheckout wanted) {
        Sighting sighting = provider.open(wanted.order());
        assertThat(sighting.status()).isEqualTo(CheckoutStatus.CREATED);
        return wanted.knownAs(sighting.reference()).build();
    }

    Sighting look(Checkout checkout) {
        return provider.look(checkout, some.account());
    }

    Sighting close(Checkout checkout) {
        return provider.close(checkout, some.account());
    }

    Sighting capture(Checkout checkout) {
        return provider.capture(checkout, some.account(), SomeCheckout.requestFor(checkout));
    }

    Sighting cancel(Checkout checkout) {
        return provider.cancel(checkout, some.account(), SomeInstruction.cancellation(checkout));
    }

    Sighting refund(Checkout checkout, Refund refund) {
        return provider.refund(checkout, some.account(), refund);
    }

    LedgerSum ledger(Checkout checkout) {
        return outside.ledger(String.valueOf(checkout.providerReference()));
    }

    void press(Checkout checkout, String choice) {
        outside.payStripe(checkout.providerReference(), choice);
    }
}
