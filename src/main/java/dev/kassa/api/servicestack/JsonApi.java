package dev.kassa.api.servicestack;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** The other dialect below {@code /api}, known here by its media type alone. */
final class JsonApi {

    private static final String MEDIA_TYPE = "application/vnd.api+json";

    private JsonApi() {}

    static boolean isSpoken(HttpServletRequest request) {
        return (request.getHeader(HttpHeaders.ACCEPT) + request.getContentType()).contains(MEDIA_TYPE);
    }
}
