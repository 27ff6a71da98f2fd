package dev.kassa.checkout;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the heart does by itself, on whichever server is free. The tasks are apart so that a long round of one does not keep
 * the others waiting.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundWork {

    private final FixedDelay often;

    BackgroundWork(@Value("${kassa.reconcile-every}") Duration gap) {
        this.often = FixedDelay.of(gap);
    }

    @Bean
    RecurringTask<Void> settleInstructions(Reconciling reconciling) {
        return Tasks.recurring("settle-instructions", often).execute((_, _) -> reconciling.settle());
    }

    @Bean
    RecurringTask<Void> sendDirectly(Reconciling reconciling) {
        return Tasks.recurring("send-directly", often).execute((_, _) -> reconciling.sendDirectly());
    }

    @Bean
    RecurringTask<Void> tidyOpenings(Reconciling reconciling) {
        return Tasks.recurring("tidy-openings", often).execute((_, _) -> reconciling.tidy());
    }

    @Bean
    RecurringTask<Void> lookAround(Reconciling reconciling) {
        return Tasks.recurring("look-around", often).execute((_, _) -> reconciling.look());
    }

    /** Not at the start, when there is more urgent work. */
    @Bean
    RecurringTask<Void> sampleLooks(Sampling sampling, @Value("${kassa.watch.sample-every}") Duration gap) {
        return Tasks.recurring("sample-looks", new AfterGap(gap)).execute((_, _) -> sampling.sample());
    }

    private record AfterGap(Duration gap) implements Schedule {

        @Override
        public Instant getNextExecutionTime(ExecutionComplete done) {
            return done.getTimeDone().plus(gap);
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now.plus(gap.dividedBy(10));
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
