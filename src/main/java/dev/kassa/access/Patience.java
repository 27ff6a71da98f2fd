package dev.kassa.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How often passwords may be guessed: a few times, and then with ever longer pauses, by account and by address. A try counts
 * before its password is looked at, so that many at once gain nothing, and whether or not there is such an account, so that
 * pauses tell nothing of who is known here. It is kept in this server's memory; of several each has its own patience.
 */
@Component
class Patience {

    private static final int MOST_KEPT = 100_000;
    private static final int LONGEST_NAME = 200;

    private final Limits.SignIn limits;
    private final Clock clock;
    private final Cache<String, Tries> kept;

    Patience(Limits limits, Clock clock) {
        this.limits = limits.signIn();
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .ticker(new Ticks(clock))
                .expireAfterWrite(this.limits.longestPause().plus(this.limits.memory()))
                .maximumSize(MOST_KEPT)
                .build();
    }

    /** @param freeAt when the next may come */
    private record Tries(int count, Instant freeAt) {}

    /**
     * Takes a try.
     *
     * @param email as it was typed
     * @return how long to wait before another; zero if this one may go on
     */
    synchronized Duration take(String email, String remote) {
        Instant now = clock.instant();
        Tries ofPerson = of(person(email), now);
        Tries ofAddress = of(address(remote), now);
        Instant freeAt = ofPerson.freeAt().isAfter(ofAddress.freeAt()) ? ofPerson.freeAt() : ofAddress.freeAt();
        if (freeAt.isAfter(now)) {
            return Duration.between(now, freeAt);
        }
        kept.put(person(email), another(ofPerson, limits.triesOfPerson(), now));
        kept.put(address(remote), another(ofAddress, limits.triesOfAddress(), now));
        return Duration.ZERO;
    }

    /** The try was right: the account's earlier ones are forgotten, the address gets this one back. */
    synchronized void forgive(String email, String remote) {
        Instant now = clock.instant();
        kept.invalidate(person(email));
        kept.put(address(remote), new Tries(Math.max(0, of(address(remote), now).count() - 1), now));
    }

    private Tries of(String who, Instant now) {
        Tries tries = kept.getIfPresent(who);
        return tries == null || now.isAfter(tries.freeAt().plus(limits.memory())) ? new Tries(0, now) : tries;
    }

    private Tries another(Tries before, int free, Instant now) {
        int count = before.count() + 1;
        return new Tries(count, now.plus(pause(count - free)));
    }

    private Duration pause(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration pause = limits.firstPause();
        for (int doubled = 0; doubled < beyond && pause.compareTo(limits.longestPause()) < 0; doubled++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(limits.longestPause()) < 0 ? pause : limits.longestPause();
    }

    private static String person(String email) {
        String normal = email.strip().toLowerCase(Locale.ROOT);
        return "person " + normal.substring(0, Math.min(LONGEST_NAME, normal.length()));
    }

    private static String address(String remote) {
        return "address " + Address.of(remote);
    }
}
