package dev.kassa.money;

/** The currencies Kassa takes. Each has two decimals, so that a minor unit is a hundredth; others are refused, not guessed. */
public enum Currency {
    SEK,
    EUR,
    NOK,
    DKK;

    /** Digits behind the decimal point. */
    public int decimals() {
        return 2;
    }
}
