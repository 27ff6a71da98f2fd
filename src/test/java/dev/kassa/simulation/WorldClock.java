package dev.kassa.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock, as the world on stage has it. */
final class WorldClock extends Clock {

    private final Stage stage;

    WorldClock(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Instant instant() {
        World world = stage.worldIfAny();
        return world == null ? Instant.EPOCH : world.shownTime();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return fixed(instant(), zone);
    }
}
