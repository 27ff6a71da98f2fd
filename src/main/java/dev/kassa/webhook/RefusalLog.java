package dev.kassa.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in the log that letters are refused: at most once a minute, since anybody can send as many as they like. */
@Component
class RefusalLog {

    private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant silentUntil = Instant.MIN;
    private long unsaid;

    RefusalLog(Clock clock) {
        this.clock = clock;
    }

    synchronized void note(String door, String reason) {
        Instant now = clock.instant();
        if (now.isBefore(silentUntil)) {
            unsaid++;
            return;
        }
        log.warn("Letter refused at {}: {} ({} more since the last time)", door, reason, unsaid);
        unsaid = 0;
        silentUntil = now.plus(SILENCE);
    }
}
