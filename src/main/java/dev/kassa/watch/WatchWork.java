package dev.kassa.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds of the watch. */
@Configuration(proxyBeanMethods = false)
class WatchWork {

    /** What each guarantee may take at a time; what is left is checked at the next coming-by. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> checkGuarantees(Guarantees guarantees, @Value("${kassa.watch.check-every}") Duration gap) {
        return Tasks.recurring("check-guarantees", FixedDelay.of(gap)).execute((_, _) -> guarantees.check(PATIENCE));
    }

    @Bean
    RecurringTask<Void> countBacklogs(Backlogs backlogs) {
        return Tasks.recurring("count-backlogs", FixedDelay.ofMinutes(1)).execute((_, _) -> backlogs.look());
    }
}
