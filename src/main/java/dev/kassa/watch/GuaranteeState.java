package dev.kassa.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a guarantee stands: what the last round over all its rows came to, and how far the next one has come.
 *
 * @param needsRows whether a round that found nothing to check says nothing
 * @param checkedAt when the last round ended; null if there was none yet
 * @param last what that round came to
 * @param underWay what the present round has come to so far; empty if there is none
 * @param firstViolatedAt since when it is known to be broken; null if it holds
 * @param failure why it could not be checked the last time; null if it could
 */
public record GuaranteeState(
        String name,
        String query,
        boolean needsRows,
        @Nullable Instant checkedAt,
        Round last,
        Round underWay,
        @Nullable Instant firstViolatedAt,
        @Nullable String failure) {

    /** @param took how long the checks of the round lasted together */
    public record Round(long rows, long leftOut, long violations, List<String> examples, Duration took) {

        static final Round EMPTY = new Round(0, 0, 0, List.of(), Duration.ZERO);

        Round plus(Finding finding, Duration more) {
            List<String> all = Stream.concat(examples.stream(), finding.examples().stream())
                    .distinct()
                    .limit(Finding.EXAMPLES)
                    .toList();
            return new Round(
                    rows + finding.rows(),
                    leftOut + finding.leftOut(),
                    violations + finding.violations(),
                    all,
                    took.plus(more));
        }
    }

    public boolean isViolated() {
        return violations() > 0;
    }

    /** Whether it was found to hold, and there is no reason to think otherwise. */
    public boolean isKept() {
        boolean isProven = checkedAt != null && (last.rows() > 0 || !needsRows);
        return isProven && !isViolated() && failure == null;
    }

    /** Those of the last round, or of the present one where it has found more. */
    public long violations() {
        return Math.max(last.violations(), underWay.violations());
    }

    public List<String> examples() {
        return underWay.violations() > 0 ? underWay.examples() : last.examples();
    }
}
