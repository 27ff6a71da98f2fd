package dev.kassa.outbox;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How webhooks are sent.
 *
 * @param allowedPrivateHosts names of hosts that may be at private addresses, such as a booking system in the same network
 * @param connectTimeout how long a connection may take to come about
 * @param timeout how long one attempt may take in all
 */
@ConfigurationProperties("kassa.outbox")
record OutboxProperties(Set<String> allowedPrivateHosts, Duration connectTimeout, Duration timeout) {}
