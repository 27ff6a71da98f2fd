package dev.kassa.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The watch, told to whoever watches the servers. What waits or is broken in the books is no reason to take a server away, so it
 * has a status of its own that leaves the whole as it is.
 */
@Configuration(proxyBeanMethods = false)
class WatchHealth {

    static final Status ATTENTION = new Status("ATTENTION");

    @Bean
    HealthIndicator backlogHealthIndicator(Backlogs backlogs, Clock clock) {
        return () -> {
            List<BacklogState> all = backlogs.all();
            var health = Health.status(all.stream().anyMatch(BacklogState::isGrowing) ? ATTENTION : Status.UP);
            all.forEach(backlog -> health.withDetail(
                    backlog.name(), new Queue(backlog.waiting(), backlog.isGrowing(), backlog.age(clock.instant()))));
            return health.build();
        };
    }

    @Bean
    HealthIndicator guaranteesHealthIndicator(Guarantees guarantees) {
        return () -> {
            List<GuaranteeState> all = guarantees.all();
            List<String> violated =
                    names(all.stream().filter(GuaranteeState::isViolated).toList());
            List<String> unchecked =
                    names(all.stream().filter(state -> state.failure() != null).toList());
            boolean sound = violated.isEmpty() && unchecked.isEmpty();
            return Health.status(sound ? Status.UP : ATTENTION)
                    .withDetail("guarantees", all.size())
                    .withDetail("violated", violated)
                    .withDetail("unchecked", unchecked)
                    .build();
        };
    }

    @Bean
    HealthIndicator tasksHealthIndicator(Work work) {
        return () -> {
            List<String> failing = work.tasks().stream()
                    .filter(task -> task.failures() > 0)
                    .map(task -> "%s (%d)".formatted(task.name(), task.failures()))
                    .toList();
            return Health.status(failing.isEmpty() ? Status.UP : ATTENTION)
                    .withDetail("failing", failing)
                    .build();
        };
    }

    private static List<String> names(List<GuaranteeState> states) {
        return states.stream().map(GuaranteeState::name).toList();
    }

    /** @param oldest for how long the oldest waits */
    record Queue(long waiting, boolean growing, Duration oldest) {}
}
