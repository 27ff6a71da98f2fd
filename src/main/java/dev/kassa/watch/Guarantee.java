package dev.kassa.watch;

import org.jspecify.annotations.Nullable;

/**
 * Something that always holds, and a way to find out whether it does. A room has one as a bean for each promise it makes. It is
 * checked again and again while the system works, so a check only reads, takes a stretch of the rows at a time, and is done with
 * that within seconds, however many rows there are.
 */
public interface Guarantee {

    /** Names its words, in the messages under {@code guarantee.}; letters and hyphens. */
    String name();

    /** How it is checked, for whoever wants to ask the database themselves. */
    String query();

    /** Whether it is only known to hold once something was held against it, because there are always rows to find. */
    default boolean needsRows() {
        return false;
    }

    /**
     * Checks a stretch.
     *
     * @param after where the stretch before this ended; null at the beginning
     */
    Finding check(@Nullable String after);
}
