package dev.kassa.simulation;

import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.ProviderFailure.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was answered under which key: for a day the same is answered again, be it a success, a refusal or a 500. */
final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Map<String, Kept> kept = new HashMap<>();

    private record Kept(
            Instant at, @Nullable Object answer, @Nullable Refused no) {}

    /** @param fails whether the provider breaks down over it, and keeps that under the key */
    <T> T once(String key, Instant now, boolean fails, Class<T> type, Supplier<T> work) {
        kept.values().removeIf(old -> old.at().plus(KEPT).isBefore(now));
        Kept before = kept.get(key);
        if (before == null) {
            before = first(now, fails, work);
            kept.put(key, before);
        }
        if (before.no() != null) {
            throw before.no();
        }
        if (before.answer() == null) {
            throw new Unknown("500", null);
        }
        return type.cast(before.answer());
    }

    private static Kept first(Instant now, boolean fails, Supplier<?> work) {
        if (fails) {
            return new Kept(now, null, null);
        }
        try {
            return new Kept(now, work.get(), null);
        } catch (Refused no) {
            return new Kept(now, null, no);
        }
    }
}
