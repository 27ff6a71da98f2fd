package dev.kassa.checkout;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
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
}
