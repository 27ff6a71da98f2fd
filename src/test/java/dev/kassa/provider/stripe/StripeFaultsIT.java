package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ProviderFailure.NotReached;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that go wrong on the way to Stripe and back, and what is true afterwards. */
class StripeFaultsIT extends StripeAtSandboxTests {

    @ParameterizedTest
    @ValueSource(strings = {"CUT", "TIMEOUT_AFTER"})
    void aTakingWithoutAnAnswerIsUnknownUntilOneLooks(String fault) {
        Checkout checkout = opened(some.capturedManually());
        press(checkout, "CARD");
        String intent = String.valueOf(look(checkout).payment().reference());
        outside.fail("/stripe/v1/payment_intents/" + intent + "/capture", "POST", fault);

        assertThatThrownBy(() -> capture(checkout)).isExactlyInstanceOf(Unknown.class);

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void anEmptyAnswerIsAskedForAgainUnderTheSameKey() {
        outside.fail("/stripe/v1/checkout/sessions", "POST", "EMPTY");

        Sighting first = provider.open(some.order());

        assertThat(provider.open(some.order()).reference()).isEqualTo(first.reference());
    }

    @Test
    void aFaultThatStripeRemembersStaysUnknown() {
        outside.fail("/stripe/v1/checkout/sessions", "POST", "ERROR_500_KEPT");

        assertThatThrownBy(() -> provider.open(some.order())).isExactlyInstanceOf(Unknown.class);
        assertThatThrownBy(() -> provider.open(some.order())).isExactlyInstanceOf(Unknown.class);
    }

    @Test
    void beingTurnedAwayForTooManyCallsIsNotReached() {
        outside.fail("/stripe/v1/checkout/sessions", "POST", "RATE_LIMIT");

        assertThatThrownBy(() -> provider.open(some.order())).isExactlyInstanceOf(NotReached.class);
        assertThat(provider.open(some.order()).status()).isEqualTo(CheckoutStatus.CREATED);
    }

    @Test
    void accountsAreWalls() {
        Sighting sighting = provider.open(some.order());
        Checkout elsewhere = SomeCheckout.atStripe()
                .inAccount("acct_padelhallen")
                .knownAs(sighting.reference())
                .build();

        assertThatThrownBy(() -> look(elsewhere))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("resource_missing");
        assertThatThrownBy(() -> provider.open(
                        SomeCheckout.atStripe().inAccount("acct_nobody").anew().order()))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("account_invalid");
    }
}
