package dev.kassa.checkout;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids that sort by time, and words nobody can guess. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern UNGUESSABLE = Pattern.compile("[A-Za-z0-9_-]{32}");

    private Tokens() {}

    /** A version 7 UUID: new rows go to the end of every index. */
    public static UUID newId(Instant at) {
        var random = ByteBuffer.allocate(16);
        RANDOM.nextBytes(random.array());
        long high = at.toEpochMilli() << 16 | 0x7000L | random.getLong(0) & 0x0fffL;
        long low = random.getLong(8) & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** 192 bits as 32 characters that need no escaping in an address. */
    static String unguessable() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Whether it could be one of ours at all. What strangers put into an address need not even be letters the database knows. */
    static boolean isUnguessable(String word) {
        return UNGUESSABLE.matcher(word).matches();
    }
}
