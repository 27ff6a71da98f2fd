package dev.kassa.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.SomeInstruction;
import dev.kassa.checkout.SomeInstruction.Share;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault on the way of a refund and of a cancellation: how it is told, and that a repetition never doubles anything. */
class StripeRefundFaultsIT extends StripeAtSandboxTests {

    /** The library itself tries again after most of what says nothing: so a fault meets all of its tries, or it is no fault. */
    private static final int ALL_TRIES = 3;

    @ParameterizedTest
    @CsvSource({
        "REFUSE,         Unknown,    0",
        "DECLINED,       Refused,    0",
        "ERROR_500,      Unknown,    0",
        "RATE_LIMIT,     NotReached, 0",
        "LOCK_TIMEOUT,   NotReached, 0",
        "TIMEOUT_BEFORE, Unknown,    0",
        "TIMEOUT_AFTER,  Unknown,    1",
        "CUT,            Unknown,    1",
        "EMPTY,          Unknown,    1",
        "LOST_UPDATE,    Unknown,    0",
    })
    void aRefund(String fault, String told, int effects) {
        Checkout checkout = opened(some);
        press(checkout, "CARD");
        Refund refund = SomeInstruction.refund(checkout, new Share(2, 1_050, 0));
        outside.fail("/stripe/v1/refunds", "POST", fault, ALL_TRIES, 50);

        Throwable problem = catchThrowable(() -> refund(checkout, refund));

        outside.allAsUsual();
        assertThat(problem.getClass().getSimpleName()).isEqualTo(told);
        assertThat(ledger(checkout).refunds()).isEqualTo(effects);
        assertThat(look(checkout).shows(refund)).isEqualTo(effects == 1);
        assertThat(refund(checkout, refund).shows(refund)).isTrue();
        assertThat(ledger(checkout).refunds()).isOne();
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(1_050);
    }

    /** It is replayed for as long as Stripe keeps the key; nothing is guessed meanwhile. */
    @Test
    void aRefundWhoseFailureStripeRemembers() {
        Checkout checkout = opened(some);
        press(checkout, "CARD");
        Refund refund = SomeInstruction.refund(checkout, new Share(2, 1_050, 0));
        outside.fail("/stripe/v1/refunds", "POST", "ERROR_500_KEPT");

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(catchThrowable(() -> refund(checkout, refund)).getClass().getSimpleName())
                    .isEqualTo("Unknown");
        }

        clock.forward(Duration.ofHours(25));
        assertThat(refund(checkout, refund).shows(refund)).isTrue();
        assertThat(ledger(checkout).refunds()).isOne();
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
        "UNGRANTED,      Unknown,    0",
        "LOST_UPDATE,    Unknown,    0",
    })
    void aCancellation(String fault, String told, int effects) {
        Checkout checkout = opened(some.capturedManually());
        press(checkout, "CARD");
        String intent = String.valueOf(look(checkout).payment().reference());
        Instruction cancellation = SomeInstruction.cancellation(checkout);
        outside.fail("/stripe/v1/payment_intents/" + intent + "/cancel", "POST", fault, ALL_TRIES, 50);

        Throwable problem = catchThrowable(() -> provider.cancel(checkout, some.account(), cancellation));

        outside.allAsUsual();
        assertThat(problem.getClass().getSimpleName()).isEqualTo(told);
        assertThat(ledger(checkout).cancellations()).isEqualTo(effects);
        assertThat(provider.cancel(checkout, some.account(), cancellation).status())
                .isEqualTo(CheckoutStatus.CANCELED);
        assertThat(ledger(checkout).cancellations()).isOne();
    }
}
