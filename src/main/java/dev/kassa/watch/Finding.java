package dev.kassa.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch came to.
 *
 * @param rows how many were held against the guarantee
 * @param leftOut how many could not be, because the other side of the comparison was missing
 * @param violations how many broke it
 * @param examples some of these: ids of checkouts, or texts that tell nothing of a person
 * @param next where the next stretch begins; null if this was the last
 */
public record Finding(
        long rows,
        long leftOut,
        long violations,
        List<String> examples,
        @Nullable String next) {

    /** How many examples are kept. */
    static final int EXAMPLES = 10;

    public Finding {
        examples = examples.stream().limit(EXAMPLES).toList();
    }

    /** @param broken one text for each violation */
    public static Finding of(long rows, List<String> broken, @Nullable String next) {
        return new Finding(rows, 0, broken.size(), broken, next);
    }
}
