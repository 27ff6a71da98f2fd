package dev.kassa.provider.payson;

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
import dev.kassa.company.Sealing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Payson's adapter as the application made it, with the sandbox's Payson at the other end of the wire, and a payer. */
@KassaTest
abstract class PaysonAtSandboxTests {

    @Autowired
    PaysonProvider provider;

    @Autowired
    Sealing sealing;

    @Autowired
    MutableClock clock;

    @Value("${server.port}")
    int port;

    @Value("${kassa.base-url}")
    String baseUrl;

    Outside outside;

    SomeCheckout some = SomeCheckout.atPayson();

    @BeforeEach
    void takeTheKey() {
        outside = new Outside(port);
        some = SomeCheckout.atPayson()
                .inAccount("4001")
                .withKey(sealing.seal("sandbox-key-saga"))
                .at(baseUrl)
                .anew();
    }

    @AfterEach
    void mend() {
        outside.allAsUsual();
    }

    Checkout opened() {
        Sighting sighting = provider.open(some.order());
        assertThat(sighting.status()).isEqualTo(CheckoutStatus.CREATED);
        return some.knownAs(sighting.reference()).build();
    }

    Checkout reserved() {
        Checkout checkout = opened();
        outside.payPayson(checkout.providerReference(), "CARD");
        return checkout;
    }

    String address(Checkout checkout) {
        return "/payson/2.0/checkouts/" + checkout.providerReference();
    }

    Sighting look(Checkout checkout) {
        return provider.look(checkout, some.account());
    }

    Sighting close(Checkout checkout) {
        return provider.close(checkout, some.account());
    }

    Checkout shipped() {
        Checkout checkout = reserved();
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        return checkout;
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

    Sighting capture(Checkout checkout) {
        return provider.capture(checkout, some.account(), SomeCheckout.requestFor(checkout));
    }
}
