package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Checkout checkout =
            SomeCheckout.atPayson().standing(CheckoutStatus.READY_TO_SHIP).build();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void itsKeyStaysTheSameWhileAnEarlierAttemptMayTurnUp(Kind kind) {
        Instruction made = made(kind);
        Instruction again = made.leaveUnknown(NOW, null).attemptAgain(NOW.plusSeconds(600));
        assertThat(again.key()).isEqualTo(made.key()).contains(made.id().toString());
        assertThat(again.attempts()).isEqualTo(2);
        Instruction later = again.leaveUnknown(NOW.plusSeconds(600), null).attemptAgain(NOW.plusSeconds(1_800));
        assertThat(later.key()).isEqualTo(made.key() + "-2");
    }

    @Test
    void onlyWhatIsOpenIsLookedFor() {
        Instruction made = made(Kind.REFUND);
        assertThat(made.nextLookAt()).isEqualTo(NOW.plus(Instruction.LONGEST_CALL));
        assertThat(made.leaveUnknown(NOW, null).nextLookAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(made.settle(Outcome.SENT, NOW, null).nextLookAt()).isNull();
        assertThat(made.settle(Outcome.SENT, NOW, null).nextLooks(3)).isEmpty();
    }

    @Test
    void theLooksThatAreAnnouncedAreTheOnesThatFollow() {
        Instruction unknown = made(Kind.PAYMENT_REQUEST).leaveUnknown(NOW, null);
        List<Instant> announced = unknown.nextLooks(4);
        for (Instant each : announced) {
            assertThat(unknown.nextLookAt()).isEqualTo(each);
            unknown = unknown.attemptAgain(each).leaveUnknown(each, null);
        }
    }

    @Test
    void theLooksOutliveABadDayWithoutBecomingRare() {
        Instruction unknown = made(Kind.PAYMENT_REQUEST).leaveUnknown(NOW, null);
        List<Instant> looks = unknown.nextLooks(40);
        assertThat(looks.getLast()).isAfter(NOW.plus(Duration.ofDays(7)));
        for (int next = 1; next < looks.size(); next++) {
            assertThat(Duration.between(looks.get(next - 1), looks.get(next))).isLessThanOrEqualTo(Duration.ofHours(6));
        }
    }

    @Test
    void aProcessThatDiedLeavesItUnclear() {
        Instruction made = made(Kind.CANCELLATION);
        assertThat(made.isUnderWay(NOW.plusSeconds(60))).isTrue();
        assertThat(made.isUnclear(NOW.plusSeconds(60))).isFalse();
        assertThat(made.isUnclear(NOW.plusSeconds(121))).isTrue();
    }

    @Test
    void aLateEffectIsExpectedForAWhile() {
        Instruction unknown = made(Kind.REFUND).leaveUnknown(NOW, null);
        assertThat(unknown.isBeyondDoubt(NOW.plus(Duration.ofMinutes(14)))).isFalse();
        assertThat(unknown.isBeyondDoubt(NOW.plus(Duration.ofMinutes(16)))).isTrue();
    }

    private Instruction made(Kind kind) {
        return Instruction.of(
                UUID.fromString("0e000000-0000-4000-8000-000000000001"), checkout, kind, 39_900, "anna", NOW);
    }
}
