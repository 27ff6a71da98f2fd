package dev.kassa.sandbox.payson;

import static dev.kassa.sandbox.payson.PaysonStatus.CANCELED;
import static dev.kassa.sandbox.payson.PaysonStatus.CREATED;
import static dev.kassa.sandbox.payson.PaysonStatus.CREDITED;
import static dev.kassa.sandbox.payson.PaysonStatus.DENIED;
import static dev.kassa.sandbox.payson.PaysonStatus.EXPIRED;
import static dev.kassa.sandbox.payson.PaysonStatus.FORMS_FILLED;
import static dev.kassa.sandbox.payson.PaysonStatus.PAID_TO_ACCOUNT;
import static dev.kassa.sandbox.payson.PaysonStatus.PROCESSING_PAYMENT;
import static dev.kassa.sandbox.payson.PaysonStatus.READY_TO_PAY;
import static dev.kassa.sandbox.payson.PaysonStatus.READY_TO_SHIP;
import static dev.kassa.sandbox.payson.PaysonStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** From each status, where it may go. Written out here so that the table is checked against something. */
    private static final Map<PaysonStatus, Set<PaysonStatus>> WAYS = Map.of(
            CREATED, Set.of(FORMS_FILLED, READY_TO_PAY, CANCELED, EXPIRED),
            FORMS_FILLED, Set.of(READY_TO_PAY, CANCELED, EXPIRED),
            READY_TO_PAY, Set.of(PROCESSING_PAYMENT, READY_TO_SHIP, DENIED, CANCELED, EXPIRED),
            PROCESSING_PAYMENT, Set.of(READY_TO_SHIP, DENIED, CANCELED, EXPIRED),
            READY_TO_SHIP, Set.of(SHIPPED, CANCELED, EXPIRED),
            SHIPPED, Set.of(PAID_TO_ACCOUNT));

    @Test
    void everyPairOfStatusesIsEitherAWayOrNone() {
        for (PaysonStatus from : PaysonStatus.values()) {
            for (PaysonStatus to : PaysonStatus.values()) {
                var document = at(from, NOON);

                boolean isGranted = Life.move(document, to, NOON.plusSeconds(1));

                boolean isWay = WAYS.getOrDefault(from, Set.of()).contains(to);
                assertThat(isGranted).as("%s to %s", from, to).isEqualTo(isWay);
                assertThat(document.status).as("%s to %s", from, to).isEqualTo(isWay ? to : from);
            }
        }
    }

    @Test
    void merchantsAreToldOfEverythingFromTheReservationOn() {
        var told = Arrays.stream(PaysonStatus.values())
                .filter(PaysonStatus::isNotified)
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.of(READY_TO_SHIP, SHIPPED, PAID_TO_ACCOUNT, CANCELED, EXPIRED, DENIED));
    }

    @Test
    void anUnclaimedReservationLapsesAfter59Days() {
        var document = at(READY_TO_SHIP, NOON);
        Instant due = NOON.plus(Duration.ofDays(59));

        assertThat(Life.age(document, due.minusMillis(1))).isFalse();
        assertThat(document.status).isEqualTo(READY_TO_SHIP);

        assertThat(Life.age(document, due.plus(Duration.ofDays(3)))).isTrue();
        assertThat(document.status).isEqualTo(EXPIRED);
        assertThat(document.history.expired).as("dated when it was due").isEqualTo(due);
    }

    @Test
    void whatWasShippedIsPaidOutTenDaysLater() {
        var document = at(SHIPPED, NOON);

        assertThat(Life.age(document, NOON.plus(Duration.ofDays(10)))).isTrue();

        assertThat(document.status).isEqualTo(PAID_TO_ACCOUNT);
        assertThat(document.history.paidToAccount).isEqualTo(NOON.plus(Duration.ofDays(10)));
    }

    @Test
    void anUnpaidCheckoutExpiresAtItsOwnLimitAndWithoutOneNever() {
        for (PaysonStatus unpaid : Set.of(CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT)) {
            var limited = seed(unpaid, NOON).expiresAt(NOON.plusSeconds(60)).document();
            var unlimited = at(unpaid, NOON);

            assertThat(Life.age(limited, NOON.plusSeconds(60))).isTrue();
            assertThat(limited.status).isEqualTo(EXPIRED);
            assertThat(Life.age(unlimited, NOON.plus(Duration.ofDays(400)))).isFalse();
        }
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        for (PaysonStatus end : Set.of(PAID_TO_ACCOUNT, CANCELED, CREDITED, EXPIRED, DENIED)) {
            var document = seed(end, NOON).expiresAt(NOON).document();

            assertThat(Life.age(document, NOON.plus(Duration.ofDays(4000)))).isFalse();
            assertThat(document.status).isEqualTo(end);
        }
    }

    @Test
    void aCreditedSeedHasGivenEverythingBack() {
        var document = PaysonSeed.of(UUID.randomUUID(), "sek")
                .item("a", "A", new BigDecimal("399"), BigDecimal.ONE, BigDecimal.ZERO)
                .reached("credited", NOON)
                .document();

        assertThat(document.order.totalCreditedAmount).isEqualTo(new BigDecimal("399.00"));
        assertThat(document.purchaseId).isNotNull();
    }

    private static PaysonCheckoutDocument at(PaysonStatus status, Instant since) {
        return seed(status, since).document();
    }

    private static PaysonSeed seed(PaysonStatus status, Instant since) {
        return PaysonSeed.of(UUID.randomUUID(), "sek").reached(status.wire(), since);
    }
}
