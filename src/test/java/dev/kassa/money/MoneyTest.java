package dev.kassa.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "39900, 2500, 7980",
        "50000, 0, 0",
        "100, 2500, 20",
        "1, 2500, 0",
        "3, 2500, 1",
        "10600, 600, 600",
        "-39900, 2500, -7980"
    })
    void vatIsInsideOfTheGrossAmount(long gross, int basisPoints, long vat) {
        assertThat(new Money(gross, Currency.SEK).vatWithin(new VatRate(basisPoints)))
                .isEqualTo(new Money(vat, Currency.SEK));
    }

    @Test
    void decimalsGoThereAndBackUnchanged() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            var money = new Money(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), Currency.EUR);
            assertThat(Money.ofDecimal(money.toDecimal(), Currency.EUR)).isEqualTo(money);
            assertThat(money.toDecimal().scale()).isEqualTo(2);
        }
    }

    @Test
    void whatIsNotExactIsRefused() {
        assertThatThrownBy(() -> Money.ofDecimal(new BigDecimal("1.005"), Currency.SEK))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, Currency.SEK).plus(new Money(1, Currency.SEK)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE / 2, Currency.SEK).times(3))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Money.ofDecimal(new BigDecimal("399.000"), Currency.SEK).amountMinor())
                .isEqualTo(39_900);
    }

    @Test
    void currenciesDoNotMix() {
        var krona = new Money(100, Currency.SEK);
        var euro = new Money(100, Currency.EUR);
        assertThatThrownBy(() -> krona.plus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> krona.compareTo(euro)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateReadsAsPeopleAndPaysonWriteIt() {
        assertThat(new VatRate(2500).toPercent()).isEqualTo(new BigDecimal("25"));
        assertThat(new VatRate(1250).toPercent()).isEqualTo(new BigDecimal("12.5"));
        assertThat(new VatRate(2500).toFraction()).isEqualTo(new BigDecimal("0.2500"));
        assertThatThrownBy(() -> new VatRate(10_001)).isInstanceOf(IllegalArgumentException.class);
    }
}
