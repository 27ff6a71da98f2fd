package dev.kassa.sandbox;

/** What is done about a payer's money, in the words of {@link SandboxLedger}. */
public enum Deed {
    /** The money is taken: at once when the payer pays, or of what was reserved. */
    CAPTURE,
    /** What was reserved is let go because somebody said so. */
    CANCELLATION,
    /** What was reserved is let go because nobody claimed it in time. */
    LAPSE,
    /** Money is paid back. */
    REFUND,
    /** What was paid back did not arrive, and is with the seller again. */
    REFUND_FAILURE
}
