package dev.kassa.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away what nobody will ask for again: forms of last week, answers of yesterday. */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    private static final Duration COMMANDS_KEPT_FOR = Duration.ofDays(7);

    /** Few enough that no other statement has to wait for them. */
    private static final int AT_ONCE = 1000;

    private final CommandTable commands;
    private final KeyedAnswerTable answers;
    private final Clock clock;

    Forgetting(CommandTable commands, KeyedAnswerTable answers, Clock clock) {
        this.commands = commands;
        this.answers = answers;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetting() {
        return Tasks.recurring("forgetting", FixedDelay.ofMinutes(10)).execute((_, _) -> forget());
    }

    void forget() {
        while (commands.deleteOlderThan(clock.instant().minus(COMMANDS_KEPT_FOR), AT_ONCE) == AT_ONCE) {}
        while (answers.deleteExpired(clock.instant(), AT_ONCE) == AT_ONCE) {}
    }
}
