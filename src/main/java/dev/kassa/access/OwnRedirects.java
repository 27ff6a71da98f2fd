package dev.kassa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends people on to a path and never to a host: the page that was asked for before signing in is remembered with the host
 * that the request named, and a request may name any.
 */
class OwnRedirects implements RedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        UriComponents asked = UriComponentsBuilder.fromUriString(url).build();
        String path = Objects.requireNonNullElse(asked.getPath(), "")
                .replaceFirst("^/*", "/"); // two slashes would begin a host
        response.sendRedirect(asked.getQuery() == null ? path : path + "?" + asked.getQuery());
    }
}
