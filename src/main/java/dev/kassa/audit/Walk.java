package dev.kassa.audit;

import dev.kassa.audit.ChainTable.End;
import dev.kassa.audit.Verdict.Fault;
import dev.kassa.audit.Verdict.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One walk along a chain, from its first entry on; it keeps no more in memory than a stretch of it. */
final class Walk {

    private static final int STRETCH = 1000;
    private static final byte[] BEGINNING = new byte[32];

    private final ChainTable table;
    private final UUID chain;
    private final End known;

    private long place = 0;
    private byte[] hash = BEGINNING;
    private long id;

    /** @param known the furthest that the chain was ever found to be whole */
    Walk(ChainTable table, UUID chain, End known) {
        this.table = table;
        this.chain = chain;
        this.known = known;
    }

    /** How many entries stand as they were added. */
    long place() {
        return place;
    }

    /** The hash of the last of them. */
    byte[] hash() {
        return hash;
    }

    /** Goes as far as the end that is recorded when it begins, and answers the first fault. Others may add meanwhile. */
    @Nullable
    Fault go() {
        End end = table.end(chain).orElse(new End(0, BEGINNING));
        List<Link> stretch = table.after(chain, Long.MIN_VALUE, STRETCH);
        while (!stretch.isEmpty()) {
            for (Link link : stretch) {
                if (place == end.sequence() && link.sequence() > place) {
                    return atEnd(end, link);
                }
                Fault fault = step(link);
                if (fault != null) {
                    return fault;
                }
            }
            stretch = table.after(chain, place, STRETCH);
        }
        return place < Math.max(end.sequence(), known.sequence())
                ? new Fault(Kind.CUT_OFF, place + 1, null)
                : atEnd(end, null);
    }

    private @Nullable Fault step(Link link) {
        long expected = place + 1;
        if (link.sequence() > expected) {
            return new Fault(Kind.MISSING, expected, null);
        }
        boolean follows = link.follows(hash);
        if (link.sequence() < expected || (!follows && table.holds(chain, link.previousHash()))) {
            return new Fault(Kind.REORDERED, link.sequence(), link.id());
        }
        if (!link.isWhole()) {
            return new Fault(Kind.CHANGED, expected, link.id());
        }
        if (!follows) {
            return new Fault(Kind.REPLACED, Math.max(place, 1), place == 0 ? link.id() : id);
        }
        if (expected == known.sequence() && !Arrays.equals(link.hash(), known.hash())) {
            return new Fault(Kind.REPLACED, expected, link.id());
        }
        place = expected;
        hash = link.hash();
        id = link.id();
        return null;
    }

    /** What was added since the walk began has moved the recorded end; what has not came in by no proper way. */
    private @Nullable Fault atEnd(End end, @Nullable Link beyond) {
        boolean agrees = Arrays.equals(end.hash(), hash);
        boolean accounted = beyond == null
                || table.end(chain)
                        .filter(now -> now.sequence() >= beyond.sequence())
                        .isPresent();
        return agrees && accounted ? null : new Fault(Kind.END_DIFFERS, place, place == 0 ? null : id);
    }
}
