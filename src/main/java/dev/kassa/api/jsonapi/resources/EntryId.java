package dev.kassa.api.jsonapi.resources;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ten letters for the number of an entry of the trail. Numbers that follow each other get letters that do not show it, since they
 * are counted over all companies.
 */
final class EntryId {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern TEN = Pattern.compile("[A-Za-z]{10}");
    private static final BigInteger BASE = BigInteger.valueOf(LETTERS.length());
    private static final BigInteger ALL = BASE.pow(10);

    /** Any number without a divisor in common with 52 mixes them, and can be undone. It can never change. */
    private static final BigInteger FACTOR = new BigInteger("61803398874989485");

    private static final BigInteger INVERSE = FACTOR.modInverse(ALL);

    private EntryId() {}

    static String of(long number) {
        BigInteger mixed = BigInteger.valueOf(number).multiply(FACTOR).mod(ALL);
        var letters = new StringBuilder();
        for (int place = 0; place < 10; place++) {
            letters.append(LETTERS.charAt(mixed.mod(BASE).intValue()));
            mixed = mixed.divide(BASE);
        }
        return letters.toString();
    }

    /** The number that has these letters; empty if they are none. */
    static Optional<Long> read(String letters) {
        if (!TEN.matcher(letters).matches()) {
            return Optional.empty();
        }
        BigInteger mixed = BigInteger.ZERO;
        for (int place = 9; place >= 0; place--) {
            mixed = mixed.multiply(BASE).add(BigInteger.valueOf(LETTERS.indexOf(letters.charAt(place))));
        }
        BigInteger number = mixed.multiply(INVERSE).mod(ALL);
        return Optional.of(number.longValueExact());
    }
}
