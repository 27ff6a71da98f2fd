package dev.kassa.sandbox.stripe;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery is done, for those who want it done badly: real deliveries are late, repeated and in no order.
 *
 * @param delayMillis how late the first try is
 * @param spreadMillis how much later it may be than that, differently each time, so that they come in no order
 * @param copies how many times each event is sent
 * @param ageSeconds how old the signature claims to be
 * @param secret the secret to sign with in place of the endpoint's own
 * @param apiVersion the version that the event claims to be of
 */
record DeliveryManner(
        @Nullable Long delayMillis,
        @Nullable Long spreadMillis,
        @Nullable Integer copies,
        @Nullable Long ageSeconds,
        @Nullable String secret,
        @Nullable String apiVersion) {

    static final DeliveryManner PROPER = new DeliveryManner(null, null, null, null, null, null);

    /** How late the next one is, in milliseconds. */
    long delay() {
        long late = delayMillis == null ? 0 : Math.clamp(delayMillis, 0, 600_000);
        long spread = spreadMillis == null ? 0 : Math.clamp(spreadMillis, 0, 600_000);
        return late + ThreadLocalRandom.current().nextLong(spread + 1);
    }

    int count() {
        return copies == null ? 1 : Math.clamp(copies, 0, 100);
    }

    long age() {
        return ageSeconds == null ? 0 : ageSeconds;
    }
}
