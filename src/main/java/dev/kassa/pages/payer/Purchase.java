package dev.kassa.pages.payer;

import dev.kassa.checkout.CheckoutLine;
import dev.kassa.checkout.ForPayer;
import dev.kassa.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is paid for, in words: the lines, the tax inside of them by rate, and what it all comes to. */
record Purchase(List<Line> lines, List<Tax> taxes, String total) {

    /** @param quantity how many; written only if it is more than one */
    record Line(String name, int quantity, String total) {}

    record Tax(String percent, String amount) {}

    static Purchase of(ForPayer payer, Amounts amounts) {
        List<Line> lines = payer.lines().stream()
                .map(line -> new Line(line.name(), line.quantity(), amounts.money(line.total())))
                .toList();
        return new Purchase(
                lines,
                taxes(payer.lines(), amounts),
                amounts.money(payer.checkout().amount()));
    }

    private static List<Tax> taxes(List<CheckoutLine> lines, Amounts amounts) {
        return lines.stream()
                .filter(line -> line.vatBasisPoints() > 0)
                .collect(Collectors.groupingBy(
                        CheckoutLine::vatRate,
                        () -> new TreeMap<>(Comparator.comparing(rate -> -rate.basisPoints())),
                        Collectors.mapping(CheckoutLine::vat, Collectors.reducing(Money::plus))))
                .entrySet()
                .stream()
                .map(tax -> new Tax(
                        amounts.percent(tax.getKey().toPercent()),
                        amounts.money(tax.getValue().orElseThrow())))
                .toList();
    }
}
