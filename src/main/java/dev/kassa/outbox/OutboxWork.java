package dev.kassa.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the outbox does by itself, on whichever server is free. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxWork {

    /** How long events can be sent again. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 500;

    @Bean
    RecurringTask<Void> webhookDeliveries(Courier courier) {
        return Tasks.recurring("webhook-deliveries", FixedDelay.ofSeconds(1)).execute((_, _) -> courier.sweep());
    }

    @Bean
    RecurringTask<Void> forgetWebhooks(EventTable events, Clock clock) {
        return Tasks.recurring("forget-webhooks", FixedDelay.ofHours(1)).execute((_, _) -> forget(events, clock));
    }

    static void forget(EventTable events, Clock clock) {
        while (events.forget(clock.instant().minus(KEPT), AT_ONCE) == AT_ONCE) {}
    }
}
