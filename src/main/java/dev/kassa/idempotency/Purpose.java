package dev.kassa.idempotency;

/** What a form is for. A token given out for one purpose is no good for another. */
public enum Purpose {
    PAYMENT_REQUEST(true),
    CANCELLATION(true),
    /** Two refunds are as good as one to the provider, so that one whose end nobody knows is never begun again. */
    REFUND(false),
    NEW_CHECKOUT(true),
    /** A program's request that a person sends again: what it asks for may be anything. */
    REPLAY(false);

    private final boolean harmlessTwice;

    Purpose(boolean harmlessTwice) {
        this.harmlessTwice = harmlessTwice;
    }

    /** Whether the heart recognises by its own rows that the thing was done, so that a dead attempt may be taken over. */
    boolean isHarmlessTwice() {
        return harmlessTwice;
    }
}
