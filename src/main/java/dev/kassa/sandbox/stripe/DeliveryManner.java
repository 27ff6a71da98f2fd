package dev.kassa.sandbox.stripe;

import org.jspecify.annotations.Nullable;

/**
 * How a delivery is done, for those who want it done badly: real deliveries are late, repeated and in no order.
 *
 * @param delayMillis how late the first try is
 * @param copies how many times each event is sent
 * @param ageSeconds how old the signature claims to be
 * @param secret the secret to sign with in place of the endpoint's own
 * @param apiVersion the version that the event claims to be of
 */
record DeliveryManner(
        @Nullable Long delayMillis,
        @Nullable Integer copies,
        @Nullable Long ageSeconds,
        @Nullable String secret,
        @Nullable String apiVersion) {

    static final DeliveryManner PROPER = new DeliveryManner(null, null, null, null, null);

    long delay() {
        return delayMillis == null ? 0 : Math.clamp(delayMillis, 0, 600_000);
    }

    int count() {
        return copies == null ? 1 : Math.clamp(copies, 0, 100);
    }

    long age() {
        return ageSeconds == null ? 0 : ageSeconds;
    }
}
