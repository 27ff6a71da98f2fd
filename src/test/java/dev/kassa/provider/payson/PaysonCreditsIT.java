package dev.kassa.provider.payson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Sighting;
import dev.kassa.checkout.SomeCheckout;
import dev.kassa.checkout.SomeInstruction;
import dev.kassa.checkout.SomeInstruction.Share;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that goes back through Payson, reservations that are let go, and each fault on the way of both. */
class PaysonCreditsIT extends PaysonAtSandboxTests {

    @Test
    void aReservationIsLetGoOnce() {
        Checkout checkout = reserved();

        assertThat(cancel(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(cancel(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);

        assertThat(ledger(checkout).cancellationCalls()).isOne();
        assertThat(ledger(checkout).cancellations()).isOne();
    }

    @Test
    void whatWasShippedIsNotLetGo() {
        Checkout checkout = shipped();

        assertThat(cancel(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(ledger(checkout).cancellationCalls()).isZero();
    }

    @Test
    void moneyGoesBackInPartsUntilAllIsBack() {
        Checkout checkout = shipped();
        Refund first = SomeInstruction.refund(checkout, new Share(1, 39_900, 0));
        Refund rest = SomeInstruction.refund(checkout, new Share(1, 39_900, 39_900), new Share(2, 1_050, 0));

        Sighting part = refund(checkout, first);
        clock.forward(Duration.ofDays(11));
        Sighting whole = refund(checkout, rest);

        assertThat(part.shows(first)).isTrue();
        assertThat(part.status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(part.balance().refundedOfLines()).containsEntry(1, 39_900L).containsEntry(2, 0L);
        assertThat(whole.shows(rest)).isTrue();
        assertThat(whole.status()).isEqualTo(CheckoutStatus.CREDITED);
        assertThat(whole.balance().refundedMinor()).isEqualTo(SomeCheckout.TOTAL_MINOR);
        assertThat(ledger(checkout).refunds()).isEqualTo(2);
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(SomeCheckout.TOTAL_MINOR);
    }

    @Test
    void theSameRefundIsMadeOnce() {
        Checkout checkout = shipped();
        Refund refund = SomeInstruction.refund(checkout, new Share(2, 1_050, 0));

        assertThat(refund(checkout, refund).shows(refund)).isTrue();
        assertThat(refund(checkout, refund).shows(refund)).isTrue();

        assertThat(ledger(checkout).refundCalls()).isOne();
    }

    @Test
    void whatPaysonsStaffPaidBackIsTheTruthAndStopsARefundThatDoesNotKnowOfIt() {
        Checkout checkout = shipped();
        outside.creditAtPayson(checkout.providerReference(), "100");
        Refund unaware = SomeInstruction.refund(checkout, new Share(1, 39_900, 0));
        Refund aware = SomeInstruction.refund(checkout, new Share(1, 39_900, 10_000));

        assertThatThrownBy(() -> refund(checkout, unaware))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("credited_elsewhere");

        assertThat(look(checkout).balance().refundedOfLines()).containsEntry(1, 10_000L);
        assertThat(refund(checkout, aware).shows(aware)).isTrue();
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(49_900);
    }

    @Test
    void moreThanALineCostIsRefusedByPayson() {
        Checkout checkout = shipped();
        Refund refund = SomeInstruction.refund(checkout, new Share(2, 1_051, 0));

        assertThatThrownBy(() -> refund(checkout, refund))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE,         Unknown,    0",
        "DECLINED,       Refused,    0",
        "ERROR_500,      Unknown,    0",
        "RATE_LIMIT,     NotReached, 0",
        "TIMEOUT_BEFORE, Unknown,    0",
        "TIMEOUT_AFTER,  Unknown,    1",
        "CUT,            Unknown,    1",
        "EMPTY,          Unknown,    1",
        "UNGRANTED,      Refused,    0",
        "LOST_UPDATE,    Unknown,    0",
    })
    void aRefundThatGoesWrongIsNeverDoubled(String fault, String told, int effects) {
        Checkout checkout = shipped();
        Refund refund = SomeInstruction.refund(checkout, new Share(1, 39_900, 0), new Share(2, 1_050, 0));
        outside.fail(address(checkout), "PUT", fault, 1, 50);

        Throwable problem = catchThrowable(() -> refund(checkout, refund));

        assertThat(problem.getClass().getSimpleName()).isEqualTo(told);
        assertThat(ledger(checkout).refunds()).isEqualTo(effects);
        assertThat(look(checkout).shows(refund)).isEqualTo(effects == 1);
        assertThat(refund(checkout, refund).shows(refund)).isTrue();
        assertThat(ledger(checkout).refunds()).isOne();
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(40_950);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE,         Unknown,    0",
        "DECLINED,       Refused,    0",
        "ERROR_500,      Unknown,    0",
        "RATE_LIMIT,     NotReached, 0",
        "TIMEOUT_BEFORE, Unknown,    0",
        "TIMEOUT_AFTER,  Unknown,    1",
        "CUT,            Unknown,    1",
        "EMPTY,          Unknown,    1",
        "UNGRANTED,      Refused,    0",
        "LOST_UPDATE,    Unknown,    0",
    })
    void aCancellationThatGoesWrongIsNeverDoubled(String fault, String told, int effects) {
        Checkout checkout = reserved();
        outside.fail(address(checkout), "PUT", fault, 1, 50);

        Throwable problem = catchThrowable(() -> cancel(checkout));

        assertThat(problem.getClass().getSimpleName()).isEqualTo(told);
        assertThat(ledger(checkout).cancellations()).isEqualTo(effects);
        assertThat(cancel(checkout).status()).isEqualTo(CheckoutStatus.CANCELED);
        assertThat(ledger(checkout).cancellations()).isOne();
    }
}
