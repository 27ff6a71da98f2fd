package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/** Which payment it was and who paid, as far as the provider ever told. What it no longer tells, we keep. */
record PaidBy(
        @Nullable String paymentReference,
        @Nullable String customerReference,
        @Nullable String customerName,
        @Nullable String customerEmail) {

    static final PaidBy NOBODY = new PaidBy(null, null, null, null);

    PaidBy learn(Sighting.Payment seen) {
        return new PaidBy(
                known(seen.reference(), paymentReference),
                known(seen.customerReference(), customerReference),
                known(cut(seen.customerName(), 200), customerName),
                known(cut(seen.customerEmail(), 320), customerEmail));
    }

    private static @Nullable String known(@Nullable String seen, @Nullable String before) {
        return seen == null ? before : seen;
    }

    /** What others typed in may be of any length; a name that does not fit must not keep a payment from being recorded. */
    static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
