package dev.kassa.api.jsonapi;

import java.util.function.Predicate;

/**
 * The pattern of a {@code matches} filter: {@code %} stands for any letters or none, {@code _} for one letter, and every other for
 * itself. No regular expression is made of it, since one with many {@code %} would try every way to share the letters among them.
 */
final class Like implements Predicate<String> {

    private static final int NONE = -1;

    private final int[] pattern;

    Like(String pattern) {
        this.pattern = pattern.codePoints().toArray();
    }

    /** Only the last {@code %} ever takes more letters: what an earlier one could take as well would help no further on. */
    @Override
    public boolean test(String text) {
        int[] letters = text.codePoints().toArray();
        int letter = 0;
        int at = 0;
        int lastAny = NONE;
        int taken = 0;
        while (letter < letters.length) {
            if (is(at, '%')) {
                lastAny = at++;
                taken = letter;
            } else if (is(at, '_') || is(at, letters[letter])) {
                at++;
                letter++;
            } else if (lastAny == NONE) {
                return false;
            } else {
                at = lastAny + 1;
                letter = ++taken;
            }
        }
        while (is(at, '%')) {
            at++;
        }
        return at == pattern.length;
    }

    private boolean is(int at, int letter) {
        return at < pattern.length && pattern[at] == letter;
    }
}
