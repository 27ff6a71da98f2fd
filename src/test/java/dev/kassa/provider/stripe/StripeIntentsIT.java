package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Sighting;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Payments without a session, at the sandbox's Stripe over the wire. */
class StripeIntentsIT extends StripeAtSandboxTests {

    private Checkout intent(boolean manual) {
        some.onOwnPage("{}", null);
        return opened(manual ? some.capturedManually() : some);
    }

    private void confirm(Checkout checkout, String method) {
        String secret = Objects.requireNonNull(
                Objects.requireNonNull(look(checkout).detail()).clientSecret());
        outside.confirmAtStripe(secret, "acct_salongsaga", method);
    }

    @Test
    void openingTwiceMakesOne() {
        some.onOwnPage("{\"description\":\"A\"}", null);
        assertThat(provider.open(some.order()).reference())
                .isEqualTo(provider.open(some.order()).reference());
    }

    @Test
    void reservedMoneyIsTakenOnceAndClosedIntentsAreNot() {
        Checkout checkout = intent(true);
        confirm(checkout, "pm_card_visa");
        Sighting held = look(checkout);
        assertThat(held.status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        assertThat(Objects.requireNonNull(held.detail()).clientSecret()).isNull();
        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(ledger(checkout).captures()).isEqualTo(1);
    }

    @Test
    void reservedMoneyIsLetGo() {
        Checkout checkout = intent(true);
        confirm(checkout, "pm_card_visa");
        assertThat(cancel(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(ledger(checkout).cancellations()).isEqualTo(1);
    }

    @Test
    void whatIsClosedCannotBePaid() {
        Checkout checkout = intent(false);
        String secret = Objects.requireNonNull(
                Objects.requireNonNull(look(checkout).detail()).clientSecret());
        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(outside.confirmAtStripe(secret, "acct_salongsaga", "pm_card_visa"))
                .isEqualTo(400);
        assertThat(close(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
    }

    @Test
    void aBrowserNeedsTheSecretOfThePayment() {
        Checkout checkout = intent(false);
        assertThat(outside.confirmAtStripe(
                        checkout.providerReference() + "_secret_guess", "acct_salongsaga", "pm_card_visa"))
                .isEqualTo(404);
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.CREATED);
    }

    @Test
    void otherAccountsKnowNothingOfIt() {
        Checkout checkout = intent(false);
        Checkout stranger = some.inAccount("acct_padelhallen")
                .knownAs("" + checkout.providerReference())
                .build();
        assertThatThrownBy(() -> provider.look(stranger, some.account()))
                .isInstanceOfSatisfying(
                        ProviderFailure.Refused.class,
                        no -> assertThat(no.isMissing()).isTrue());
    }
}
