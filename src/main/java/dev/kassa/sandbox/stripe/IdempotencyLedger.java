package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Which idempotency keys were used for what, and what came of it. The unique row decides between two calls with one key; the
 * answer is written in the transaction of the work, so there is never an effect without its remembered answer.
 */
@Component
@ConditionalOnSandbox
class IdempotencyLedger {

    private static final String SHELF = "stripe.idempotency";
    private static final long KEPT_SECONDS = Duration.ofHours(24).toSeconds();
    /** A call that has been running for so long died with its process, and its transaction with it. */
    private static final long LOST_SECONDS = Duration.ofMinutes(15).toSeconds();

    private final SandboxStore store;
    private final Clock clock;

    IdempotencyLedger(SandboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Entry(
            String method,
            String path,
            JsonNode params,
            long at,
            @Nullable Outcome outcome) {

        boolean isStale(long now) {
            return now - at >= (outcome == null ? LOST_SECONDS : KEPT_SECONDS);
        }
    }

    /**
     * The first use of a key passes with nothing; a repetition gets the remembered answer.
     *
     * @throws StripeError 400 if the key was used for something else, 409 while its first use is still running
     */
    Optional<Outcome> begin(StripeCall call) {
        Entry fresh = entry(call, null);
        try {
            store.add(SHELF, call.account(), id(call), fresh);
            return Optional.empty();
        } catch (DuplicateKeyException _) {
            return repeat(call, fresh);
        }
    }

    private Optional<Outcome> repeat(StripeCall call, Entry fresh) {
        AtomicReference<@Nullable Outcome> remembered = new AtomicReference<>();
        Optional<Entry> found = store.change(SHELF, call.account(), id(call), Entry.class, entry -> {
            if (entry.isStale(fresh.at())) {
                return fresh;
            }
            refuseOtherUse(entry, call);
            if (entry.outcome() == null) {
                throw inUse();
            }
            remembered.set(entry.outcome().again());
            return entry;
        });
        if (found.isEmpty()) {
            throw inUse(); // its first use ended this very moment and left nothing to remember
        }
        return Optional.ofNullable(remembered.get());
    }

    private static void refuseOtherUse(Entry entry, StripeCall call) {
        if (!entry.path().equals(call.path()) || !entry.method().equals(call.method())) {
            throw StripeError.idempotency(
                    400, null, "This idempotency key was first used for " + entry.method() + " " + entry.path() + ".");
        }
        if (!entry.params().equals(call.whole())) {
            throw StripeError.idempotency(
                    400,
                    null,
                    "Keys for idempotent requests can only be used with the parameters they were first used with.");
        }
    }

    private static StripeError inUse() {
        return StripeError.idempotency(
                409, "idempotency_key_in_use", "There is currently another in-progress request using this key.");
    }

    void keep(StripeCall call, Outcome outcome) {
        if (call.key() != null) {
            store.change(SHELF, call.account(), id(call), Entry.class, _ -> entry(call, outcome));
        }
    }

    /** The call was refused before its work began: the key is free again. */
    void forget(StripeCall call) {
        if (call.key() != null) {
            store.remove(SHELF, call.account(), id(call));
        }
    }

    private Entry entry(StripeCall call, @Nullable Outcome outcome) {
        return new Entry(
                call.method(), call.path(), call.whole(), clock.instant().getEpochSecond(), outcome);
    }

    private static String id(StripeCall call) {
        try {
            byte[] owned = (call.account() + "|" + call.key()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(owned));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
