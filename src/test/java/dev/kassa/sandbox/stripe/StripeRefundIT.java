package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import com.stripe.service.RefundService;
import dev.kassa.KassaTest;
import dev.kassa.LedgerSum;
import dev.kassa.Outside;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Money that goes back, arrives late, or comes again. */
@KassaTest
class StripeRefundIT {

    private static final RequestOptions OWN = Shop.forAccount(Shop.SAGA);

    @Value("${kassa.sandbox.stripe.base-url}")
    String base;

    @Value("${server.port}")
    int port;

    private Shop shop;
    private RefundService refunds;
    private Outside outside;

    @BeforeEach
    void open() {
        shop = new Shop(base);
        refunds = shop.client().v1().refunds();
        outside = new Outside(port);
    }

    @Test
    void goesBackInPartsAndNeverMoreThanWasTaken() throws Exception {
        Session paid = paid();

        Refund first = refunds.create(
                part(paid, 10_000)
                        .setReason(RefundCreateParams.Reason.DUPLICATE)
                        .build(),
                OWN);

        assertThat(first.getStatus()).isEqualTo("succeeded");
        assertThat(first.getReason()).isEqualTo("duplicate");
        assertThat(first.getMetadata()).containsEntry("order", "7");
        assertThat(charge(paid).getAmountRefunded()).isEqualTo(10_000);
        assertThat(charge(paid).getRefunded()).isFalse();
        assertThat(refused(part(paid, 29_901)).getStripeError().getParam()).isEqualTo("amount");

        Refund rest = refunds.create(all(paid).build(), OWN);

        assertThat(rest.getAmount()).isEqualTo(29_900);
        assertThat(charge(paid).getRefunded()).isTrue();
        assertThat(refused(part(paid, 1)).getCode()).isEqualTo("charge_already_refunded");
        assertThat(charge(paid).getRefunds().getData())
                .extracting(Refund::getId)
                .containsExactly(rest.getId(), first.getId());
    }

    @Test
    void isListedNewestFirstPageByPage() throws Exception {
        Session paid = paid();
        Refund first = refunds.create(part(paid, 100).build(), OWN);
        Refund second = refunds.create(part(paid, 200).build(), OWN);
        Refund third = refunds.create(part(paid, 300).build(), OWN);
        RefundListParams.Builder some = RefundListParams.builder()
                .setPaymentIntent(paid.getPaymentIntent())
                .setLimit(2L);

        StripeCollection<Refund> page = refunds.list(some.build(), OWN);
        StripeCollection<Refund> next =
                refunds.list(some.setStartingAfter(second.getId()).build(), OWN);

        assertThat(page.getData()).extracting(Refund::getId).containsExactly(third.getId(), second.getId());
        assertThat(page.getHasMore()).isTrue();
        assertThat(next.getData()).extracting(Refund::getId).containsExactly(first.getId());
        assertThat(next.getHasMore()).isFalse();
        assertThat(refunds.retrieve(first.getId(), OWN).getAmount()).isEqualTo(100);
    }

    @Test
    void isMadeOnceHoweverOftenItIsAskedForUnderOneKey() throws Exception {
        Session paid = paid();
        RequestOptions key = Shop.withKey(UUID.randomUUID().toString());

        Refund first = refunds.create(part(paid, 500).build(), key);
        Refund again = refunds.create(part(paid, 500).build(), key);

        assertThat(again.getId()).isEqualTo(first.getId());
        LedgerSum sum = ledger(paid);
        assertThat(sum.refundCalls()).isEqualTo(2);
        assertThat(sum.refunds()).isOne();
        assertThat(sum.refundedMinor()).isEqualTo(500);
        assertThat(sum.captures()).isOne();
        assertThat(sum.capturedMinor()).isEqualTo(39_900);
    }

    @Test
    void isRefusedWhileNothingWasTaken() throws Exception {
        Session held = shop.open(Shop.hosted()
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(CaptureMethod.MANUAL)
                        .build()));
        shop.press(held, "CARD");

