package dev.kassa.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Letters of the providers on their way: each is delivered once, several times, in any order, or never. */
final class Post {

    private static final Duration LONGEST_GAP = Duration.ofHours(24);

    private final World world;
    private final List<Letter> underWay = new ArrayList<>();

    /** @param attempts how often it was delivered and could not be read */
    record Letter(UUID checkoutId, Instant due, int attempts) {}

    Post(World world) {
        this.world = world;
    }

    void write(Booked booked) {
        int copies = world.weather().copies();
        for (int copy = 0; copy < copies; copy++) {
            underWay.add(new Letter(
                    booked.checkoutId(), world.now().plus(world.weather().lateness()), 0));
        }
    }

    /** Hands over the letter that is due first, if one is due. */
    Optional<Letter> deliver() {
        Optional<Letter> next = underWay.stream()
                .filter(letter -> !letter.due().isAfter(world.now()))
                .min(Comparator.comparing(Letter::due));
        next.ifPresent(underWay::remove);
        return next;
    }

    /** It could not be read: it comes again, each time after a longer gap. */
    void comeAgain(Letter letter) {
        Duration gap = Duration.ofSeconds(2).multipliedBy(1L << Math.min(letter.attempts() * 2, 20));
        Duration bounded = gap.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : gap;
        underWay.add(new Letter(letter.checkoutId(), world.now().plus(bounded), letter.attempts() + 1));
    }
}
