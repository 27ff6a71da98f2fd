package dev.kassa.sandbox.payson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.LedgerSum;
import dev.kassa.Outside;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.node.ObjectNode;

/** Money that Payson pays back, or says that it does; and what the ledger has of it. */
class PaysonCreditIT extends PaysonSandboxTests {

    @Value("${server.port}")
    int port;

    private Outside outside;

    @BeforeEach
    void lookOutside() {
        outside = new Outside(port);
    }

    @AfterEach
    void mend() {
        outside.allAsUsual();
    }

    @Test
    void isToldToTheMerchantAndWrittenInTheLedgerOnce() throws Exception {
        String id = seeded("shipped");

        assertThat(credited(id, "100.50")).isEqualTo("100.50");
        assertThat(credited(id, "100.50")).isEqualTo("100.50");

        assertThat(ear.next()).endsWith("checkout=" + id);
        LedgerSum sum = ledger(id);
        assertThat(sum.refunds()).isOne();
        assertThat(sum.refundCalls()).isOne();
        assertThat(sum.refundedMinor()).isEqualTo(10_050);
    }

    @Test
    void canBeAnsweredAndNotMade() {
        String id = seeded("shipped");
        outside.fail("/payson/2.0/checkouts/" + id, "PUT", "UNGRANTED");

        assertThat(credited(id, "100.50")).isEqualTo("0.00");

        assertThat(ledger(id).refundCalls()).isOne();
        assertThat(ledger(id).refunds()).isZero();
    }

    @Test
    void canBeAnsweredAsMadeAndLost() {
        String id = seeded("readyToShip");
        outside.fail("/payson/2.0/checkouts/" + id, "PUT", "LOST_UPDATE");

        assertThat(saga.wish(id, "shipped")).isEqualTo("shipped");

        assertThat(saga.status(id)).isEqualTo("readyToShip");
        assertThat(ledger(id).captureCalls()).isOne();
        assertThat(ledger(id).captures()).isZero();
    }

    @Test
    void canBeRefusedWithAListOfProperties() {
        String id = seeded("readyToShip");
        ObjectNode whole = saga.checkout(id).put("status", "shipped");
        outside.fail("/payson/2.0/checkouts/" + id, "PUT", "DECLINED");

        var answer = saga.put(whole);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Shop.json(answer).at("/errors/0/property").stringValue()).isEqualTo("Status");
        assertThat(saga.status(id)).isEqualTo("readyToShip");
    }

    @Test
    void canBeMadeByPaysonsStaff() throws Exception {
        String id = seeded("paidToAccount");

        outside.creditAtPayson(id, "99");
        assertThat(ear.next()).endsWith("checkout=" + id);
        outside.creditAtPayson(id, null);

        assertThat(saga.checkout(id).at("/order/totalCreditedAmount").decimalValue())
                .isEqualTo(new BigDecimal("399.00"));
        assertThat(ledger(id).refunds()).isEqualTo(2);
    }

    @Test
    void countsWhatBecameOfAReservation() {
        String shipped = seeded("readyToShip");
        String cancelled = seeded("readyToShip");

        saga.wish(shipped, "shipped");
        saga.wish(shipped, "shipped");
        saga.wish(cancelled, "canceled");

        assertThat(ledger(shipped).captureCalls()).isEqualTo(2);
        assertThat(ledger(shipped).captures()).isOne();
        assertThat(ledger(shipped).capturedMinor()).isEqualTo(39_900);
        assertThat(ledger(cancelled).cancellations()).isOne();
        assertThat(outside.ledger()).extracting(LedgerSum::checkout).contains(shipped, cancelled);
    }

    @Test
    void notificationsCanBeDoubledOrLost() throws Exception {
        String doubled = seeded("readyToShip");
        outside.disorder(2, 50, 50);
        saga.wish(doubled, "canceled");
        assertThat(ear.next()).endsWith(doubled);
        assertThat(ear.next()).endsWith(doubled);

        String lost = seeded("readyToShip");
        outside.silencePayson();
        saga.wish(lost, "canceled");
        outside.allAsUsual();
        outside.tellAgain(lost);
        assertThat(ear.next()).endsWith(lost);
    }

    private LedgerSum ledger(String id) {
        return outside.ledger(id);
    }

    private String credited(String id, String amount) {
        ObjectNode whole = saga.checkout(id);
        ((ObjectNode) whole.at("/order/items/0")).put("creditedAmount", new BigDecimal(amount));
        return Shop.object(saga.put(whole))
                .at("/order/totalCreditedAmount")
                .decimalValue()
                .toString();
    }
}
