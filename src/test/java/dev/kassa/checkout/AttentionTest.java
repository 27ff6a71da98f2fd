package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttentionTest {

    /** Whatever may still change is looked at within two days, and what cannot change is left alone some day. */
    @ParameterizedTest
    @EnumSource(CheckoutStatus.class)
    void whatMayChangeIsNeverLeftForLong(CheckoutStatus status) {
        Checkout checkout =
                SomeCheckout.atPayson().knownAs("ref").standing(status).build();
        Instant made = checkout.terms().createdAt();
        Instant next = Attention.next(checkout, made.plusSeconds(60));
        boolean over = status == CheckoutStatus.NONE || status == CheckoutStatus.DENIED;
        if (over) {
            assertThat(next).isNull();
        } else {
            assertThat(next).isAfter(made.plusSeconds(60)).isBefore(made.plus(Duration.ofDays(3)));
        }
        boolean undecided =
                status.isUndecided() && status != CheckoutStatus.NONE || status == CheckoutStatus.READY_TO_SHIP;
        assertThat(Attention.next(checkout, made.plus(Duration.ofDays(90))) != null)
                .isEqualTo(undecided);
    }

    @Test
    void aYoungCheckoutIsLookedAtSoonAndAnOldOneLessOften() {
        Checkout checkout = SomeCheckout.atPayson()
                .knownAs("ref")
                .standing(CheckoutStatus.CREATED)
                .build();
        Instant made = checkout.terms().createdAt();
        assertThat(Attention.next(checkout, made)).isEqualTo(made.plus(Duration.ofMinutes(10)));
        Instant hours = made.plus(Duration.ofHours(9));
        assertThat(Attention.next(checkout, hours)).isEqualTo(hours.plus(Duration.ofHours(3)));
        Instant days = made.plus(Duration.ofDays(9));
        assertThat(Attention.next(checkout, days)).isEqualTo(days.plus(Duration.ofHours(12)));
    }

    @Test
    void reservedMoneyIsLookedAtJustAfterItLapses() {
        Checkout checkout =
                SomeCheckout.atPayson().standing(CheckoutStatus.READY_TO_SHIP).build();
        Instant made = checkout.terms().createdAt();
        checkout.reserve(made, made.plus(Duration.ofDays(59)));
        assertThat(Attention.next(checkout, made)).isEqualTo(made.plus(Duration.ofDays(1)));
        Instant lastHours = made.plus(Duration.ofDays(58).plusHours(20));
        assertThat(Attention.next(checkout, lastHours))
                .isEqualTo(made.plus(Duration.ofDays(59)).plusSeconds(60));
    }
}
