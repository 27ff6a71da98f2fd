package dev.kassa.webhook;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Comes by the letters that are due: those that could not be read before, and those whose reader was taken away. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LetterSweep {

    private static final Logger log = LoggerFactory.getLogger(LetterSweep.class);
    private static final int AT_ONCE = 50;

    private final LetterTable table;
    private final LetterReader reader;
    private final Clock clock;

    LetterSweep(LetterTable table, LetterReader reader, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.clock = clock;
    }

    /** Where all readers are busy, the sweep reads along, so that a crowd of letters is worked off without a pause. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        try {
            while (sweepSome() == AT_ONCE && !reader.isLeaving()) {}
        } catch (DataAccessException away) {
            log.warn("Letters wait for the database: {}", away.getClass().getSimpleName());
        }
    }

    private int sweepSome() {
        List<UUID> due = table.due(clock.instant(), AT_ONCE);
        for (UUID letter : due) {
            if (!reader.readSoon(letter)) {
                reader.read(letter);
            }
        }
        return due.size();
    }
}
