package dev.kassa.api.servicestack;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The verb that a request means. */
final class Verb {

    private Verb() {}

    /**
     * For clients behind a wall that lets only GET and POST through, a header of a POST names another. Of a GET it is not heard:
     * what looks like reading to all who pass it on must not write.
     */
    static String of(HttpServletRequest request) {
        String instead = request.getHeader("X-Http-Method-Override");
        boolean heard = request.getMethod().equals("POST") && instead != null && !instead.isBlank();
        return (heard ? instead.strip() : request.getMethod()).toUpperCase(Locale.ROOT);
    }
}
