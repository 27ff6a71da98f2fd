package dev.kassa.checkout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to pay back: an amount, or some of the lines, or, with neither, all that is left.
 *
 * @param amountMinor in the checkout's currency; null if lines say it, or if it is to be all
 * @param lines how many of which lines
 * @param reason why, in the words of whoever asks; kept here and not told to the customer
 */
public record RefundWish(
        @Nullable Long amountMinor,
        List<LineShare> lines,
        @Nullable String reason) {

    /** @param position of the line in its checkout */
    public record LineShare(int position, int quantity) {}

    public static RefundWish all(@Nullable String reason) {
        return new RefundWish(null, List.of(), reason);
    }

    public static RefundWish of(long amountMinor, @Nullable String reason) {
        return new RefundWish(amountMinor, List.of(), reason);
    }

    public static RefundWish of(List<LineShare> lines, @Nullable String reason) {
        return new RefundWish(null, lines, reason);
    }
}
