package dev.kassa.outbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a delivery that failed is tried again: soon at first, then ever more patiently, for a day. */
final class Gaps {

    static final Duration PATIENCE = Duration.ofHours(24);

    /** The longest that a receiver is left alone because it asks to be. */
    static final Duration LONGEST_ASKED = Duration.ofHours(2);

    private static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(9));

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Gaps() {}

    /**
     * The next attempt after one that failed; empty if a day of them has.
     *
     * @param tries how many have failed
     * @param since when the first was
     * @param asked how long the receiver asks to be left alone
     */
    static Optional<Instant> next(int tries, Instant since, Instant now, @Nullable Duration asked) {
        if (!now.isBefore(since.plus(PATIENCE))) {
            return Optional.empty();
        }
        Duration gap = GAPS.get(Math.min(tries, GAPS.size()) - 1);
        return Optional.of(now.plus(asked != null && asked.compareTo(gap) > 0 ? asked : gap));
    }

    /** What Retry-After says, in seconds or as a date, within bounds; null if it says nothing that can be understood. */
    static @Nullable Duration asked(String retryAfter, Instant now) {
        String text = retryAfter.strip();
        Duration wish = SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now);
        return wish == null || wish.compareTo(LONGEST_ASKED) < 0 ? wish : LONGEST_ASKED;
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException meaningless) {
            return null;
        }
    }
}
