package dev.kassa.idempotency;

import org.jspecify.annotations.Nullable;

/** A form that is not carried out. By this submit nothing was done. */
public final class CommandRefused extends RuntimeException {

    public enum Why {
        /** It carries no token, or one that nobody knows. */
        MISSING,
        /** The token is another person's, or was given out for something else. */
        FOREIGN,
        /** It lay open for too long. */
        EXPIRED,
        /** What it is about is not any more as it was shown. */
        CHANGED,
        /** It was sent before with something else filled in. */
        USED,
        /** It was sent before, and whoever carried it out went away without a word. It must not be begun again. */
        LOST,
        /** It is being carried out, and that takes longer than anybody waits. */
        BUSY
    }

    private final Why why;
    private final transient @Nullable Binding then;

    CommandRefused(Why why, @Nullable Binding then) {
        super(why.name(), null, false, false);
        this.why = why;
        this.then = then;
    }

    CommandRefused(Why why) {
        this(why, null);
    }

    public Why why() {
        return why;
    }

    /** What was shown when the form was; null unless that has changed. */
    public @Nullable Binding then() {
        return then;
    }
}
