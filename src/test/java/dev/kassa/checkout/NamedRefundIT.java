package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kassa.LedgerSum;
import dev.kassa.checkout.CheckoutProblem.InProgress;
import dev.kassa.checkout.CheckoutProblem.NotAllowed;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.checkout.RefundWish.LineShare;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refund with a name goes back once, however often it is asked for and whatever became of the answers. */
class NamedRefundIT extends HeartTests {

    private final UUID name = UUID.randomUUID();

    @Test
    void isMadeOnceAndAnsweredAgainEvenWhenNothingIsLeft() {
        Checkout checkout = paidAtStripe();

        assertThat(refund(checkout, RefundWish.of(10_000, null)).already()).isFalse();
        assertThat(refund(checkout, RefundWish.of(10_000, null)).already()).isTrue();
        service.refund(checkout.id(), RefundWish.all(null), ANNA);
        assertThat(refund(checkout, RefundWish.of(10_000, null)).checkout().status())
                .isEqualTo(CheckoutStatus.CREDITED);

        assertThat(ledger(checkout).refunds()).isEqualTo(2);
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(39_900);
    }

    @Test
    void isMadeOnceByManyAtOnce() throws InterruptedException {
        Checkout checkout = paidAtStripe();

        List<Object> outcomes = atOnce(8, () -> refund(checkout, RefundWish.of(100, null)));

        assertThat(outcomes).allMatch(each -> each instanceof Sent || each instanceof InProgress);
        assertThat(outcomes).anyMatch(Sent.class::isInstance);
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(100);
    }

    @Test
    void isNotTakenForAnother() {
        Checkout checkout = paidAtStripe();
        refund(checkout, RefundWish.of(List.of(new LineShare(1, 1)), null));

        assertThat(refund(checkout, RefundWish.of(List.of(new LineShare(1, 1)), null))
                        .already())
                .isTrue();
        assertThat(refund(checkout, RefundWish.all(null)).already()).isTrue();
        assertThatThrownBy(() -> refund(checkout, RefundWish.of(5_000, null)))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        no -> assertThat(no.decision().reasons().getFirst().code())
                                .isEqualTo("refundNameTaken"));
    }

    @Test
    void ofTwoCheckoutsIsTwo() {
        Checkout one = paidAtStripe();
        reference = "another " + reference;
        Checkout other = paidAtStripe();

        assertThat(refund(one, RefundWish.of(100, null)).already()).isFalse();
        assertThat(refund(other, RefundWish.of(100, null)).already()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMEOUT_AFTER", "CUT", "EMPTY"})
    void isFoundAtTheProviderWhenItsAnswerWasLost(String fault) {
        Checkout checkout = shippedAtPayson();
        outside.fail("/payson/2.0/checkouts/" + checkout.providerReference(), "PUT", fault);
        assertThatThrownBy(() -> refund(checkout, RefundWish.of(10_000, null))).isInstanceOf(OutcomeUnknown.class);

        assertThat(refund(checkout, RefundWish.of(10_000, null)).already()).isTrue();

        assertThat(newest(checkout).outcome()).isEqualTo(Outcome.SENT);
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(10_000);
    }

    @Test
    void staysUnknownUntilSomebodyKnows() {
        Checkout checkout = shippedAtPayson();
        outside.fail("/payson/2.0/checkouts/" + checkout.providerReference(), "PUT", "TIMEOUT_BEFORE");
        assertThatThrownBy(() -> refund(checkout, RefundWish.of(10_000, null))).isInstanceOf(OutcomeUnknown.class);

        assertThatThrownBy(() -> refund(checkout, RefundWish.of(10_000, null))).isInstanceOf(OutcomeUnknown.class);
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()).stream()
                        .filter(each -> each.kind() == Instruction.Kind.REFUND))
                .hasSize(1);
    }

    @Test
    void isTriedAgainAfterARefusal() {
        Checkout checkout = shippedAtPayson();
        outside.fail("/payson/2.0/checkouts/" + checkout.providerReference(), "PUT", "UNGRANTED");
        assertThatThrownBy(() -> refund(checkout, RefundWish.of(10_000, null))).isInstanceOf(ProviderRefused.class);

        assertThat(refund(checkout, RefundWish.of(10_000, null)).already()).isFalse();
        assertThat(ledger(checkout).refundedMinor()).isEqualTo(10_000);
    }

    @Test
    void isNotMadeAgainByItselfWhenItCameBack() {
        Checkout checkout = paidAtStripe();
        refund(checkout, RefundWish.of(10_000, null));
        outside.turnRefund(outside.newestRefund(checkout.paymentReference(), "acct_salongsaga"), "FAIL");
        await().untilAsserted(() -> assertThat(newest(checkout).outcome()).isEqualTo(Outcome.FAILED));

        assertThatThrownBy(() -> refund(checkout, RefundWish.of(10_000, null)))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        no -> assertThat(no.decision().reasons().getFirst().code())
                                .isEqualTo("refundCameBack"));
    }

    private Sent refund(Checkout checkout, RefundWish wish) {
        return service.refund(checkout.id(), wish.called(name), ANNA);
    }

    private Checkout paidAtStripe() {
        Checkout checkout = openStripe().checkout();
        outside.payStripe(checkout.providerReference(), "CARD");
        return service.refresh(checkout.id(), ANNA).checkout();
    }

    private Checkout shippedAtPayson() {
        return service.sendPaymentRequest(reservedAtPayson(ANNA).id(), ANNA).checkout();
    }

    private Instruction newest(Checkout checkout) {
        return instructions
                .findByCheckoutIdOrderByRequestedAtDesc(checkout.id())
                .getFirst();
    }

    private LedgerSum ledger(Checkout checkout) {
        return outside.ledger(checkout.id().toString());
    }
}
