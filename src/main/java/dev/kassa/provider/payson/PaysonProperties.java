package dev.kassa.provider.payson;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to reach Payson. Keys are the companies' own and not here.
 *
 * @param apiBase where version 2.0 of the API is, with or without a slash at its end
 * @param frameHosts CSP host sources that Payson's snippet loads from, separated by blanks
 * @param readTimeout how long one call may take, from first byte sent to last byte read
 */
@ConfigurationProperties("kassa.payson")
record PaysonProperties(URI apiBase, String frameHosts, Duration connectTimeout, Duration readTimeout) {

    List<String> frameSources() {
        return Stream.of(frameHosts.split("\\s+"))
                .filter(host -> !host.isEmpty())
                .toList();
    }
}
