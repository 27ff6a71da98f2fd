package dev.kassa.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Notes when keys are used, each at most once a minute: to know that a key is dead one need not know the second. */
@Component
class KeyUses {

    private static final Logger log = LoggerFactory.getLogger(KeyUses.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final KeyTable table;
    private final Clock clock;

    KeyUses(KeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** That it cannot be noted keeps nobody out. */
    void note(ApiKey key) {
        Instant now = clock.instant();
        Instant minuteAgo = now.minus(MINUTE);
        if (key.lastUsedAt() != null && key.lastUsedAt().isAfter(minuteAgo)) {
            return;
        }
        try {
            table.used(key.id(), now, minuteAgo);
        } catch (DataAccessException problem) {
            log.warn(
                    "The use of a key could not be noted: {}",
                    problem.getClass().getSimpleName());
        }
    }
}
