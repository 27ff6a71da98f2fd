package dev.kassa.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what comes in at both providers' APIs, whatever becomes of it: how often somebody was asked is part of the truth. */
@Component
@ConditionalOnSandbox
@Order(Ordered.HIGHEST_PRECEDENCE + 19)
class SandboxCalls extends OncePerRequestFilter {

    private static final String APIS = "^/sandbox/(stripe/v1|payson/2\\.0)(/.*)?$";
    private static final int REMEMBERED = 20_000;

    /** By method and path; the oldest are forgotten first. */
    private final Map<String, Integer> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().matches(APIS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        add(name(request.getMethod(), request.getServletPath()));
        chain.doFilter(request, response);
    }

    /** How many calls came since the start, to exactly this path. */
    int count(String method, String path) {
        synchronized (counts) {
            return counts.getOrDefault(name(method, path), 0);
        }
    }

    private void add(String name) {
        synchronized (counts) {
            counts.merge(name, 1, Integer::sum);
        }
    }

    private static String name(String method, String path) {
        return method + " " + path;
    }
}
