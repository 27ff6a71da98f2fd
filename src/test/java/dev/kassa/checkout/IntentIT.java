package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A payment that a page of the company's own confirms, from its opening to its money's way back. */
class IntentIT extends IntentTests {

    @Test
    void itAsksForWhatThePayableComesToAndHasWhatThePageNeeds() {
        Payable order = order(ANNA, 1);
        assertThat(state(order)).isEqualTo(PaymentState.UNPAID);
        IntentDetail intent = open(order, ANNA);
        assertThat(intent.checkout().status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(intent.checkout().amount().amountMinor()).isEqualTo(SERVICE);
        assertThat(intent.intentId())
                .startsWith("pi_")
                .isEqualTo(intent.checkout().providerReference());
        assertThat(intent.clientSecret()).startsWith(intent.intentId() + "_secret_");
        assertThat(intent.publishableKey()).isEqualTo("pk_test_sandbox");
        assertThat(intent.account()).isEqualTo(ACCOUNT);
        assertThat(intent.isMismatched()).isFalse();
        assertThat(intents.find(intent.checkout().publicId(), ANNA).clientSecret())
                .isEqualTo(intent.clientSecret());
        var there = outside.stripeIntent(intent.intentId(), ACCOUNT);
        assertThat(there.path("amount").asLong()).isEqualTo(SERVICE);
        assertThat(there.path("capture_method").asString()).isEqualTo("automatic");
        assertThat(there.at("/metadata/checkout").asString())
                .isEqualTo(intent.checkout().id().toString());
    }

    @Test
    void itsSecretIsKeptSealedAndOnlyWhileItIsOfUse() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        String sealed = beside.find(intent.checkout().id()).orElseThrow().sealedSecret();
        assertThat(sealed).isNotNull().doesNotContain(Objects.requireNonNull(intent.clientSecret()));
        confirm(intent, "pm_card_visa");
        assertThat(look(intent).clientSecret()).isNull();
        assertThat(beside.find(intent.checkout().id()).orElseThrow().sealedSecret())
                .isNull();
    }

    @Test
    void aCardPaysItAndShowsItselfAndThePayableCanBePlaced() {
        Payable order = order(ANNA, 1);
        IntentDetail intent = open(order, ANNA);
        assertThat(codes(() -> payables.place(order.publicId(), ANNA))).containsExactly("notPaid");
        assertThat(confirm(intent, "pm_card_mastercard")).isEqualTo(200);
        outside.silenceStripe(); // placing looks for itself
        PayableDetail placed = payables.place(order.publicId(), ANNA);
        assertThat(placed.state()).isEqualTo(PaymentState.PAID);
        assertThat(placed.payable().placedAt()).isNotNull();
        IntentDetail paid = intents.find(intent.checkout().publicId(), ANNA);
        assertThat(paid.chargeId()).startsWith("ch_");
        assertThat(paid.instrument().brand()).isEqualTo("mastercard");
        assertThat(paid.instrument().last4()).isEqualTo("4444");
        assertThat(payables.place(order.publicId(), ANNA).payable()).isEqualTo(placed.payable());
        assertThatThrownBy(() -> open(order, ANNA)).isInstanceOf(AlreadyPaid.class);
    }

