package dev.kassa.pages.console;

import dev.kassa.money.Money;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider was told to do without anybody knowing yet whether it did.
 *
 * @param kind PAYMENT_REQUEST, CANCELLATION or REFUND
 * @param underWay whether the provider is being asked at this moment
 * @param askedAt when it was asked last
 * @param looks when we look next; empty while it is under way
 * @param dueNow whether a look is due already
 * @param again the form on which it may be repeated by hand; null if it may not
 */
record Doubt(
        UUID id,
        String kind,
        boolean underWay,
        Money amount,
        String by,
        ZonedDateTime madeAt,
        ZonedDateTime askedAt,
        List<Look> looks,
        boolean dueNow,
        @Nullable String again) {

    /** @param words the time of day, with the day unless it is today */
    record Look(ZonedDateTime at, String words) {}

    /** Another one whenever the page would say something else. */
    public String mark() {
        return "%s-%d-%d-%s".formatted(id, askedAt.toEpochSecond(), looks.size() + (underWay ? 10 : 0), again);
    }
}
