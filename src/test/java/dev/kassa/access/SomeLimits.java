package dev.kassa.access;

import dev.kassa.access.Limits.Pace;
import dev.kassa.access.Limits.SignIn;
import java.time.Duration;

/** Low limits, soon reached. */
final class SomeLimits {

    private SomeLimits() {}

    static Limits of(Pace anonymous, Pace keyed) {
        return new Limits(
                anonymous,
                new Pace(6, 1),
                keyed,
                new Pace(60, 60),
                new SignIn(3, 5, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15)));
    }

    static Limits ofSignIn() {
        return of(new Pace(60, 60), new Pace(60, 60));
    }
}
