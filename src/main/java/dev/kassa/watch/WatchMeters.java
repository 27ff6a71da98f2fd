package dev.kassa.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The watch in numbers, as of the last look, for whoever draws curves of them. */
@Component
class WatchMeters implements MeterBinder {

    private final Backlogs backlogs;
    private final Guarantees guarantees;
    private final Clock clock;

    WatchMeters(Backlogs backlogs, Guarantees guarantees, Clock clock) {
        this.backlogs = backlogs;
        this.guarantees = guarantees;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (BacklogState backlog : backlogs.all()) {
            queue(registry, "kassa.backlog", backlog.name(), null, BacklogState::waiting);
            queue(
                    registry,
                    "kassa.backlog.oldest",
                    backlog.name(),
                    "seconds",
                    state -> state.age(clock.instant()).toSeconds());
        }
        Gauge.builder(
                        "kassa.guarantee.violations",
                        guarantees,
                        all -> all.all().stream()
                                .mapToLong(GuaranteeState::violations)
                                .sum())
                .description("what breaks a guarantee")
                .register(registry);
    }

    private void queue(
            MeterRegistry registry,
            String name,
            String queue,
            @Nullable String unit,
            ToDoubleFunction<BacklogState> value) {
        Gauge.builder(
                        name,
                        backlogs,
                        all -> all.all().stream()
                                .filter(state -> state.name().equals(queue))
                                .mapToDouble(value)
                                .sum())
                .tag("queue", queue)
                .baseUnit(unit)
                .register(registry);
    }
}
