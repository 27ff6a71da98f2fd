package dev.kassa;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** In the demo, what Kassa checks about itself has its first round when there is something to check: after the cast has come. */
@TestConfiguration(proxyBeanMethods = false)
class FirstLook {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner afterTheCast(SchedulerClient scheduler) {
        return _ -> Stream.of("sample-looks", "verify-audit", "check-guarantees")
                .forEach(task -> scheduler.reschedule(
                        TaskInstanceId.of(task, "recurring"), Instant.now().plusSeconds(2)));
    }
}