    @Test
    void reservedMoneyIsTakenOnRequestAndGoesBackWhenAsked() {
        Payable order = order(KARIN, 1);
        IntentDetail intent = open(order, KARIN);
        confirm(intent, "pm_card_visa");
        assertThat(look(intent).checkout().status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        assertThat(state(order)).isEqualTo(PaymentState.AUTHORIZED);
        service.sendPaymentRequest(intent.checkout().id(), KARIN);
        assertThat(state(order)).isEqualTo(PaymentState.PAID);
        assertThat(codes(() -> payables.cancel(order.publicId(), KARIN))).containsExactly("moneyTaken");
        service.refund(intent.checkout().id(), RefundWish.of(10_000L, "Half"), KARIN);
        assertThat(state(order)).isEqualTo(PaymentState.PARTIALLY_REFUNDED);
        service.refund(intent.checkout().id(), RefundWish.all("Rest"), KARIN);
        assertThat(state(order)).isEqualTo(PaymentState.REFUNDED);
        assertThat(outside.ledger("" + intent.intentId()).captures()).isEqualTo(1);
        assertThat(payables.cancel(order.publicId(), KARIN).payable().cancelledAt())
                .isNotNull();
    }

    @Test
    void cancellingThePayableLetsReservedMoneyGoAndClosesWhatIsOpen() {
        Payable reserved = order(KARIN, 1);
        IntentDetail held = open(reserved, KARIN);
        confirm(held, "pm_card_visa");
        look(held);
        assertThat(payables.cancel(reserved.publicId(), KARIN).state()).isEqualTo(PaymentState.VOIDED);
        assertThat(atStripe(held)).isEqualTo("canceled");
        Payable open = order(KARIN, 2);
        IntentDetail unpaid = open(open, KARIN);
        assertThat(payables.cancel(open.publicId(), KARIN).state()).isEqualTo(PaymentState.UNPAID);
        assertThat(atStripe(unpaid)).isEqualTo("canceled");
        assertThat(codes(() -> open(open, KARIN))).containsExactly("payableCancelled");
        assertThat(payables.cancel(open.publicId(), KARIN).payable().cancelledAt())
                .isNotNull();
    }

    @Test
    void aDeclineLeavesItOpenAndTheBanksQuestionToo() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        assertThat(confirm(intent, "pm_card_chargeDeclined")).isEqualTo(402);
        assertThat(look(intent).checkout().status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(confirm(intent, "pm_card_authenticationRequired")).isEqualTo(200);
        assertThat(look(intent).checkout().status()).isEqualTo(CheckoutStatus.CREATED);
        outside.turnIntent(intent.intentId(), "APPROVE");
        assertThat(look(intent).checkout().status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void aSlowPaymentThatFallsThroughCanBeTriedAgain() {
        Payable order = order(ANNA, 1);
        IntentDetail intent = open(order, ANNA);
        confirm(intent, "pm_usBankAccount_processing");
        assertThat(look(intent).checkout().status()).isEqualTo(CheckoutStatus.PROCESSING_PAYMENT);
        assertThat(codes(() -> payables.cancel(order.publicId(), ANNA))).containsExactly("paymentUnderWay");
        assertThatThrownBy(() -> open(order, ANNA)).isInstanceOf(AlreadyPaid.class);
        outside.turnIntent(intent.intentId(), "FAIL");
        IntentDetail again = look(intent);
        assertThat(again.checkout().status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(acts(again.checkout())).endsWith("PAYMENT_STARTED", "PAYMENT_FELL_THROUGH");
        confirm(again, "pm_card_visa");
        assertThat(look(again).checkout().status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void theNextOneReplacesItHoweverItIsPaid() {
        Payable order = order(ANNA, 1);
        IntentDetail first = open(order, ANNA);
        Checkout session = session(order, 1);
        assertThat(atStripe(first)).isEqualTo("canceled");
        IntentDetail third = open(order, ANNA);
        assertThat(now(session).status()).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(intents.find(first.checkout().publicId(), ANNA).clientSecret())
                .isNull();
        assertThat(intents.find(session, ANNA).intentId()).isNull();
        assertThat(third.checkout().isLive()).isTrue();
    }

    @Test
    void oneIsLiveHoweverManyAreOpenedAtOnce() throws InterruptedException {
        Payable order = order(ANNA, 1);
        List<Object> outcomes = atOnce(4, () -> open(order, ANNA));
        assertThat(outcomes.stream().filter(IntentDetail.class::isInstance)).isNotEmpty();
        List<Checkout> all = payables.find(order.publicId(), ANNA).checkouts();
        assertThat(all.stream().filter(Checkout::isLive)).hasSize(1);
        assertThat(all.stream().filter(each -> !each.isLive() && each.providerReference() != null))
                .allSatisfy(each -> assertThat(outside.stripeIntent(each.providerReference(), ACCOUNT)
                                .path("status")
                                .asString())
                        .isEqualTo("canceled"));
    }

    @Test
    void anUnclearOpeningIsToldAsSuchAndDoublesNothing() {
        Payable order = order(ANNA, 1);
        outside.fail("/stripe/v1/payment_intents", "POST", "CUT", 3);
        assertThatThrownBy(() -> open(order, ANNA)).isInstanceOf(OutcomeUnknown.class);
        outside.allAsUsual();
        IntentDetail second = open(order, ANNA);
        confirm(second, "pm_card_visa");
        assertThat(look(second).checkout().status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(payables.find(order.publicId(), ANNA).checkouts().stream().filter(Checkout::holdsMoney))
                .hasSize(1);
        assertThat(outside.ledger("" + second.intentId()).captures()).isEqualTo(1);
    }

    @Test
    void aLetterFindsItByItself() {
        IntentDetail intent = open(order(ANNA, 1), ANNA);
        confirm(intent, "pm_card_visa");
        awaitStatus(intent, CheckoutStatus.SHIPPED);
    }

    @Test
    void registeringAnewRepricesWhatIsUnpaidAndLeavesThePaidAlone() {
        Payable order = order(ANNA, 1);
        var dearer = new RegisterPayable(
                order.companyId(),
                order.internalReference(),
                List.of(new OpenCheckout.Item(1, 2, 1)),
                null,
                null,
                null);
        assertThat(order(ANNA, 1)).isEqualTo(order);
        assertThat(payables.register(dearer, ANNA).payable().amountMinor()).isEqualTo(COLOUR);
        IntentDetail intent = open(payables.find(order.id(), ANNA).payable(), ANNA);
        confirm(intent, "pm_card_visa");
        look(intent);
        assertThatThrownBy(() -> order(ANNA, 1)).isInstanceOf(AlreadyPaid.class);
    }

    @Test
    void theCastHasTwoOrders() {
        assertThat(Stream.of(Cast.ORDER_A, Cast.ORDER_B)
                        .map(id -> payables.find(id, ANNA).payable().amountMinor()))
                .containsExactly(SERVICE, COLOUR);
    }

    private void awaitStatus(IntentDetail intent, CheckoutStatus status) {
        await().untilAsserted(() -> assertThat(now(intent.checkout()).status()).isEqualTo(status));
    }
}
