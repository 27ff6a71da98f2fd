package dev.kassa.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the visit of a person who is gone, or whose role, company or password is another than when they signed in. A session
 * lasts for hours, and what it remembers of a person must not outlive the truth.
 */
class StillWelcome extends OncePerRequestFilter {

    private final People people;

    StillWelcome(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication entered = SecurityContextHolder.getContext().getAuthentication();
        if (entered != null && entered.getPrincipal() instanceof SignedIn person && !isAsBefore(person)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isAsBefore(SignedIn person) {
        return people.findById(person.id()).filter(person::isAs).isPresent();
    }
}
