package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/**
 * How the instructions of a checkout stand.
 *
 * @param open the one whose outcome is not known
 * @param done the payment request or cancellation that is not refused
 */
record Standing(@Nullable Instruction open, @Nullable Instruction done) {

    static final Standing NONE = new Standing(null, null);
}
