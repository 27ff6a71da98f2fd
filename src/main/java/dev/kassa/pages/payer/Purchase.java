package dev.kassa.pages.payer;

import dev.kassa.checkout.CheckoutLine;
import dev.kassa.checkout.ForPayer;
import dev.kassa.checkout.VatPart;
import dev.kassa.pages.MoneyPrinter;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** What is paid for, in words: the lines, the tax inside of them by rate, and what it all comes to. */
record Purchase(List<Line> lines, List<Tax> taxes, String total) {

    /** @param quantity how many; written only if it is more than one */
    record Line(String name, int quantity, String total) {}

    record Tax(String percent, String amount) {}

    static Purchase of(ForPayer payer, MoneyPrinter printer, Locale locale) {
        List<Line> lines = payer.lines().stream()
                .map(line -> new Line(line.name(), line.quantity(), printer.print(line.total(), locale)))
                .toList();
        List<Tax> taxes = taxes(payer.lines(), printer, locale);
        return new Purchase(lines, taxes, printer.print(payer.checkout().amount(), locale));
    }

    private static List<Tax> taxes(List<CheckoutLine> lines, MoneyPrinter printer, Locale locale) {
        NumberFormat percent = NumberFormat.getNumberInstance(locale);
        return VatPart.of(lines).stream()
                .filter(part -> part.rate().basisPoints() > 0)
                .map(part -> new Tax(percent.format(part.rate().toPercent()), printer.print(part.vat(), locale)))
                .toList();
    }
}
