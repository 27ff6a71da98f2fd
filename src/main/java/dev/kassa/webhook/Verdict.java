package dev.kassa.webhook;

import dev.kassa.webhook.Letter.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt to read a letter.
 *
 * @param checkoutId the checkout it turned out to be about; null if to none
 */
record Verdict(
        Outcome outcome,
        @Nullable UUID checkoutId,
        @Nullable String detail) {

    static Verdict read(UUID checkoutId) {
        return new Verdict(Outcome.READ, checkoutId, null);
    }

    static Verdict ignored(String why) {
        return new Verdict(Outcome.IGNORED, null, why);
    }

    /** It is about a checkout of ours, of which there is nothing left to learn. */
    static Verdict pointless(UUID checkoutId, String why) {
        return new Verdict(Outcome.IGNORED, checkoutId, why);
    }

    static Verdict unread(@Nullable UUID checkoutId, String why) {
        return new Verdict(Outcome.UNREAD, checkoutId, why);
    }
}
