package dev.kassa.checkout;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to pay back: an amount, or some of the lines, or, with neither, all that is left.
 *
 * @param amountMinor in the checkout's currency; null if lines say it, or if it is to be all
 * @param lines how many of which lines
 * @param reason why, in the words of whoever asks; kept here and not told to the customer
 * @param backMinor what had been paid back as far as whoever asks knows: if it is more by now, nothing is done; null if any will do
 * @param name what whoever asks calls this refund of the checkout: asked for again by the same name, it is not made again; null
 *     if each call means another refund
 */
public record RefundWish(
        @Nullable Long amountMinor,
        List<LineShare> lines,
        @Nullable String reason,
        @Nullable Long backMinor,
        @Nullable UUID name) {

    /** @param position of the line in its checkout */
    public record LineShare(int position, int quantity) {}

    public RefundWish(@Nullable Long amountMinor, List<LineShare> lines, @Nullable String reason) {
        this(amountMinor, lines, reason, null, null);
    }

    public static RefundWish all(@Nullable String reason) {
        return new RefundWish(null, List.of(), reason);
    }

    public static RefundWish of(long amountMinor, @Nullable String reason) {
        return new RefundWish(amountMinor, List.of(), reason);
    }

    public static RefundWish of(List<LineShare> lines, @Nullable String reason) {
        return new RefundWish(null, lines, reason);
    }

    /** The same, but only as long as no more has been paid back than this: two who mean the same refund make one. */
    public RefundWish knowing(long alreadyBackMinor) {
        return new RefundWish(amountMinor, lines, reason, alreadyBackMinor, name);
    }

    /** The same under a name, so that whoever did not hear the answer may ask again. */
    public RefundWish called(UUID ownName) {
        return new RefundWish(amountMinor, lines, reason, backMinor, ownName);
    }
}
