package dev.kassa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that ticks as any other, until a test moves it. */
public final class MutableClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> lead;

    public MutableClock() {
        this(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)), new AtomicReference<>(Duration.ZERO));
    }

    private MutableClock(Clock real, AtomicReference<Duration> lead) {
        this.real = real;
        this.lead = lead;
    }

    /** Moves on by this much, or back if it is negative. */
    public void forward(Duration duration) {
        lead.updateAndGet(before -> before.plus(duration));
    }

    /** It is this instant now, and time goes on from here. */
    public void moveTo(Instant now) {
        lead.set(Duration.between(real.instant(), now));
    }

    /** Back to the true time. */
    public void reset() {
        lead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(lead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** A view of the same clock: moving one moves both. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new MutableClock(real.withZone(zone), lead);
    }

    @Override
    public String toString() {
        return "MutableClock[" + instant().atOffset(ZoneOffset.UTC) + "]";
    }
}
