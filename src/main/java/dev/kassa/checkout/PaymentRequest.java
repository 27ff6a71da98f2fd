package dev.kassa.checkout;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The wish to be paid what is reserved: written down and committed before the provider hears of it, so that no crash can lose it
 * and no second click can double it. A checkout has at most one that was not refused; the database sees to that.
 *
 * @param attempts how often the provider was called
 * @param attemptedAt when it was called last
 * @param settledAt when the outcome was known; null while it is not
 * @param detail the provider's reason for a refusal, or why the outcome is unknown
 */
@Table("payment_request")
public record PaymentRequest(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID checkoutId,
        long amountMinor,
        Currency currency,
        String requestedBy,
        Instant requestedAt,
        Instant notBefore,
        Outcome outcome,
        int attempts,
        Instant attemptedAt,
        @Nullable Instant settledAt,
        @Nullable String detail) {

    /** Longer than any call to a provider lasts: a request that is under way for longer belongs to a process that died. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    public enum Outcome {
        /** The provider is being called. */
        PENDING,
        /** The provider has it in its books. */
        SENT,
        /** The provider does not have it and will not. Another may be made. */
        REFUSED,
        /** The provider never heard of it. Another may be made. */
        UNSENT,
        /** It may or may not have reached the provider's books. */
        UNKNOWN;

        /** Whether it bars another: the database has the same two words in its unique key. */
        boolean stands() {
            return this != REFUSED && this != UNSENT;
        }
    }

    static PaymentRequest of(UUID id, Checkout checkout, String requestedBy, Instant at) {
        Money amount = checkout.amount();
        return new PaymentRequest(
                id,
                null,
                checkout.id(),
                amount.amountMinor(),
                amount.currency(),
                requestedBy,
                at,
                at,
                Outcome.PENDING,
                1,
                at,
                null,
                null);
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    /** What the provider knows this request by, the same over all attempts. */
    public String key() {
        return "kassa-request-" + id;
    }

    boolean isUnderWay(Instant now) {
        return outcome == Outcome.PENDING && attemptedAt.plus(LONGEST_CALL).isAfter(now);
    }

    /** Whether nobody knows, and nobody is about to find out: the call gave no clear answer, or its process died. */
    boolean isUnclear(Instant now) {
        return outcome == Outcome.UNKNOWN || (outcome == Outcome.PENDING && !isUnderWay(now));
    }

    PaymentRequest attemptAgain(Instant at) {
        return with(Outcome.PENDING, attempts + 1, at, null, detail);
    }

    PaymentRequest settle(Outcome known, Instant at, @Nullable String why) {
        return with(known, attempts, attemptedAt, at, why);
    }

    PaymentRequest leaveUnknown(@Nullable String why) {
        return with(Outcome.UNKNOWN, attempts, attemptedAt, null, why);
    }

    private PaymentRequest with(
            Outcome next, int tries, Instant triedAt, @Nullable Instant knownAt, @Nullable String why) {
        String words = why == null || why.length() <= 500 ? why : why.substring(0, 500);
        return new PaymentRequest(
                id,
                version,
                checkoutId,
                amountMinor,
                currency,
                requestedBy,
                requestedAt,
                notBefore,
                next,
                tries,
                triedAt,
                knownAt,
                words);
    }
}
