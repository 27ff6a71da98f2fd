package dev.kassa.checkout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which payment it was and who paid, as far as the provider ever told. What it no longer tells, we keep.
 *
 * @param takenAt when we first saw that the money was taken, or that it had been
 */
record PaidBy(
        @Nullable String paymentReference,
        @Nullable String customerReference,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable Instant takenAt) {

    static final PaidBy NOBODY = new PaidBy(null, null, null, null, null);

    PaidBy learn(Sighting sighting, Instant at) {
        Sighting.Payment seen = sighting.payment();
        boolean isTaken = sighting.status().isRequested() || sighting.status() == CheckoutStatus.CREDITED;
        return new PaidBy(
                known(seen.reference(), paymentReference),
                known(seen.customerReference(), customerReference),
                known(cut(seen.customerName(), 200), customerName),
                known(cut(seen.customerEmail(), 320), customerEmail),
                takenAt == null && isTaken ? at : takenAt);
    }

    private static @Nullable String known(@Nullable String seen, @Nullable String before) {
        return seen == null ? before : seen;
    }

    /** What others typed in may be of any length; a name that does not fit must not keep a payment from being recorded. */
    static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
