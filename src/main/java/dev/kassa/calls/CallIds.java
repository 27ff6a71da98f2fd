package dev.kassa.calls;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of calls: version 7, so that new rows are added at the end of an index. They open nothing, and may be guessed. */
final class CallIds {

    private CallIds() {}

    static UUID next(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
