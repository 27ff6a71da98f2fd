package dev.kassa.provider.payson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ProviderFailure.NotReached;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import dev.kassa.checkout.SomeCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that go wrong on the way to Payson and back, and what is true afterwards. */
class PaysonFaultsIT extends PaysonAtSandboxTests {

    @ParameterizedTest
    @ValueSource(strings = {"CUT", "EMPTY", "TIMEOUT_AFTER"})
    void aRequestWithoutAnAnswerIsUnknownUntilOneLooks(String fault) {
        Checkout checkout = reserved();
        outside.fail(address(checkout), "PUT", fault);

        assertThatThrownBy(() -> capture(checkout)).isExactlyInstanceOf(Unknown.class);

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_500", "REFUSE", "TIMEOUT_BEFORE"})
    void aRequestThatWasNotCarriedOutIsUnknownTooAndCanBeRepeated(String fault) {
        Checkout checkout = reserved();
        outside.fail(address(checkout), "PUT", fault);

        assertThatThrownBy(() -> capture(checkout)).isExactlyInstanceOf(Unknown.class);

        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aLookThatFailsHasDoneNothing() {
        Checkout checkout = opened();
        outside.fail(address(checkout), "GET", "CUT");

        assertThatThrownBy(() -> look(checkout)).isExactlyInstanceOf(NotReached.class);
    }

    @Test
    void aWrongKeyOpensNothing() {
        some.withKey(sealing.seal("another key"));

        assertThatThrownBy(() -> provider.open(some.order()))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("unauthorized");
    }

    @Test
    void anotherAgentsCheckoutIsUnknown() {
        String reference = String.valueOf(opened().providerReference());
        SomeCheckout padel = SomeCheckout.atPayson()
                .inAccount("4002")
                .withKey(sealing.seal("sandbox-key-padel"))
                .knownAs(reference);

        assertThatThrownBy(() -> provider.look(padel.build(), padel.account()))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("not_found");
    }
}
