package dev.kassa.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Comes by the letters that are due: those that could not be read before, and those whose reader was taken away. */
@Configuration(proxyBeanMethods = false)
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

    @Bean
    RecurringTask<Void> unreadLetters() {
        return Tasks.recurring("unread-letters", FixedDelay.ofSeconds(2)).execute((_, _) -> sweep());
    }

    /** Where all readers are busy, the sweep reads along, so that a crowd of letters is worked off without a pause. */
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
