package dev.kassa.watch;

import dev.kassa.audit.AuditVerification;
import dev.kassa.audit.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The audit trail is as it was written, a chain at a time. A short chain is walked at every check; a long one takes seconds, and
 * is walked a few times a day, its last verdict standing in between.
 */
@Component
@Order(5)
class ChainSound implements Guarantee {

    private static final int SHORT = 100_000;
    private static final Duration FRESH = Duration.ofHours(6);
    private static final String WAY = """
            every entry's hash is that of what it says and of the entry before it,
            and the chain ends where its recorded end says""";

    private final AuditVerification audit;
    private final Clock clock;

    ChainSound(AuditVerification audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "chain-sound";
    }

    @Override
    public String query() {
        return WAY;
    }

    @Override
    public Finding check(@Nullable String after) {
        List<UUID> chains = audit.chains().stream().sorted().toList();
        int place = after == null ? 0 : chains.indexOf(UUID.fromString(after));
        if (place < 0 || chains.isEmpty()) {
            return Finding.of(0, List.of(), null);
        }
        Verdict verdict = verdict(chains.get(place));
        String next = place + 1 < chains.size() ? chains.get(place + 1).toString() : null;
        List<String> broken = Optional.ofNullable(verdict.fault()).stream()
                .map(fault -> "%s %s: %d".formatted(verdict.chain(), fault.kind(), fault.place()))
                .toList();
        return Finding.of(verdict.entries(), broken, next);
    }

    private Verdict verdict(UUID chain) {
        return audit.last(chain)
                .filter(last -> last.isWhole() && last.entries() > SHORT)
                .filter(last -> last.at().plus(FRESH).isAfter(clock.instant()))
                .orElseGet(() -> audit.verify(chain));
    }
}
