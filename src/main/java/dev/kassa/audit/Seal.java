package dev.kassa.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry's hash is made of: everything that it says, its place, and the hash of the entry before it. The database computes
 * the same when the entry is added (see the trigger {@code audit_entry_sealing}); neither may change without the other.
 *
 * <p>The text begins with {@code kassa-audit-1;} and goes on with the fields, each as its length in bytes, a colon, its UTF-8
 * text and a semicolon, so that no two entries have the same text; nothing at all is {@code -;}. Ids and hashes are in
 * hexadecimal (ids in lower, hashes in upper case), times in microseconds since 1970 in UTC. The hash is its SHA-256.
 */
final class Seal {

    /** The chain of what belongs to no company. */
    static final UUID HOUSE = new UUID(0, 0);

    private static final String VERSION = "kassa-audit-1;";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Seal() {}

    /** The chain that an entry belongs to. */
    static UUID chain(AuditEntry entry) {
        return entry.companyId() == null ? HOUSE : entry.companyId();
    }

    /** @param fields of the row: id, company, subject, act, actor's kind and name, microseconds, before, after, detail */
    static byte[] hash(UUID chain, long sequence, byte[] previousHash, List<? extends @Nullable Object> fields) {
        var text = new StringBuilder(VERSION);
        append(text, chain);
        append(text, sequence);
        append(text, HEX.formatHex(previousHash));
        fields.forEach(field -> append(text, field));
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("-;");
        } else {
            String field = value.toString();
            int length = field.getBytes(StandardCharsets.UTF_8).length;
            text.append(length).append(':').append(field).append(';');
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
