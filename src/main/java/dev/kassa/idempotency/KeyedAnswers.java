package dev.kassa.idempotency;

import dev.kassa.idempotency.KeyRefused.Why;
import dev.kassa.idempotency.KeyedAnswerTable.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers a write that is repeated under its key with the very bytes that the first was answered with, for a day. */
@Component
public class KeyedAnswers {

    private static final Logger log = LoggerFactory.getLogger(KeyedAnswers.class);
    private static final Duration KEPT_FOR = Duration.ofHours(24);

    private final KeyedAnswerTable table;
    private final AnswerSeal seal;
    private final Clock clock;

    KeyedAnswers(KeyedAnswerTable table, AnswerSeal seal, Clock clock) {
        this.table = table;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Carries out a call, unless that was done under this key. The key is claimed before, and the answer kept after, in commits of
     * their own. Call it outside of any transaction.
     *
     * @param deed does it and answers. Only a success is kept; after any other answer, and if it throws, the key is free again
     * @throws KeyRefused if the key stands for another request, or for one that is under way
     */
    public Answer answer(KeyedCall call, Supplier<Answer> deed) {
        Instant now = clock.instant();
        Optional<Kept> before = table.find(call.id());
        Optional<Answer> kept = before.filter(row -> !row.isExpired(now)).flatMap(row -> recall(row, call, now));
        return kept.orElseGet(() -> carryOut(call, claim(before, call, now), deed));
    }

    /** The answer that was given; empty if it cannot be read any more, or if whoever was at it died. */
    private Optional<Answer> recall(Kept row, KeyedCall call, Instant now) {
        if (!row.fingerprint().equals(call.fingerprint())) {
            throw new KeyRefused(Why.REUSED);
        }
        if (row.isUnderWay(now)) {
            throw new KeyRefused(Why.IN_USE);
        }
        byte[] sealed = row.sealed();
        return sealed == null ? Optional.empty() : seal.open(row.id(), sealed);
    }

    private UUID claim(Optional<Kept> before, KeyedCall call, Instant now) {
        UUID claim = UUID.randomUUID();
        boolean isMine = before.isEmpty()
                ? table.add(call, claim, now, KEPT_FOR)
                : table.takeOver(before.get(), call, claim, now, KEPT_FOR);
        if (!isMine) {
            throw new KeyRefused(Why.IN_USE);
        }
        return claim;
    }

    private Answer carryOut(KeyedCall call, UUID claim, Supplier<Answer> deed) {
        Answer answer;
        try {
            answer = deed.get();
        } catch (RuntimeException | Error failed) {
            release(call, claim);
            throw failed;
        }
        if (answer.isKept()) {
            keep(call, claim, answer);
        } else {
            release(call, claim);
        }
        return answer;
    }

    /** What was done is answered even if it cannot be kept: then the claim runs out, and a repeat finds it done by its own rows. */
    private void keep(KeyedCall call, UUID claim, Answer answer) {
        try {
            table.keep(call.id(), claim, seal.seal(call.id(), answer), clock.instant());
        } catch (RuntimeException away) {
            log.warn("An answer could not be kept: {}", away.getClass().getSimpleName());
        }
    }

    private void release(KeyedCall call, UUID claim) {
        try {
            table.release(call.id(), claim);
        } catch (RuntimeException away) {
            log.warn(
                    "A key stays claimed until that runs out: {}",
                    away.getClass().getSimpleName());
        }
    }
}
