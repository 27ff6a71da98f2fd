package dev.kassa.calls;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What is done by itself about calls, and what is told of it. */
@Configuration(proxyBeanMethods = false)
class CallWork {

    /** Few enough that no other statement has to wait for them. */
    private static final int AT_ONCE = 500;

    private static final Status ATTENTION = new Status("ATTENTION");

    /** Registered here, since slices of the application take every filter that is a component of its own. */
    @Bean
    FilterRegistrationBean<CallRecorder> callRecorder(CallLog log, Clock clock) {
        var registration = new FilterRegistrationBean<>(new CallRecorder(log, clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    RecurringTask<Void> forgetCalls(CallTable table, Clock clock) {
        return Tasks.recurring("forget-calls", FixedDelay.ofHours(1)).execute((_, _) -> forget(table, clock));
    }

    static void forget(CallTable table, Clock clock) {
        while (table.deleteBefore(clock.instant().minus(Calls.KEPT), AT_ONCE) == AT_ONCE) {}
    }

    /** Asks for attention while calls go missing: from one question to the next. */
    @Bean
    HealthIndicator callsHealthIndicator(CallLog log) {
        var before = new AtomicLong();
        return () -> {
            long leftOut = log.leftOut();
            boolean flooded = before.getAndSet(leftOut) < leftOut;
            return Health.status(flooded ? ATTENTION : Status.UP)
                    .withDetail("leftOut", leftOut)
                    .build();
        };
    }
}
