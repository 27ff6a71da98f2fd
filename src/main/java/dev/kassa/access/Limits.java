package dev.kassa.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much anybody may ask for.
 *
 * @param anonymous calls without a key, and customers' pages, by address
 * @param keyed calls with a key, by key
 */
@ConfigurationProperties("kassa.limits")
record Limits(Pace anonymous, Pace keyed, SignIn signIn) {

    /** @param burst how many at once, after a rest */
    record Pace(int perMinute, int burst) {}

    /**
     * @param triesOfPerson how often one account's password may be guessed before a pause; the account need not exist
     * @param triesOfAddress the same for all guesses from one address, where a whole office may sit
     * @param firstPause the pause after that; each further failure doubles it
     * @param longestPause what it grows to at the most
     * @param memory how long after a pause all is forgotten
     */
    record SignIn(int triesOfPerson, int triesOfAddress, Duration firstPause, Duration longestPause, Duration memory) {}
}
