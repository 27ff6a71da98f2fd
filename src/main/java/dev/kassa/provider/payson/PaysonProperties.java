package dev.kassa.provider.payson;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to reach Payson. Keys are the companies' own and not here.
 *
 * @param apiBase where version 2.0 of the API is, with or without a slash at its end
 * @param frameHosts CSP host sources that Payson's snippet loads from
 * @param readTimeout how long one call may take, from first byte sent to last byte read
 * @param hold how long reserved money stays so before Payson lets it go
 */
@ConfigurationProperties("kassa.payson")
record PaysonProperties(
        URI apiBase, List<String> frameHosts, Duration connectTimeout, Duration readTimeout, Duration hold) {}
