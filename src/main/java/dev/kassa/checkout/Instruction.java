package dev.kassa.checkout;

import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a provider is told to do with a customer's money: written down and committed before the provider hears of it, so that no
 * crash can lose it and no second click can double it. A checkout has at most one whose outcome is not known, and at most one
 * that took the reserved money or let it go; the database sees to both.
 *
 * @param amountMinor what is asked for, let go or paid back
 * @param baseMinor for a refund, what had been paid back before it
 * @param reason in the words of whoever gave the instruction
 * @param attempts how often the provider was called
 * @param keysUsed how many keys the provider has known it by
 * @param attemptedAt when it was called last
 * @param nextLookAt when somebody looks whether it was carried out; null once the outcome is known
 * @param settledAt when the outcome was known; null while it is not
 * @param detail the provider's reason for a refusal, or why the outcome is unknown
 */
@Table("instruction")
public record Instruction(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID checkoutId,
        Kind kind,
        long amountMinor,
        long baseMinor,
        Currency currency,
        String requestedBy,
        Instant requestedAt,
        Instant notBefore,
        Outcome outcome,
        int attempts,
        int keysUsed,
        Instant attemptedAt,
        @Nullable Instant nextLookAt,
        @Nullable Instant settledAt,
        @Nullable String reason,
        @Nullable String detail) {

    /** Longer than any call to a provider lasts: one that is under way for longer belongs to a process that died. */
    static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    /** How long after a call that told nothing its effect may still turn up at the provider. */
    private static final Duration LATE_EFFECT = Duration.ofMinutes(15);

    /** Between looks, the last again and again: a provider's bad day must not make us forget. */
    private static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6));

    public enum Kind {
        /** Take the money that is reserved. */
        PAYMENT_REQUEST,
        /** Let the reserved money go. */
        CANCELLATION,
        /** Pay back what was taken, or part of it. */
        REFUND
    }

    public enum Outcome {
        /** The provider is being called. */
        PENDING,
        /** The provider has it in its books. */
        SENT,
        /** The provider does not have it and will not. Another may be given. */
        REFUSED,
        /** The provider never heard of it. Another may be given. */
        UNSENT,
        /** It may or may not have reached the provider's books. */
        UNKNOWN,
        /** The provider took it, and later could not do it: the customer's bank would not have the money back. */
        FAILED;

        /** Whether nobody knows yet: the database has the same two words in its unique key. */
        boolean isOpen() {
            return this == PENDING || this == UNKNOWN;
        }
    }

    static Instruction of(UUID id, Checkout checkout, Kind kind, long amountMinor, String requestedBy, Instant at) {
        return new Instruction(
                id,
                null,
                checkout.id(),
                kind,
                amountMinor,
                checkout.refunded().amountMinor(),
                checkout.amount().currency(),
                requestedBy,
                at,
                at,
                Outcome.PENDING,
                1,
                1,
                at,
                at.plus(LONGEST_CALL),
                null,
                null,
                null);
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    /**
     * What the provider knows it by: the same over all attempts, as long as an earlier one may still turn up. A provider repeats
     * its answer to a key, even when that answer is an error; so once it is sure that nothing was done, the next key is due.
     */
    public String key() {
        String first = switch (kind) {
            case PAYMENT_REQUEST -> "kassa-request-" + id;
            case CANCELLATION -> "kassa-cancellation-" + id;
            case REFUND -> "kassa-refund-" + id;
        };
        return keysUsed == 1 ? first : first + "-" + keysUsed;
    }

    /** When we look next, if nobody finds out before, and then after that. */
    public List<Instant> nextLooks(int howMany) {
        if (nextLookAt == null) {
            return List.of();
        }
        return Stream.iterate(0, number -> number + 1)
                .limit(howMany)
                .map(number -> nextLookAt.plus(gaps(number)))
                .toList();
    }

    private Duration gaps(int further) {
        Duration sum = Duration.ZERO;
        for (int each = 1; each <= further; each++) {
            sum = sum.plus(gap(attempts + each));
        }
        return sum;
    }

    private static Duration gap(int attempts) {
        return GAPS.get(Math.min(attempts, GAPS.size()) - 1);
    }

    boolean isUnderWay(Instant now) {
        return outcome == Outcome.PENDING && attemptedAt.plus(LONGEST_CALL).isAfter(now);
    }

    /** Whether nobody knows, and nobody is about to find out: the call gave no clear answer, or its process died. */
    public boolean isUnclear(Instant now) {
        return outcome.isOpen() && !isUnderWay(now);
    }

    /** Whether what the last attempt did would show by now. */
    boolean isBeyondDoubt(Instant now) {
        return attemptedAt.plus(LATE_EFFECT).isBefore(now);
    }

    Instruction because(@Nullable String words) {
        return with(outcome, attempts, keysUsed, attemptedAt, nextLookAt, settledAt, words, detail);
    }

    Instruction attemptAgain(Instant at) {
        int keys = isBeyondDoubt(at) ? keysUsed + 1 : keysUsed;
        return with(Outcome.PENDING, attempts + 1, keys, at, at.plus(LONGEST_CALL), null, reason, detail);
    }

    Instruction settle(Outcome known, Instant at, @Nullable String why) {
        return with(known, attempts, keysUsed, attemptedAt, null, at, reason, why);
    }

    Instruction leaveUnknown(Instant at, @Nullable String why) {
        return with(Outcome.UNKNOWN, attempts, keysUsed, attemptedAt, at.plus(gap(attempts)), null, reason, why);
    }

    private Instruction with(
            Outcome next,
            int tries,
            int keys,
            Instant triedAt,
            @Nullable Instant lookAt,
            @Nullable Instant knownAt,
            @Nullable String because,
            @Nullable String why) {
        return new Instruction(
                id,
                version,
                checkoutId,
                kind,
                amountMinor,
                baseMinor,
                currency,
                requestedBy,
                requestedAt,
                notBefore,
                next,
                tries,
                keys,
                triedAt,
                lookAt,
                knownAt,
                cut(because),
                cut(why));
    }

    private static @Nullable String cut(@Nullable String words) {
        return words == null || words.length() <= 500 ? words : words.substring(0, 500);
    }
}
