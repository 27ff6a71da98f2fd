package dev.kassa.sandbox.payson;

import org.jspecify.annotations.Nullable;

/**
 * How merchants are told, for those who want it done badly.
 *
 * @param delayMillis how late the first try is
 * @param spreadMillis how much later it may be than that, differently each time, so that they come in no order
 * @param copies how many times each notification is sent; none if 0
 */
record NotificationManner(
        @Nullable Long delayMillis,
        @Nullable Long spreadMillis,
        @Nullable Integer copies) {

    static final NotificationManner PROPER = new NotificationManner(null, null, null);

    long delay() {
        return delayMillis == null ? 0 : Math.clamp(delayMillis, 0, 600_000);
    }

    long spread() {
        return spreadMillis == null ? 0 : Math.clamp(spreadMillis, 0, 600_000);
    }

    int count() {
        return copies == null ? 1 : Math.clamp(copies, 0, 100);
    }
}
