package dev.kassa.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much anybody may ask for.
 *
 * @param anonymous calls without a key, and customers' pages, by address
 * @param anonymousWrites those of them that change something, by address: each may make a provider work
 * @param keyed calls with a key, by key
 * @param tokens requests for an access token, by address
 */
@ConfigurationProperties("kassa.limits")
public record Limits(Pace anonymous, Pace anonymousWrites, Pace keyed, Pace tokens, SignIn signIn) {

    /** @param burst how many at once, after a rest */
    public record Pace(int perMinute, int burst) {

        /** How long a caller who has used all has to rest until the whole burst is there again; whole seconds, at least one. */
        public Duration window() {
            return Duration.ofSeconds(Math.max(1, Math.ceilDiv(burst * 60L, perMinute)));
        }
    }

    /**
     * @param triesOfPerson how often one account's password may be guessed before a pause; the account need not exist
     * @param triesOfAddress the same for all guesses from one address, where a whole office may sit
     * @param firstPause the pause after that; each further failure doubles it
     * @param longestPause what it grows to at the most
     * @param memory how long after a pause all is forgotten
     */
    public record SignIn(
            int triesOfPerson, int triesOfAddress, Duration firstPause, Duration longestPause, Duration memory) {}
}
