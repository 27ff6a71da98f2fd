package dev.kassa.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What looking through a chain came to.
 *
 * @param entries how many were found to be as they were added, from the first on
 * @param hash the hash of the last of those, in hexadecimal; whoever keeps it elsewhere can tell that none of them was replaced
 * @param fault the first thing that is wrong; null if nothing is
 */
public record Verdict(
        UUID chain,
        Instant at,
        long entries,
        String hash,
        @Nullable Fault fault) {

    /**
     * @param place the number in the chain where it is
     * @param entryId the entry that stands there; null if none does
     */
    public record Fault(Kind kind, long place, @Nullable Long entryId) {}

    public enum Kind {
        /** The entry does not say what it said when it was added. */
        CHANGED,
        /** There is none of this number, though there are later ones. */
        MISSING,
        /** The entry belongs to another place. */
        REORDERED,
        /** The chain ends before this number, though it was longer. */
        CUT_OFF,
        /** The entry is sound, but another stood here when the chain was looked through before. */
        REPLACED,
        /** The recorded end of the chain is not the hash of its last entry. */
        END_DIFFERS
    }

    static Verdict of(UUID chain, Instant at, long entries, byte[] hash, @Nullable Fault fault) {
        return new Verdict(chain, at, entries, HexFormat.of().formatHex(hash), fault);
    }

    public boolean isWhole() {
        return fault == null;
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }
}
