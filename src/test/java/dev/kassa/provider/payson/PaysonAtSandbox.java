package dev.kassa.provider.payson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.company.Sealing;
import dev.kassa.provider.SandboxHand;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Payson's adapter as the application made it, with the sandbox's Payson at the other end of the wire, and a payer. */
@KassaTest
abstract class PaysonAtSandbox {

    @Autowired
    PaysonProvider provider;

    @Autowired
    Sealing sealing;

    @Autowired
    MutableClock clock;

    @Value("${kassa.sandbox.payson.base-url}")
    String sandbox;

    @Value("${kassa.base-url}")
    String ours;

    final SandboxHand hand = new SandboxHand();
    SomeCheckout some = SomeCheckout.atPayson();

    @BeforeEach
    void takeTheKey() {
        some = SomeCheckout.atPayson()
                .inAccount("4001")
                .withKey(sealing.seal("sandbox-key-saga"))
                .at(ours)
                .anew();
    }

    @AfterEach
    void calm() {
        hand.calm(sandbox);
    }

    Checkout opened() {
        Sighting sighting = provider.open(some.order());
        assertThat(sighting.status()).isEqualTo(CheckoutStatus.CREATED);
        return some.knownAs(sighting.reference()).build();
    }

    Checkout reserved() {
        Checkout checkout = opened();
        fillTheForm(checkout);
        pay(checkout, "CARD");
        return checkout;
    }

    void fillTheForm(Checkout checkout) {
        hand.send(
                sandbox + "/embedded/customer",
                Map.of(
                        "id", String.valueOf(checkout.providerReference()),
                        "firstName", "Kim",
                        "lastName", "Kund",
                        "email", "kim@kund.example",
                        "postalCode", "83130"));
    }

    void pay(Checkout checkout, String method) {
        hand.send(
                sandbox + "/embedded/payment",
                Map.of("id", String.valueOf(checkout.providerReference()), "method", method));
    }

    void act(Checkout checkout, String act) {
        hand.send(sandbox + "/checkouts/" + checkout.providerReference() + "/" + act, Map.of());
    }

    String address(Checkout checkout) {
        return sandbox + "/2.0/checkouts/" + checkout.providerReference();
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
}
