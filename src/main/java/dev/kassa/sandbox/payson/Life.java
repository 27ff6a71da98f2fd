package dev.kassa.sandbox.payson;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a checkout moves: by a wish that its status grants, and by time alone. */
final class Life {

    /** Given when the merchant names no expirationTime. The vendor publishes none; a day leaves a payer time to find the card. */
    static final Duration UNPAID = Duration.ofHours(24);

    /** The vendor's own limit for a reservation that no merchant has claimed. */
    static final Duration RESERVED = Duration.ofDays(59);

    /** About this long after shipping, money reaches the merchant. */
    static final Duration PAYOUT = Duration.ofDays(10);

    private Life() {}

    /** Moves if the present status grants it; false leaves everything as it was. */
    static boolean move(PaysonCheckoutDocument document, PaysonStatus to, Instant at) {
        if (!to.isReachableFrom(document.requiredStatus())) {
            return false;
        }
        document.status = to;
        document.history.stamp(to, at);
        if (to == PaysonStatus.PROCESSING_PAYMENT || to == PaysonStatus.READY_TO_SHIP) {
            document.purchaseId = purchaseId(document);
        }
        return true;
    }

    /**
     * Does what time has done by {@code now}, dated when it was due. Nothing ticks in the sandbox: every reader calls this
     * first, so nobody ever sees a checkout older than its status.
     */
    static boolean age(PaysonCheckoutDocument document, Instant now) {
        Instant due = due(document);
        if (due == null || due.isAfter(now)) {
            return false;
        }
        boolean isShipped = document.status == PaysonStatus.SHIPPED;
        return move(document, isShipped ? PaysonStatus.PAID_TO_ACCOUNT : PaysonStatus.EXPIRED, due);
    }

    private static @Nullable Instant due(PaysonCheckoutDocument document) {
        PaysonStatus status = document.requiredStatus();
        if (status.isUnpaid()) {
            return document.expirationTime;
        }
        return switch (status) {
            case READY_TO_SHIP -> after(document.history.readyToShip, RESERVED);
            case SHIPPED -> after(document.history.shipped, PAYOUT);
            default -> null;
        };
    }

    private static @Nullable Instant after(@Nullable Instant start, Duration wait) {
        return start == null ? null : start.plus(wait);
    }

    /** A number that looks like Payson's and is the same for the same checkout however often it is worked out. */
    static int purchaseId(PaysonCheckoutDocument document) {
        long bits = UUID.fromString(document.requiredId()).getLeastSignificantBits();
        return 10_000_000 + Math.floorMod(Long.hashCode(bits), 80_000_000);
    }
}
