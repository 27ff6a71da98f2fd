package dev.kassa.calls;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes calls down, some time after they were answered: they wait in a queue of a fixed length, and one thread takes out their
 * secrets and adds them to the table, many at a time. In a flood those that find no room are left out and counted; when the
 * database is away, those that were to be written are. No call ever notices.
 */
@Component
class CallLog implements SmartLifecycle, MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    /** Each holds at most two bodies of 16 KB. */
    private static final int ROOM = 1000;

    private static final int AT_ONCE = 100;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final CallTable table;
    private final BlockingQueue<Overheard> queue = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong leftOut = new AtomicLong();
    private volatile @Nullable Thread writer;
    private volatile boolean stopping;

    CallLog(CallTable table) {
        this.table = table;
    }

    void offer(Overheard call) {
        if (!queue.offer(call)) {
            leftOut.incrementAndGet();
        }
    }

    /** How many calls were not written down since this server began. */
    long leftOut() {
        return leftOut.get();
    }

    private void writeOn() {
        List<Overheard> batch = new ArrayList<>(AT_ONCE);
        while (!stopping || !queue.isEmpty()) {
            try {
                Overheard first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, AT_ONCE - 1);
                    write(batch);
                }
            } catch (InterruptedException enough) {
                leftOut.addAndGet(queue.size());
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void write(List<Overheard> batch) {
        try {
            table.add(ofSomebody(batch).stream().map(Clerk::writeDown).toList());
        } catch (RuntimeException problem) {
            leftOut.addAndGet(batch.size());
            log.warn(
                    "{} calls are not in the log of calls: {}",
                    batch.size(),
                    problem.getClass().getSimpleName());
        }
    }

    /** Who has no key may name any company; those that do not exist have no log. */
    private List<Overheard> ofSomebody(List<Overheard> batch) {
        Set<UUID> named = batch.stream()
                .filter(Overheard::isAnonymous)
                .flatMap(call -> Stream.ofNullable(call.companyId()))
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return batch;
        }
        Set<UUID> known = table.companies(named);
        return batch.stream()
                .filter(call -> !call.isAnonymous()
                        || Stream.ofNullable(call.companyId()).anyMatch(known::contains))
                .toList();
    }

    @Override
    public void start() {
        stopping = false;
        writer = Thread.ofPlatform().name("call-log").daemon().start(this::writeOn);
    }

    @Override
    public void stop() {
        stopping = true;
        Thread running = writer;
        writer = null;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(LAST_WORDS)) {
                running.interrupt();
            }
        } catch (InterruptedException hurried) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("kassa.calls.left.out", this, CallLog::leftOut)
                .description("calls that are missing in the log of calls")
                .register(registry);
        Gauge.builder("kassa.calls.waiting", queue, BlockingQueue::size)
                .description("calls that are about to be written down")
                .register(registry);
    }
}
