package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRequestIT extends HeartTests {

    @Test
    void aRequestShipsAtPaysonOnceAndSaysSoEachTime() {
        Checkout checkout = reservedAtPayson(ANNA);
        assertThat(checkout.status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        assertThat(service.sendPaymentRequest(checkout.id(), ANNA).checkout().status())
                .isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(outside.paysonSays(checkout.providerReference(), Cast.SAGA.paysonAgent(), Cast.SAGA.paysonKey()))
                .contains("\"status\":\"shipped\"");
        List<String> acts = acts(checkout);
        assertThat(service.sendPaymentRequest(checkout.id(), ANNA).checkout().status())
                .isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(acts(checkout)).isEqualTo(acts).containsOnlyOnce("PAYMENT_REQUEST_MADE", "PAYMENT_REQUESTED");
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()))
                .extracting(Instruction::outcome)
                .containsExactly(Outcome.SENT);
    }

    @Test
    void manyAtOnceMakeOne() throws Exception {
        Checkout checkout = reservedAtPayson(ANNA);
        List<Object> outcomes = atOnce(16, () -> service.sendPaymentRequest(checkout.id(), ANNA));
        assertThat(outcomes).allMatch(outcome -> outcome instanceof Sent || outcome instanceof InProgress);
        assertThat(outcomes.stream().filter(Sent.class::isInstance)).isNotEmpty();
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.outcome()).isEqualTo(Outcome.SENT);
                    assertThat(request.attempts()).isEqualTo(1);
                });
        assertThat(acts(checkout)).containsOnlyOnce("PAYMENT_REQUEST_MADE", "PAYMENT_REQUESTED");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7, 8, 9, 10, 11})
    void anyOtherStatusIsRefusedAndLeavesNoRow(int number) {
        UUID id = Cast.paysonCheckout(number);
        assertThatThrownBy(() -> service.sendPaymentRequest(id, ANNA))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        problem -> assertThat(
                                        problem.decision().reasons().getFirst().code())
                                .isEqualTo("notReadyToShip"));
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMPTY", "CUT"})
    void anUnclearAnswerToWhatWasDoneIsSettledByWhoeverLooksFirst(String fault) {
        Checkout checkout = reservedAtPayson(ANNA);
        outside.fail("/payson/2.0/", "PUT", fault);
        assertThatThrownBy(() -> service.sendPaymentRequest(checkout.id(), ANNA))
                .isInstanceOf(OutcomeUnknown.class);
        // Payson tells us of what it did, so a letter may settle the request before the next line does.
        assertThat(service.sendPaymentRequest(checkout.id(), ANNA).checkout().status())
                .isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(standing(checkout).outcome()).isEqualTo(Outcome.SENT);
        assertThat(standing(checkout).attempts()).isBetween(1, 2);
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSE", "ERROR_500"})
    void anUnclearAnswerIsUnknownUntilTheProviderWasLookedAt(String fault) {
        Checkout checkout = reservedAtPayson(ANNA);
        outside.fail("/payson/2.0/", "PUT", fault);
        assertThatThrownBy(() -> service.sendPaymentRequest(checkout.id(), ANNA))
                .isInstanceOf(OutcomeUnknown.class);
        outside.allAsUsual();
        assertThat(service.sendPaymentRequest(checkout.id(), ANNA).checkout().status())
                .isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(standing(checkout).outcome()).isEqualTo(Outcome.SENT);
        // Where the request did arrive, Payson's own notification may have told so before it was repeated.
        assertThat(standing(checkout).attempts()).isBetween(1, 2);
        assertThat(acts(checkout))
                .containsOnlyOnce("PAYMENT_REQUEST_MADE", "PAYMENT_REQUEST_UNKNOWN", "PAYMENT_REQUESTED");
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()))
                .hasSize(1);
    }

    @Test
    void lookingIsEnoughToFindOutThatAnUnclearRequestArrived() {
        Checkout checkout = reservedAtPayson(ANNA);
        outside.fail("/payson/2.0/", "PUT", "EMPTY");
        assertThatThrownBy(() -> service.sendPaymentRequest(checkout.id(), ANNA))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(service.refresh(checkout.id(), ANNA).checkout().status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(standing(checkout).outcome()).isEqualTo(Outcome.SENT);
    }

    @Test
    void aProviderThatIsBusyBeforehandLeavesNothingBehind() {
        Checkout checkout = reservedAtPayson(ANNA);
        outside.fail("/payson/2.0/", "GET", "RATE_LIMIT", 20);
        assertThatThrownBy(() -> service.sendPaymentRequest(checkout.id(), ANNA))
                .isInstanceOf(CheckoutProblem.ProviderUnreachable.class);
        outside.allAsUsual();
        assertThat(service.detail(checkout.id(), ANNA).may().send().isAllowed()).isTrue();
        assertThat(service.sendPaymentRequest(checkout.id(), ANNA).checkout().status())
                .isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void othersMayNot() {
        UUID id = Cast.paysonCheckout(30);
        assertThatThrownBy(() -> service.sendPaymentRequest(id, ROLF)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.sendPaymentRequest(id, PETER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.sendPaymentRequest(id, Actor.anonymous()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.detail(id, PETER)).isInstanceOf(NotFound.class);
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(id)).isEmpty();
    }

    @Test
    void aCompanyThatCapturesManuallySendsRequestsToStripe() {
        Seen opened = service.open(wish(Cast.NORR.id(), ProviderName.STRIPE, UiMode.HOSTED), KARIN);
        outside.payStripe(opened.way(), "CARD");
        UUID id = opened.checkout().id();
        assertThat(service.refresh(id, KARIN).checkout().status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        assertThat(service.sendPaymentRequest(id, KARIN).checkout().status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aCompanyThatSendsDirectlyNeedsNobody() {
        Checkout checkout = reservedAtPayson(PETER);
        await().untilAsserted(() -> assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED));
        assertThat(standing(checkout).requestedBy()).isEqualTo("direct");
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()))
                .hasSize(1);
    }

    private Instruction standing(Checkout checkout) {
        return instructions.findStanding(checkout.id()).orElseThrow();
    }
}
