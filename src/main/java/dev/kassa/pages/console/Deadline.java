package dev.kassa.pages.console;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Until when reserved money waits for its payment request before the provider lets it go.
 *
 * @param days whole days that are left; 0 on the last one, and after it
 * @param urgency calm, soon, near or last: the less time, the louder
 */
record Deadline(ZonedDateTime until, long days, String urgency) {

    private static final int SOON = 14;
    private static final int NEAR = 7;
    private static final int LAST = 2;

    /** @return null if no money is reserved, or nobody knows for how long */
    static @Nullable Deadline of(Checkout checkout, ZoneId zone, Instant now) {
        Instant lapses = checkout.lapsesAt();
        if (lapses == null || checkout.status() != CheckoutStatus.READY_TO_SHIP) {
            return null;
        }
        long days = Math.max(0, Duration.between(now, lapses).toDays());
        return new Deadline(lapses.atZone(zone), days, urgency(days));
    }

    private static String urgency(long days) {
        return days < LAST ? "last" : days < NEAR ? "near" : days < SOON ? "soon" : "calm";
    }

    public boolean isUrgent() {
        return !urgency.equals("calm");
    }
}
