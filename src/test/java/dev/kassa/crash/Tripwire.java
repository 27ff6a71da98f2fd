package dev.kassa.crash;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** In the process that will be killed: whoever comes by the armed point as the nth one stays there for ever and says so. */
final class Tripwire {

    private static final ThreadLocal<@Nullable Boolean> CALLED = new ThreadLocal<>();

    private final Consumer<String> tell;
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger left = new AtomicInteger();
    private volatile @Nullable CrashPoint armed;

    Tripwire(Consumer<String> tell) {
        this.tell = tell;
    }

    /** @param nth the how manieth to come by is stopped */
    void arm(CrashPoint point, int nth) {
        left.set(nth);
        armed = point;
    }

    /** What follows on this thread is one instruction, from its row to its answer. */
    void begin() {
        CALLED.set(false);
    }

    void end() {
        CALLED.remove();
    }

    void beforeCall() {
        pass(CrashPoint.BEFORE_CALL);
    }

    void afterCall() {
        if (CALLED.get() != null) {
            CALLED.set(true);
        }
        pass(CrashPoint.AFTER_CALL);
    }

    void beforeCommit() {
        pass(wasCalled() ? CrashPoint.BEFORE_OUTCOME : CrashPoint.BEFORE_ROW);
    }

    void afterCommit() {
        if (wasCalled()) {
            pass(CrashPoint.AFTER_OUTCOME);
        }
    }

    private static boolean wasCalled() {
        return Boolean.TRUE.equals(CALLED.get());
    }

    private void pass(CrashPoint point) {
        if (CALLED.get() == null || armed != point || left.decrementAndGet() != 0) {
            return;
        }
        tell.accept("stopped " + point);
        try {
            never.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
