package dev.kassa.simulation;

import dev.kassa.watch.Finding;
import dev.kassa.watch.Guarantee;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Kassa proves about itself while it works: here as well, each of it has to hold when a world has come to rest. */
final class Promises {

    /** Looks that found us behind a silent provider count for a day; silent ones are half of what happens here. */
    private static final String ABOUT_LETTERS = "same-at-provider";

    private final List<Guarantee> guarantees;

    Promises(List<Guarantee> guarantees) {
        this.guarantees = guarantees.stream()
                .filter(guarantee -> !guarantee.name().equals(ABOUT_LETTERS))
                .toList();
    }

    List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (Guarantee guarantee : guarantees) {
            @Nullable String next = null;
            do {
                Finding finding = guarantee.check(next);
                if (finding.violations() > 0) {
                    broken.add("Guarantee " + guarantee.name() + " is broken " + finding.violations() + " times");
                }
                next = finding.next();
            } while (next != null);
        }
        return broken;
    }
}
