package dev.kassa.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much anybody may ask for.
 *
 * @param anonymous calls without a key, and customers' pages, by address
 * @param keyed calls with a key, by key
 */
@ConfigurationProperties("kassa.limits")
record Limits(Pace anonymous, Pace keyed) {

    /** @param burst how many at once, after a rest */
    record Pace(int perMinute, int burst) {}
}
