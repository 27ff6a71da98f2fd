package dev.kassa.sandbox.payson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.sandbox.payson.Order.Item;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    @ParameterizedTest
    @CsvSource({
        // price, quantity, tax, discount, with tax, without, tax
        "399.00, 1,    0.25,  0,    399.00, 319.20, 79.80",
        "399,    2.50, 0.25,  0,    997.50, 798.00, 199.50",
        "100.00, 3,    0.12,  0.10, 270.00, 241.07, 28.93",
        "10.005, 1,    0,     0,    10.01,  10.01,  0.00",
        "0.10,   3,    0.25,  0,    0.30,   0.24,   0.06",
        "33.33,  0.33, 0.06,  0,    11.00,  10.38,  0.62",
        "80.00,  1,    0.125, 0,    80.00,  71.11,  8.89",
        "500.00, 1,    0,     1,    0.00,   0.00,   0.00",
    })
    void roundsEveryRowToTwoDecimals(
            BigDecimal price,
            BigDecimal quantity,
            BigDecimal taxRate,
            BigDecimal discountRate,
            BigDecimal including,
            BigDecimal excluding,
            BigDecimal tax) {
        var document = PaysonSeed.of(UUID.randomUUID(), "SEK")
                .item("row", "Row", price, quantity, taxRate)
                .document();
        Item item = document.order.items.getFirst();
        item.discountRate = discountRate;

        Totals.normalise(document);

        assertThat(item.totalPriceIncludingTax).isEqualTo(including);
        assertThat(item.totalPriceExcludingTax).isEqualTo(excluding);
        assertThat(item.totalTaxAmount).isEqualTo(tax);
        assertThat(document.order.totalPriceIncludingTax).isEqualTo(including);
        assertThat(document.order.currency).isEqualTo("sek");
    }

    @Test
    void addsUpRoundedRowsAndKeepsFeesApart() {
        var document = PaysonSeed.of(UUID.randomUUID(), "eur")
                .item("a", "Third", new BigDecimal("3.335"), BigDecimal.ONE, new BigDecimal("0.25"))
                .item("b", "Third", new BigDecimal("3.335"), BigDecimal.ONE, new BigDecimal("0.25"))
                .item("c", "Fee", new BigDecimal("2.50"), BigDecimal.ONE, new BigDecimal("0.25"))
                .document();
        document.order.items.get(2).type = "fee";
        document.order.items.get(0).creditedAmount = new BigDecimal("1.1");

        Totals.normalise(document);

        assertThat(document.order.totalPriceIncludingTax).isEqualTo(new BigDecimal("9.18"));
        assertThat(document.order.totalPriceExcludingTax).isEqualTo(new BigDecimal("7.34"));
        assertThat(document.order.totalTaxAmount).isEqualTo(new BigDecimal("1.84"));
        assertThat(document.order.totalFeeIncludingTax).isEqualTo(new BigDecimal("2.50"));
        assertThat(document.order.totalFeeExcludingTax).isEqualTo(new BigDecimal("2.00"));
        assertThat(document.order.totalCreditedAmount).isEqualTo(new BigDecimal("1.10"));
    }

    @Test
    void losesNoDecimalOfARate() {
        var document = PaysonSeed.of(UUID.randomUUID(), "sek")
                .item("a", "A", BigDecimal.TEN, new BigDecimal("1.250"), new BigDecimal("0.1250"))
                .document();

        assertThat(document.order.items.getFirst().taxRate).isEqualTo(new BigDecimal("0.125"));
        assertThat(document.order.items.getFirst().quantity).isEqualTo(new BigDecimal("1.25"));
    }
}
