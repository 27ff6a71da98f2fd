package dev.kassa.checkout;

import dev.kassa.money.Money;
import dev.kassa.money.VatRate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The VAT of one rate that is inside of what lines of one currency come to. */
public record VatPart(VatRate rate, Money vat) {

    /** A part for each rate of the lines, the highest first; that of a rate of nothing is there too. */
    public static List<VatPart> of(List<CheckoutLine> lines) {
        Comparator<VatRate> highestFirst =
                Comparator.comparingInt(VatRate::basisPoints).reversed();
        return lines.stream()
                .collect(Collectors.toMap(
                        CheckoutLine::vatRate, CheckoutLine::vat, Money::plus, () -> new TreeMap<>(highestFirst)))
                .entrySet()
                .stream()
                .map(entry -> new VatPart(entry.getKey(), entry.getValue()))
                .toList();
    }
}
