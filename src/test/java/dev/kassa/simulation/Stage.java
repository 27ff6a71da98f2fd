package dev.kassa.simulation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where worlds are played one after the other: the parts of the application outlive each of them. */
final class Stage {

    private volatile @Nullable World world;

    World world() {
        return Objects.requireNonNull(world, "No world is on");
    }

    void play(World next) {
        world = next;
    }

    /** Null while the application is being started. */
    @Nullable
    World worldIfAny() {
        return world;
    }
}
