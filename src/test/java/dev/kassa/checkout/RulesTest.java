package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @EnumSource(CheckoutStatus.class)
    void aPaymentRequestIsForWritersAndReadyToShipOnly(CheckoutStatus status) {
        for (Role role : Role.values()) {
            Checkout checkout = SomeCheckout.atPayson().standing(status).build();
            var actor = new Actor(Actor.Kind.PERSON, "x", checkout.companyId(), role);
            Decision decision = Rules.sendPaymentRequest(actor, checkout, Standing.NONE, NOW);
            boolean writes = role == Role.ADMINISTRATOR || role == Role.SUPERADMIN;
            assertThat(decision.isAllowed()).isEqualTo(writes && status == CheckoutStatus.READY_TO_SHIP);
            assertThat(decision.reasons().isEmpty()).isEqualTo(decision.isAllowed());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"PENDING", "SENT", "UNKNOWN"})
    void aStandingRequestBarsAnother(Outcome outcome) {
        Checkout checkout =
                SomeCheckout.atPayson().standing(CheckoutStatus.READY_TO_SHIP).build();
        var actor = new Actor(Actor.Kind.PERSON, "x", checkout.companyId(), Role.ADMINISTRATOR);
        Instruction request = Instruction.of(UUID.randomUUID(), checkout, Kind.PAYMENT_REQUEST, 39900, "x", NOW)
                .settle(outcome, NOW, null);
        assertThat(Rules.sendPaymentRequest(actor, checkout, standing(request), NOW)
                        .isAllowed())
                .isFalse();
    }

    @Test
    void anUnclearRequestMayBeRepeatedOnceTheProviderWasLookedAtSince() {
        Checkout checkout =
                SomeCheckout.atPayson().standing(CheckoutStatus.READY_TO_SHIP).build();
        var actor = new Actor(Actor.Kind.PERSON, "x", checkout.companyId(), Role.ADMINISTRATOR);
        var unclear = standing(Instruction.of(UUID.randomUUID(), checkout, Kind.PAYMENT_REQUEST, 39900, "x", NOW)
                .leaveUnknown(NOW, "Cut off"));

        checkout.note(reserved(), NOW.minusSeconds(1));
        assertThat(Rules.sendPaymentRequest(actor, checkout, unclear, NOW).nextSteps())
                .containsExactly("lookAgain");

        checkout.note(reserved(), NOW.plusSeconds(1));
        assertThat(Rules.sendPaymentRequest(actor, checkout, unclear, NOW).isAllowed())
                .isTrue();
    }

    @Test
    void aRequestThatAProcessDiedOverIsUnclear() {
        Checkout checkout =
                SomeCheckout.atPayson().standing(CheckoutStatus.READY_TO_SHIP).build();
        var actor = new Actor(Actor.Kind.PERSON, "x", checkout.companyId(), Role.ADMINISTRATOR);
        var pending = standing(Instruction.of(UUID.randomUUID(), checkout, Kind.PAYMENT_REQUEST, 39900, "x", NOW));
        assertThat(Rules.sendPaymentRequest(actor, checkout, pending, NOW.plusSeconds(60))
                        .nextSteps())
                .containsExactly("waitAndLook");
        assertThat(Rules.sendPaymentRequest(actor, checkout, pending, NOW.plusSeconds(600))
                        .nextSteps())
                .containsExactly("lookAgain");
    }

    @Test
    void aRefundThatKnowsOfLessThanWentBackIsNoneAnyMore() {
        Checkout checkout =
                SomeCheckout.atStripe().standing(CheckoutStatus.SHIPPED).build();
        checkout.account(new Funds(SomeCheckout.TOTAL_MINOR, 10000, 0, 0));
        RefundWish wish = RefundWish.of(10000, null);

        assertThat(Rules.asKnown(checkout, wish).isAllowed()).isTrue();
        assertThat(Rules.asKnown(checkout, wish.knowing(10000)).isAllowed()).isTrue();
        assertThat(Rules.asKnown(checkout, wish.knowing(0)).nextSteps()).containsExactly("lookAtRefunds");
        assertThat(Rules.asKnown(checkout, wish.knowing(20000)).isAllowed()).isFalse();
    }

    private static Standing standing(Instruction request) {
        return new Standing(
                request.outcome().isOpen() ? request : null, request.outcome() == Outcome.REFUSED ? null : request);
    }

    private static Sighting reserved() {
        return new Sighting(
                "ref",
                "account",
                CheckoutStatus.READY_TO_SHIP,
                "readyToShip",
                39900L,
                Sighting.Payment.UNKNOWN,
                Sighting.Balance.NOTHING,
                null,
                null);
    }
}
