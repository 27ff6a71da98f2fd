package dev.kassa.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyPrinterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | SEK |    123450 | 1 234,50 kr
            sv | EUR |     39900 | 399,00 €
            sv | SEK |         0 | 0,00 kr
            en | SEK |    123450 | SEK 1,234.50
            en | EUR | 100000005 | EUR 1,000,000.05
            de | SEK |     39900 | SEK 399.00
            """)
    void writesAmountsAsTheReaderDoes(String language, Currency currency, long minor, String text) {
        var printed = new MoneyPrinter().print(new Money(minor, currency), Locale.of(language));

        assertThat(printed).isEqualTo(text.replace(' ', '\u00a0'));
    }
}
