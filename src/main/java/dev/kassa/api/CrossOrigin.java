package dev.kassa.api;

import dev.kassa.access.Doors;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Which pages of others may call the JSON doors from a browser: those of the origins that are named, and none without. Keys come
 * in headers; there are no cookies here. ServiceStack's client asks for credentials all the same, and would not read an answer
 * that does not allow them.
 */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

    private static final List<String> EXPOSED = List.of(
            "Allow",
            "Location",
            "Retry-After",
            "WWW-Authenticate",
            "Idempotency-Replayed",
            "RateLimit",
            "RateLimit-Policy",
            "X-Ratelimit-Limit",
            "X-Ratelimit-Interval",
            "X-Ratelimit-Remaining",
            "X-Request-Id");

    /** @param origins separated by commas, such as {@code https://book.example}; {@code *} is taken, but then without credentials */
    @Bean
    CorsConfigurationSource corsConfigurationSource(@Value("${kassa.api.allowed-origins:}") List<String> origins) {
        var source = new UrlBasedCorsConfigurationSource(Doors.inAnyCase());
        if (!origins.isEmpty()) {
            Doors.PROGRAMS.stream()
                    .flatMap(root -> Doors.below(root).stream())
                    .forEach(door -> source.registerCorsConfiguration(door, configuration(origins)));
        }
        return source;
    }

    private static CorsConfiguration configuration(List<String> origins) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "content-type",
                "x-api-key",
                "authorization",
                "x-language",
                "idempotency-key",
                "x-http-method-override"));
        cors.setExposedHeaders(EXPOSED);
        cors.setAllowCredentials(!origins.contains(CorsConfiguration.ALL));
        cors.setMaxAge(Duration.ofMinutes(10));
        return cors;
    }
}
