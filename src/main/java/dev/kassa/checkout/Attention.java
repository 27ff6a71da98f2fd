package dev.kassa.checkout;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When we look at a checkout by ourselves. A provider tells of what happens as a rule; for the day on which it does not, nothing
 * that may still change is left unseen for long.
 */
final class Attention {

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A refund may come back, and a payout may come, for so long. */
    private static final Duration AFTERMATH = Duration.ofDays(60);

    private Attention() {}

    /** @return null if there is nothing more to be seen */
    static @Nullable Instant next(Checkout checkout, Instant now) {
        if (checkout.discrepancy() != null) {
            return now.plus(DAY);
        }
        return switch (checkout.status()) {
            case NONE, DENIED -> null;
            case CREATED, FORMS_FILLED, READY_TO_PAY, PROCESSING_PAYMENT ->
                sooner(now.plus(byAge(checkout, now)), now, checkout.expiresAt());
            case READY_TO_SHIP -> sooner(now.plus(DAY), now, checkout.lapsesAt());
            case SHIPPED, PAID_TO_ACCOUNT, CREDITED -> aftermath(checkout, now);
            // An opening that was slow at the provider, or a payment under way, may yet turn a closed checkout into a
            // paid one.
            case CANCELED, EXPIRED ->
                checkout.changedAt().plus(DAY).isAfter(now) && checkout.providerReference() != null
                        ? now.plus(DAY)
                        : null;
        };
    }

    static Instant soon(Instant now) {
        return now.plus(MINUTE);
    }

    /** What has been silent for long may be silent for longer. */
    private static Duration byAge(Checkout checkout, Instant now) {
        Duration age = Duration.between(checkout.terms().createdAt(), now).dividedBy(3);
        return age.compareTo(SHORTEST) < 0 ? SHORTEST : age.compareTo(LONGEST) > 0 ? LONGEST : age;
    }

    /** Just after the end that a provider sets, if that comes first. */
    private static Instant sooner(Instant regular, Instant now, @Nullable Instant end) {
        if (end == null || end.isBefore(now) || end.plus(MINUTE).isAfter(regular)) {
            return regular;
        }
        return end.plus(MINUTE);
    }

    private static @Nullable Instant aftermath(Checkout checkout, Instant now) {
        return checkout.changedAt().isAfter(aftermathBegan(now)) ? afterwards(now) : null;
    }

    /** What happened since then may still have consequences. */
    static Instant aftermathBegan(Instant now) {
        return now.minus(AFTERMATH);
    }

    static Instant afterwards(Instant now) {
        return now.plus(DAY.multipliedBy(2));
    }
}
