package dev.kassa.pages.console;

import dev.kassa.checkout.CheckoutLine;
import dev.kassa.money.Money;
import dev.kassa.money.VatRate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The VAT of one rate that is inside of what the lines come to. */
record VatLine(VatRate rate, Money vat) {

    static List<VatLine> of(List<CheckoutLine> lines) {
        Comparator<VatRate> highestFirst =
                Comparator.comparingInt(VatRate::basisPoints).reversed();
        return lines.stream()
                .collect(Collectors.toMap(
                        CheckoutLine::vatRate, CheckoutLine::vat, Money::plus, () -> new TreeMap<>(highestFirst)))
                .entrySet()
                .stream()
                .map(entry -> new VatLine(entry.getKey(), entry.getValue()))
                .toList();
    }
}
