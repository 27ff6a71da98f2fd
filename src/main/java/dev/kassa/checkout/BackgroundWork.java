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

/** What the heart does by itself, on whichever server is free. */
@Configuration(proxyBeanMethods = false)
class BackgroundWork {

    @Bean
    RecurringTask<Void> reconcile(Reconciling reconciling, @Value("${kassa.reconcile-every}") Duration gap) {
        return Tasks.recurring("reconcile", FixedDelay.of(gap)).execute((_, _) -> reconciling.sweep());
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
            return now.plus(gap);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
