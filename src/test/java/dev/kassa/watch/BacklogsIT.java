package dev.kassa.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import dev.kassa.OwnDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

class BacklogsIT {

    private static final OwnDatabase DATABASE = OwnDatabase.migrated();

    private final MutableClock clock = new MutableClock();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.application());
    private long waiting;
    private final Backlogs backlogs = new Backlogs(List.of(new Heap()), jdbc, clock);

    @BeforeEach
    void forget() {
        jdbc.sql("delete from backlog").update();
    }

    private class Heap implements Backlog {

        @Override
        public String name() {
            return "heap";
        }

        @Override
        public Waiting look() {
            return new Waiting(waiting, waiting == 0 ? null : clock.instant().minus(Duration.ofHours(2)));
        }
    }

    @Test
    void whatBecomesMoreAgainAndAgainGrows() {
        assertThat(state().lookedAt()).isNull();
        assertThat(growsAt(5, 6, 7)).isFalse();
        assertThat(growsAt(8)).isTrue();
        assertThat(growsAt(8)).as("it stays").isTrue();
        assertThat(growsAt(7)).isFalse();
        assertThat(growsAt(9, 10)).isFalse();
    }

    @Test
    void healthAndMetersTellOfIt() {
        growsAt(0, 1, 2, 3);
        var health = new WatchHealth().backlogHealthIndicator(backlogs, clock).health();
        assertThat(health.getStatus()).isEqualTo(WatchHealth.ATTENTION);
        assertThat(queue(health).waiting()).isEqualTo(3);
        assertThat(queue(health).oldest()).isGreaterThanOrEqualTo(Duration.ofHours(2));

        var meters = new SimpleMeterRegistry();
        new WatchMeters(backlogs, new Guarantees(List.of(), new GuaranteeTable(jdbc), clock), clock).bindTo(meters);
        assertThat(meters.get("kassa.backlog").tag("queue", "heap").gauge().value())
                .isEqualTo(3);
        assertThat(meters.get("kassa.backlog.oldest")
                        .tag("queue", "heap")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(7_200);
        assertThat(meters.get("kassa.guarantee.violations").gauge().value()).isZero();

        growsAt(0);
        assertThat(new WatchHealth()
                        .backlogHealthIndicator(backlogs, clock)
                        .health()
                        .getStatus()
                        .getCode())
                .isEqualTo("UP");
    }

    private static WatchHealth.Queue queue(Health health) {
        return (WatchHealth.Queue) health.getDetails().get("heap");
    }

    private boolean growsAt(long... counts) {
        for (long count : counts) {
            waiting = count;
            clock.forward(Duration.ofMinutes(1));
            backlogs.look();
        }
        return state().isGrowing();
    }

    private BacklogState state() {
        return backlogs.all().getFirst();
    }
}
