package dev.kassa.webhook;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Comes by the letters that are due: those that could not be read before, and those whose reader was taken away. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LetterSweep {

    private static final int AT_ONCE = 50;

    private final LetterTable table;
    private final LetterReader reader;
    private final Clock clock;

    LetterSweep(LetterTable table, LetterReader reader, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        for (UUID letter : table.due(clock.instant(), AT_ONCE)) {
            if (!reader.readSoon(letter)) {
                return; // all readers are busy: the rest is for the next round
            }
        }
    }
}
