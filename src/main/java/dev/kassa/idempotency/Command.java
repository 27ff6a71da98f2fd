package dev.kassa.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that was given out.
 *
 * @param claim of the one submit that carries it out; null before
 * @param wish hash of what was filled in when it was claimed
 * @param finishedAt when its outcome was known, or known to be lost; then there is no target
 */
record Command(
        UUID id,
        Purpose purpose,
        String person,
        UUID subjectId,
        @Nullable String shown,
        @Nullable Long amountMinor,
        @Nullable String currency,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable UUID claim,
        @Nullable Instant claimedAt,
        @Nullable String wish,
        @Nullable Instant finishedAt,
        @Nullable String target,
        @Nullable String said) {

    /** Longer than carrying out anything lasts: a claim older than this is that of a process that died. */
    static final Duration LONGEST_DEED = Duration.ofMinutes(2);

    Binding binding() {
        return new Binding(purpose, subjectId, shown, amountMinor, currency);
    }

    boolean isDone() {
        return finishedAt != null && target != null && said != null;
    }

    /** Whether it was begun and can neither be told nor begun again. */
    boolean isLost(Instant now) {
        return !purpose.isHarmlessTwice() && isAbandoned(now) || finishedAt != null && !isDone();
    }

    /** Whether whoever comes now may carry it out. */
    boolean isFree(Instant now) {
        return finishedAt == null && (claim == null || purpose.isHarmlessTwice() && isAbandoned(now));
    }

    private boolean isAbandoned(Instant now) {
        return finishedAt == null
                && claimedAt != null
                && claimedAt.plus(LONGEST_DEED).isBefore(now);
    }

    /** What is decided by sending it, of which there may be several forms: in two tabs, on two devices. */
    String decision(String wishHash) {
        return Hash.of(
                person, purpose.name(), subjectId.toString(), shown + "", amountMinor + "", currency + "", wishHash);
    }

    /** Whether it was decided, or died, before another form of the same decision was shown: that one is a decision of its own. */
    boolean wasOverBefore(Command other) {
        Instant over = finishedAt != null || claimedAt == null ? finishedAt : claimedAt.plus(LONGEST_DEED);
        return over != null && over.isBefore(other.issuedAt);
    }

    boolean isForAnother(String wishHash) {
        return wish != null && !wish.equals(wishHash);
    }

    Outcome outcome() {
        if (target == null || said == null) {
            throw new IllegalStateException("Command " + id + " has no outcome");
        }
        return new Outcome(id, new Done(target, said));
    }
}
