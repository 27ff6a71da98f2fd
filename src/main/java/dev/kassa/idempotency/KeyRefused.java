package dev.kassa.idempotency;

/** A keyed call that is not carried out. By this call nothing was done. */
public final class KeyRefused extends RuntimeException {

    public enum Why {
        MALFORMED,
        /** The key was used for another request. */
        REUSED,
        /** The same request is being carried out at this moment. */
        IN_USE
    }

    private final Why why;

    KeyRefused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
