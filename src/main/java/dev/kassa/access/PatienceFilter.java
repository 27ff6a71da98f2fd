package dev.kassa.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the form of the sign-in page, and shows the page again to those who must wait. */
class PatienceFilter extends OncePerRequestFilter {

    /** Request attribute for the sign-in page: for how many minutes, at least 1, no password is looked at. */
    static final String PAUSE_MINUTES = "pauseMinutes";

    private static final String PAGE = "/sign-in";
    private static final RequestMatcher TRIES =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PAGE);

    private final Patience patience;

    PatienceFilter(Patience patience) {
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TRIES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String email = Objects.requireNonNullElse(request.getParameter("email"), "");
        Duration pause = patience.take(email, request.getRemoteAddr());
        if (!pause.isZero()) {
            TooMany.announce(response, pause);
            request.setAttribute(PAUSE_MINUTES, TooMany.roundedUp(pause, Duration.ofMinutes(1)));
            request.getRequestDispatcher(PAGE).forward(asGet(request), response);
            return;
        }
        chain.doFilter(request, response);
        Authentication entered = SecurityContextHolder.getContext().getAuthentication();
        if (entered != null && entered.getPrincipal() instanceof SignedIn) {
            patience.forgive(email, request.getRemoteAddr());
        }
    }

    /** The page is shown and not posted to. */
    private static HttpServletRequest asGet(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.name();
            }
        };
    }
}
