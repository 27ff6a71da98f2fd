package dev.kassa.outbox;

import dev.kassa.outbox.DeliveryTable.Due;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sees to it that what is due is sent: several at once, but only a few to each endpoint, so that one that is slow keeps nobody
 * else waiting. It is the table that says what is due, so nothing is lost with the memory of one server.
 */
@Component
class Courier implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private static final int AT_ONCE = 32;
    private static final int TO_ONE_ENDPOINT = 4;
    /** Then somebody else has a turn. */
    private static final int IN_ONE_TURN = 100;

    private static final int FAREWELL_MILLIS = 20_000;

    private final DeliveryTable table;
    private final Delivering delivering;
    private final Clock clock;
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final SimpleAsyncTaskExecutor couriers = new SimpleAsyncTaskExecutor("webhook-");
    private volatile boolean isLeaving;

    Courier(DeliveryTable table, Delivering delivering, Clock clock) {
        this.table = table;
        this.delivering = delivering;
        this.clock = clock;
        couriers.setVirtualThreads(true);
        couriers.setConcurrencyLimit(AT_ONCE);
        couriers.setRejectTasksWhenLimitReached(true);
        couriers.setTaskTerminationTimeout(FAREWELL_MILLIS);
    }

    /** Sets out with all that is due, and does not wait for it to arrive. */
    void sweep() {
        try {
            for (Due due : table.due(clock.instant())) {
                int wanted = Math.min(due.deliveries(), TO_ONE_ENDPOINT) - underWay.getOrDefault(due.endpointId(), 0);
                for (int one = 0; one < wanted; one++) {
                    if (!start(due.endpointId())) {
                        return;
                    }
                }
            }
        } catch (DataAccessException away) {
            log.warn("Webhooks wait for the database: {}", away.getClass().getSimpleName());
        }
    }

    private boolean start(UUID endpointId) {
        underWay.merge(endpointId, 1, Integer::sum);
        try {
            couriers.execute(() -> {
                try {
                    deliverDue(endpointId);
                } finally {
                    finish(endpointId);
                }
            });
            return true;
        } catch (TaskRejectedException busyOrLeaving) {
            finish(endpointId);
            return false;
        }
    }

    private void finish(UUID endpointId) {
        underWay.computeIfPresent(endpointId, (_, running) -> running > 1 ? running - 1 : null);
    }

    /** One after the other, all that is due to an endpoint; what is behind another comes after it. */
    void deliverDue(UUID endpointId) {
        try {
            for (int turn = 0; turn < IN_ONE_TURN && !isLeaving; turn++) {
                if (!delivering.deliverNext(endpointId)) {
                    return;
                }
            }
        } catch (DataAccessException away) {
            log.warn("Webhooks wait for the database: {}", away.getClass().getSimpleName());
        } catch (RuntimeException failure) {
            log.error("Webhooks to endpoint {} failed on our side", endpointId, failure);
        }
    }

    /** Lets those under way arrive; what they cannot finish is due again when the claim has run out. */
    @Override
    public void destroy() {
        isLeaving = true;
        couriers.close();
    }
}