        assertThat(refused(all(shop.read(held.getId()))).getCode()).isEqualTo("payment_intent_unexpected_state");
        assertThat(ledger(held).refundCalls()).isOne();
        assertThat(ledger(held).refunds()).isZero();
    }

    @Test
    void canFailDaysLater() throws Exception {
        Session paid = paid();
        Refund refund = refunds.create(all(paid).build(), OWN);

        assertThat(turn(refund, "FAIL").statusCode()).isEqualTo(303);

        Refund failed = refunds.retrieve(refund.getId(), OWN);
        assertThat(failed.getStatus()).isEqualTo("failed");
        assertThat(failed.getFailureReason()).isNotBlank();
        assertThat(charge(paid).getAmountRefunded()).isZero();
        assertThat(charge(paid).getRefunded()).isFalse();
        assertThat(turn(refund, "FAIL").statusCode()).isEqualTo(409);
        assertThat(refunds.create(all(paid).build(), OWN).getAmount()).isEqualTo(39_900);
        assertThat(ledger(paid).refundFailedMinor()).isEqualTo(39_900);
    }

    @Test
    void canTakeItsTime() throws Exception {
        Session paid = paid();
        outside.refundsGo(paid.getId(), "PENDING");
        Refund refund = refunds.create(all(paid).build(), OWN);
        assertThat(refund.getStatus()).isEqualTo("pending");
        assertThat(charge(paid).getRefunded()).isTrue();

        turn(refund, "SUCCEED");

        assertThat(refunds.retrieve(refund.getId(), OWN).getStatus()).isEqualTo("succeeded");
        assertThat(turn(refund, "SUCCEED").statusCode()).isEqualTo(409);
    }

    @Test
    void canWaitForThePayerAndBeCalledOff() throws Exception {
        Session paid = paid();
        outside.refundsGo(paid.getId(), "REQUIRES_ACTION");
        Refund refund = refunds.create(all(paid).build(), OWN);

        assertThat(refunds.cancel(refund.getId(), OWN).getStatus()).isEqualTo("canceled");

        assertThat(charge(paid).getAmountRefunded()).isZero();
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> refunds.cancel(refund.getId(), OWN)))
                .isNotNull();
    }

    @Test
    void isRefusedWhereTheAccountHasTooLittle() throws Exception {
        Session paid = paid();
        outside.refundsGo(paid.getId(), "SHORT");

        assertThat(refused(all(paid)).getCode()).isEqualTo("balance_insufficient");

        outside.refundsGo(paid.getId(), "SUCCEEDED");
        outside.refundAtStripe(paid.getId(), 700L);
        assertThat(charge(paid).getAmountRefunded()).isEqualTo(700);
    }

    @Test
    void isForgottenIfTheUpdateIsLost() throws Exception {
        Session paid = paid();
        outside.fail("/stripe/v1/refunds", "POST", "LOST_UPDATE");

        String answered = refunds.create(all(paid).build(), OWN).getId();

        assertThat(answered).startsWith("re_");
        assertThat(charge(paid).getRefunds().getData()).isEmpty();
        assertThat(ledger(paid).refunds()).isZero();
    }

    @Test
    void isOfferedInTheBackOfficeForAsLongAsSomethingIsLeft() throws Exception {
        Session paid = paid();
        String form = "/sandbox/stripe/sessions/" + paid.getId() + "/refunds\"";
        assertThat(Shop.get(base).body()).contains(form);

        Refund refund = refunds.create(all(paid).build(), OWN);

        assertThat(Shop.get(base).body()).doesNotContain(form).contains(refund.getId(), "The refund fails");
    }

    private Session paid() throws StripeException {
        Session made =
                shop.open(Shop.hosted().setClientReferenceId(UUID.randomUUID().toString()));
        shop.press(made, "CARD");
        return shop.read(made.getId());
    }

    private LedgerSum ledger(Session session) {
        return outside.ledger(session.getId());
    }

    private Charge charge(Session session) throws StripeException {
        return shop.read(session, "payment_intent.latest_charge.refunds")
                .getPaymentIntentObject()
                .getLatestChargeObject();
    }

    private InvalidRequestException refused(RefundCreateParams.Builder wish) {
        return catchThrowableOfType(InvalidRequestException.class, () -> refunds.create(wish.build(), OWN));
    }

    private HttpResponse<String> turn(Refund refund, String turn) {
        return Shop.post(base + "/refunds/" + refund.getId() + "/turns", Map.of("turn", turn));
    }

    private static RefundCreateParams.Builder part(Session session, long amount) {
        return all(session).setAmount(amount);
    }

    private static RefundCreateParams.Builder all(Session session) {
        return RefundCreateParams.builder()
                .setPaymentIntent(session.getPaymentIntent())
                .putMetadata("order", "7");
    }
}
