package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.Sighting.SeenRefund;
import dev.kassa.checkout.Sighting.SeenRefund.State;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.checkout.SomeInstruction;
import dev.kassa.checkout.SomeInstruction.Share;
import org.junit.jupiter.api.Test;

/** Money that goes back through Stripe, and reservations that are let go. */
class StripeRefundsIT extends StripeAtSandboxTests {

    @Test
    void aReservationIsLetGoOnce() {
        Checkout checkout = opened(some.capturedManually());
        press(checkout, "CARD");

        assertThat(cancel(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(cancel(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(capture(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(look(checkout).balance().refundedMinor()).isZero();
        assertThat(ledger(checkout).cancellationCalls()).isOne();
        assertThat(ledger(checkout).cancellations()).isOne();
    }

    @Test
    void whatWasTakenIsNotLetGo() {
        Checkout checkout = paid();

        assertThat(cancel(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(ledger(checkout).cancellationCalls()).isZero();
    }

    @Test
    void moneyGoesBackInPartsUntilAllIsBack() {
        Checkout checkout = paid();
        assertThat(look(checkout).balance().capturedMinor()).isEqualTo(SomeCheckout.TOTAL_MINOR);
        Refund first = SomeInstruction.refund(checkout, new Share(1, 39_900, 0));
        Refund rest = SomeInstruction.refund(checkout, new Share(1, 39_900, 39_900), new Share(2, 1_050, 0));

        Sighting part = refund(checkout, first);
        Sighting whole = refund(checkout, rest);

        assertThat(part.shows(first)).isTrue();
        assertThat(part.status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(whole.shows(rest)).isTrue();
        assertThat(whole.shows(first)).isTrue();
        assertThat(whole.status()).isEqualTo(CheckoutStatus.CREDITED);
        assertThat(whole.balance().refundedMinor()).isEqualTo(SomeCheckout.TOTAL_MINOR);
        assertThat(ledger(checkout).refunds()).isEqualTo(2);
    }

    @Test
    void theSameRefundIsMadeOnce() {
        Checkout checkout = paid();
        Refund refund = SomeInstruction.refund(checkout, new Share(2, 1_050, 0));

        assertThat(refund(checkout, refund).shows(refund)).isTrue();
        assertThat(refund(checkout, refund).shows(refund)).isTrue();

        assertThat(ledger(checkout).refundCalls()).isOne();
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(1_050);
    }

    @Test
    void aRefundThatFailsLaterIsSeenAndNotMadeAgainBySurprise() {
        Checkout checkout = paid();
        Refund refund = SomeInstruction.refund(checkout, new Share(1, 79_800, 0), new Share(2, 1_050, 0));
        SeenRefund made = refund(checkout, refund).balance().refunds().getFirst();
        assertThat(made.state()).isEqualTo(State.SUCCEEDED);

        outside.turnRefund(made.reference(), "FAIL");

        Sighting failed = look(checkout);
        assertThat(failed.status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(failed.balance().refundedMinor()).isZero();
        assertThat(failed.balance().refunds())
                .containsExactly(new SeenRefund(
                        made.reference(), refund.instruction().id(), SomeCheckout.TOTAL_MINOR, State.FAILED));
        assertThat(refund(checkout, refund).shows(refund)).isFalse();
        assertThat(ledger(checkout).refunds()).isOne();
        Refund another = SomeInstruction.refund(checkout, new Share(2, 1_050, 0));
        assertThat(refund(checkout, another).shows(another)).isTrue();
    }

    @Test
    void aSlowRefundCountsWhileItIsOnItsWay() {
        Checkout checkout = paid();
        outside.refundsGo(checkout.providerReference(), "PENDING");
        Refund refund = SomeInstruction.refund(checkout, new Share(1, 79_800, 0), new Share(2, 1_050, 0));

        Sighting pending = refund(checkout, refund);

        assertThat(pending.shows(refund)).isTrue();
        assertThat(pending.status()).isEqualTo(CheckoutStatus.CREDITED);
        assertThat(pending.balance().refunds().getFirst().state()).isEqualTo(State.PENDING);
    }

    @Test
    void whatStaffPaidBackInTheDashboardIsTheTruth() {
        Checkout checkout = paid();
        outside.refundAtStripe(checkout.providerReference(), 80_000L);
        Refund refund = SomeInstruction.refund(checkout, new Share(2, 1_050, 0));

        assertThatThrownBy(() -> refund(checkout, refund)).isExactlyInstanceOf(Refused.class);

        assertThat(look(checkout).balance().refundedMinor()).isEqualTo(80_000);
        assertThat(look(checkout).balance().refunds().getFirst().instructionId())
                .isNull();
        outside.refundAtStripe(checkout.providerReference(), null);
        assertThat(look(checkout).status()).isEqualTo(CheckoutStatus.CREDITED);
        assertThat(refund(checkout, refund).shows(refund)).isFalse();
    }

    @Test
    void anAccountWithTooLittleMoneyPaysNothingBackYet() {
        Checkout checkout = paid();
        outside.refundsGo(checkout.providerReference(), "SHORT");
        Refund refund = SomeInstruction.refund(checkout, new Share(2, 1_050, 0));

        assertThatThrownBy(() -> refund(checkout, refund))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("balance_insufficient");
    }

    @Test
    void moreRefundsThanAChargeShowsAreAllFound() {
        Checkout checkout = paid();
        Refund first = SomeInstruction.refund(checkout, new Share(1, 100, 0));
        refund(checkout, first);
        for (int further = 0; further < 11; further++) {
            outside.refundAtStripe(checkout.providerReference(), 10L);
        }

        assertThat(look(checkout).balance().refunds()).hasSize(12);
        assertThat(look(checkout).shows(first)).isTrue();
        assertThat(look(checkout).balance().refundedMinor()).isEqualTo(210);
    }

    private Checkout paid() {
        Checkout checkout = opened(some);
        press(checkout, "CARD");
        return checkout;
    }
}
