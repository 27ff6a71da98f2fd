package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Payson's addresses are read without regard to case, and its own libraries call {@code /Checkouts}, {@code /checkouts/} and
 * {@code //checkouts}. All become the one spelling that is mapped, and before security sees them, which refuses a doubled
 * slash.
 */
@Component
@ConditionalOnSandbox
@Order(Ordered.HIGHEST_PRECEDENCE)
class PaysonPathFilter extends OncePerRequestFilter {

    private static final String ROOM = "/sandbox/payson/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(ROOM);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Plain(request), response);
    }

    /** @return lower case, single slashes, none at the end */
    static String plain(String path) {
        String single = path.toLowerCase(Locale.ROOT).replaceAll("/{2,}", "/");
        return single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return plain(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            String url = super.getRequestURL().toString();
            return new StringBuffer(url.replace(super.getRequestURI(), getRequestURI()));
        }

        @Override
        public String getServletPath() {
            return plain(super.getServletPath());
        }
    }
}
