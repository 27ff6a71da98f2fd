package dev.kassa.cast;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import dev.kassa.money.VatRate;
import java.util.List;

/** What every company of the cast sells, each under names of its own. */
record CastArticle(int typeId, int id, long priceMinor, int vatBasisPoints, int nameIndex) {

    static final List<CastArticle> ALL = List.of(
            new CastArticle(1, 1, 39_900, 2500, 0),
            new CastArticle(1, 2, 89_900, 2500, 1),
            new CastArticle(2, 1, 50_000, 0, 2),
            new CastArticle(3, 1, 14_900, 2500, 3));

    long vatMinor(int quantity) {
        var gross = new Money(priceMinor * quantity, Currency.SEK); // hundredths, as all our currencies have
        return gross.vatWithin(new VatRate(vatBasisPoints)).amountMinor();
    }
}
