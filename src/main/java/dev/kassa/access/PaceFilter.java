package dev.kassa.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps whoever asks for customers' pages in a rush waiting: an address there is a secret, and must not be searched for. */
class PaceFilter extends OncePerRequestFilter {

    private static final String DOOR = "/pay/**";
    private static final RequestMatcher PAGES =
            PathPatternRequestMatcher.withDefaults().matcher(DOOR);

    private final Paces paces;

    PaceFilter(Paces paces) {
        this.paces = paces;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Turn turn = paces.ofAddress(DOOR, request.getRemoteAddr());
        if (turn.isGranted()) {
            chain.doFilter(request, response);
        } else {
            TooMany.announce(response, turn.pause());
            response.sendError(TooMany.STATUS);
        }
    }
}
