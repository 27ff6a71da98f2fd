package dev.kassa.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import dev.kassa.pages.MoneyReader.Unreadable;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.50|123450",
                "1234,50|123450",
                "1 234,50|123450",
                "1\u00a0234,50 kr|123450",
                "1\u202f234.50|123450",
                "1.234,50|123450",
                "1,234.50|123450",
                "SEK\u00a01,234.50|123450",
                "1 234 567|123456700",
                "399|39900",
                "399 SEK|39900",
                "399kr|39900",
                "0,5|50",
                "12,5|1250",
                "0|0",
                " 7 |700",
                "100,00 kr.|10000",
            })
    void readsWhatCanBeReadInOneWay(String typed, long minor) throws Unreadable {
        assertThat(MoneyReader.read(typed, Currency.SEK)).isEqualTo(new Money(minor, Currency.SEK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "12.345", "1.234.567", "999,000"})
    void refusesWhatCouldBeTwoAmounts(String typed) {
        assertThatThrownBy(() -> MoneyReader.read(typed, Currency.SEK))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.code()).isEqualTo("amountAmbiguous"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ett",
                "-5",
                "+5",
                "1e3",
                "12,345,6",
                "1 23",
                "12 34,50",
                "1.23.45",
                "5 EUR",
                "€5",
                "٣",
                "5,",
                ",5",
                "12345678901",
                "1234,567",
                "0x10",
                "5%",
                "1'234.50"
            })
    void refusesWhatIsNoAmountOfTheCurrency(String typed) {
        assertThatThrownBy(() -> MoneyReader.read(typed, Currency.SEK))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.code()).isEqualTo("amountUnreadable"));
    }

    @Test
    void nothingIsMissingAndNotZero() {
        assertThatThrownBy(() -> MoneyReader.read(" kr ", Currency.SEK))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.code()).isEqualTo("amountMissing"));
    }

    @Test
    void readsBackWhatThePrinterWrote() throws Unreadable {
        var printer = new MoneyPrinter();
        for (long minor : new long[] {1, 50, 100, 39900, 123450, 99999999}) {
            for (Currency currency : new Currency[] {Currency.SEK, Currency.EUR}) {
                Money money = new Money(minor, currency);
                assertThat(MoneyReader.read(printer.print(money, Locale.of("sv")), currency))
                        .isEqualTo(money);
                assertThat(MoneyReader.read(printer.print(money, Locale.ENGLISH), currency))
                        .isEqualTo(money);
            }
        }
    }
}
