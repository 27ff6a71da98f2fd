package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import dev.kassa.company.ProviderName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever says that something happened makes us look, once, and believe nothing. */
class CheckoutHintsIT extends HeartTests {

    @Autowired
    CheckoutHints hints;

    @Autowired
    Reconciling reconciling;

    @Autowired
    MutableClock clock;

    @Test
    void aFloodOfThemIsOneLook() {
        Checkout checkout = openStripe().checkout();
        String path = "/stripe/v1/checkout/sessions/" + checkout.providerReference();
        outside.silenceStripe();
        outside.payStripe(checkout.providerReference(), "CARD");
        int before = outside.calls("GET", path);

        for (int i = 0; i < 100; i++) {
            hints.note(ProviderName.STRIPE, checkout.providerReference());
        }
        assertThat(outside.calls("GET", path)).isEqualTo(before);
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.CREATED);
        reconciling.look();

        assertThat(outside.calls("GET", path)).isEqualTo(before + 1);
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(now(checkout).nextLookAt()).isAfter(clock.instant());
    }

    @Test
    void eachNameWillDoAndNothingElse() {
        Checkout checkout = reservedAtPayson(ANNA);
        hints.note(ProviderName.STRIPE, checkout.id());
        hints.note(ProviderName.PAYSON, "no-such");
        hints.noteOfPayment(ProviderName.STRIPE, "pi_none");
        assertThat(now(checkout).nextLookAt()).isAfter(clock.instant());

        hints.note(ProviderName.PAYSON, checkout.id());
        assertThat(now(checkout).nextLookAt()).isBeforeOrEqualTo(clock.instant());
    }
}
