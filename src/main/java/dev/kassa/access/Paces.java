package dev.kassa.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A bucket of tokens for each caller. They live in this server's memory: of several servers each grants its own, which is
 * fair enough against a flood, and costs no call anywhere.
 */
@Component
class Paces {

    private static final int MOST_CALLERS = 100_000;

    private final Limits limits;
    private final Ticks ticks;
    private final Cache<String, Bucket> buckets;

    Paces(Limits limits, Clock clock) {
        this.limits = limits;
        this.ticks = new Ticks(clock);
        this.buckets = Caffeine.newBuilder()
                .ticker(ticks)
                .expireAfterAccess(Duration.ofHours(1)) // a bucket that rests is full again, and need not be kept
                .maximumSize(MOST_CALLERS)
                .build();
    }

    /**
     * Takes a token of somebody without a key.
     *
     * @param door what is asked for; each has its own bucket
     */
    Turn ofAddress(String door, String remote) {
        return take("address", door + " " + Address.of(remote), limits.anonymous());
    }

    /** Takes a token of somebody without a key who is about to change something. */
    Turn ofAnonymousWrite(String remote) {
        return take("anonymous-writes", "writes " + Address.of(remote), limits.anonymousWrites());
    }

    /** Takes a token of a key. */
    Turn ofKey(UUID key) {
        return take("key", "key " + key, limits.keyed());
    }

    /** Takes a token of somebody who asks for an access token. */
    Turn ofTokens(String remote) {
        return take("tokens", "tokens " + Address.of(remote), limits.tokens());
    }

    private Turn take(String policy, String caller, Limits.Pace pace) {
        ConsumptionProbe probe = buckets.get(caller, _ -> bucket(pace)).tryConsumeAndReturnRemaining(1);
        return new Turn(
                policy,
                pace,
                probe.getRemainingTokens(),
                probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket(Limits.Pace pace) {
        return Bucket.builder()
                .withCustomTimePrecision(ticks)
                .addLimit(limit -> limit.capacity(pace.burst()).refillGreedy(pace.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
