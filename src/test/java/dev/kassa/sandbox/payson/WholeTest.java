package dev.kassa.sandbox.payson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kassa.sandbox.payson.Refusal.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WholeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);

    @Test
    void shipsWhatIsReadyToShipAndOnlyOnce() {
        PaysonCheckoutDocument kept = kept(PaysonStatus.READY_TO_SHIP);

        put(kept, copy(kept, PaysonStatus.SHIPPED), LATER);
        put(kept, copy(kept, PaysonStatus.SHIPPED), LATER.plusSeconds(60));

        assertThat(kept.status).isEqualTo(PaysonStatus.SHIPPED);
        assertThat(kept.history.shipped).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaysonStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"READY_TO_SHIP", "SHIPPED"})
    void aShipmentThatIsNotGrantedIsNoErrorAndChangesNothing(PaysonStatus status) {
        PaysonCheckoutDocument kept = kept(status);
        String before = PaysonJson.write(kept);

        put(kept, copy(kept, PaysonStatus.SHIPPED), LATER);

        assertThat(PaysonJson.write(kept)).isEqualTo(before);
    }

    @Test
    void noOtherStatusCanBeWishedFor() {
        PaysonCheckoutDocument shipped = kept(PaysonStatus.SHIPPED);
        put(shipped, copy(shipped, PaysonStatus.PAID_TO_ACCOUNT), LATER);
        assertThat(shipped.status).isEqualTo(PaysonStatus.SHIPPED);

        PaysonCheckoutDocument payable = kept(PaysonStatus.READY_TO_PAY);
        put(payable, copy(payable, PaysonStatus.READY_TO_SHIP), LATER);
        assertThat(payable.status).isEqualTo(PaysonStatus.READY_TO_PAY);
    }

    @Test
    void aMerchantMayCancelUntilItHasShipped() {
        PaysonCheckoutDocument reserved = kept(PaysonStatus.READY_TO_SHIP);
        put(reserved, copy(reserved, PaysonStatus.CANCELED), LATER);
        assertThat(reserved.status).isEqualTo(PaysonStatus.CANCELED);
        assertThat(reserved.history.canceled).isEqualTo(LATER);

        PaysonCheckoutDocument shipped = kept(PaysonStatus.SHIPPED);
        put(shipped, copy(shipped, PaysonStatus.CANCELED), LATER);
        assertThat(shipped.status).isEqualTo(PaysonStatus.SHIPPED);
    }

    @Test
    void contentsChangeUntilMoneyIsReserved() {
        PaysonCheckoutDocument payable = kept(PaysonStatus.READY_TO_PAY);
        String firstItem = String.valueOf(payable.order.items.getFirst().itemId);
        PaysonCheckoutDocument sent = copy(payable, PaysonStatus.READY_TO_PAY);
        sent.order.items.getFirst().unitPrice = new BigDecimal("500");
        sent.order.items.removeLast();

        put(payable, sent, LATER);

        assertThat(payable.order.totalPriceIncludingTax).isEqualTo(new BigDecimal("500.00"));
        assertThat(payable.order.items).extracting(item -> item.itemId).containsExactly(firstItem);
    }

    @Test
    void contentsOfAReservationStand() {
        PaysonCheckoutDocument reserved = kept(PaysonStatus.READY_TO_SHIP);
        PaysonCheckoutDocument sent = copy(reserved, PaysonStatus.SHIPPED);
        sent.order.items.getFirst().unitPrice = new BigDecimal("500");
        sent.merchant.notificationUri = "http://localhost:8080/elsewhere";

        var refusal = catchThrowableOfType(Refusal.class, () -> put(reserved, sent, LATER));

        assertThat(refusal.body().errors()).extracting(Fault::property).containsExactly("Order.Items", "Merchant");
        assertThat(reserved.status).isEqualTo(PaysonStatus.READY_TO_SHIP);
    }

    @Test
    void theOrderNumberMayAlwaysChange() {
        PaysonCheckoutDocument reserved = kept(PaysonStatus.READY_TO_SHIP);
        PaysonCheckoutDocument sent = copy(reserved, PaysonStatus.READY_TO_SHIP);
        sent.merchant.reference = "18";

        put(reserved, sent, LATER);

        assertThat(reserved.merchant.reference).isEqualTo("18");
    }

    @Test
    void rowsAreKnownByReferenceWhateverTheirOrder() {
        PaysonCheckoutDocument shipped = kept(PaysonStatus.SHIPPED);
        PaysonCheckoutDocument sent = copy(shipped, PaysonStatus.SHIPPED);
        sent.order.items = new ArrayList<>(sent.order.items.reversed());
        sent.order.items.forEach(item -> item.itemId = null);
        sent.order.items.getFirst().creditedAmount = new BigDecimal("10");

        put(shipped, sent, LATER);

        assertThat(credited(shipped)).containsExactly("0.00", "10.00");
    }

    @Test
    void creditsAreARunningTotalThatNeverGoesDown() {
        PaysonCheckoutDocument shipped = kept(PaysonStatus.SHIPPED);

        credit(shipped, "100", "0");
        assertThat(credited(shipped)).containsExactly("100.00", "0.00");

        credit(shipped, "150", "10.50");
        assertThat(credited(shipped)).containsExactly("150.00", "10.50");
        assertThat(shipped.order.totalCreditedAmount).isEqualTo(new BigDecimal("160.50"));

        credit(shipped, "50", "0");
        assertThat(credited(shipped)).as("a lower one is not heard").containsExactly("150.00", "10.50");

        credit(shipped, "399", "298");
        assertThat(shipped.order.totalCreditedAmount).isEqualTo(new BigDecimal("697.00"));
        assertThat(shipped.status).isEqualTo(PaysonStatus.SHIPPED);
    }

    @Test
    void nobodyGetsMoreBackThanWasPaid() {
        PaysonCheckoutDocument shipped = kept(PaysonStatus.SHIPPED);

        var tooMuch = catchThrowableOfType(Refusal.class, () -> credit(shipped, "399.01", "0"));
        var negative = catchThrowableOfType(Refusal.class, () -> credit(shipped, "-1", "0"));

        assertThat(tooMuch.body().errors())
                .extracting(Fault::property)
                .containsExactly("Order.Items[0].CreditedAmount");
        assertThat(negative).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = PaysonStatus.class,
            names = {"READY_TO_SHIP", "CANCELED", "EXPIRED", "DENIED", "READY_TO_PAY"})
    void aCreditWhereNothingWasTakenIsAnsweredAndNotMade(PaysonStatus status) {
        PaysonCheckoutDocument kept = kept(status);

        credit(kept, "100", "0");

        assertThat(kept.order.totalCreditedAmount).isEqualTo(new BigDecimal("0.00"));
    }

    private static void credit(PaysonCheckoutDocument kept, String first, String second) {
        PaysonCheckoutDocument sent = copy(kept, kept.requiredStatus());
        sent.order.items.get(0).creditedAmount = new BigDecimal(first);
        sent.order.items.get(1).creditedAmount = new BigDecimal(second);
        put(kept, sent, LATER);
    }

    private static List<String> credited(PaysonCheckoutDocument document) {
        return document.order.items.stream()
                .map(item -> String.valueOf(item.creditedAmount))
                .toList();
    }

    private static void put(PaysonCheckoutDocument kept, PaysonCheckoutDocument sent, Instant now) {
        Rules.checkWhole(sent, kept.requiredId());
        new Whole(kept, sent).apply(now);
    }

    private static PaysonCheckoutDocument copy(PaysonCheckoutDocument kept, PaysonStatus wish) {
        PaysonCheckoutDocument copy = PaysonJson.read(PaysonJson.write(kept).getBytes(UTF_8));
        copy.status = wish;
        return copy;
    }

    private static PaysonCheckoutDocument kept(PaysonStatus status) {
        PaysonCheckoutDocument kept = PaysonJson.read(Sent.checkout().getBytes(UTF_8));
        kept.id = UUID.randomUUID().toString();
        kept.order.items.forEach(item -> item.itemId = UUID.randomUUID().toString());
        Totals.normalise(kept);
        return PaysonSeed.from(kept).reached(status.wire(), NOON).document();
    }
}
