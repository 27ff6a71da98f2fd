package dev.kassa.outbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of events: version 7, so that new rows are added at the end of an index. */
final class EventIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private EventIds() {}

    static UUID next(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }

    static String message(UUID eventId) {
        return "msg_" + eventId.toString().replace("-", "");
    }
}
