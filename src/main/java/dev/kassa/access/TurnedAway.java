package dev.kassa.access;

import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Remembers who came to a page that is not for their role. A form that is not ours, or too old, is no attempt of theirs. */
class TurnedAway implements AccessDeniedHandler {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern OURS = Pattern.compile("(?:/(?:[a-z-]{1,30}|\\{id}))*/?");

    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();
    private final Denials denials;

    TurnedAway(Denials denials) {
        this.denials = denials;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn person && !(denied instanceof CsrfException)) {
            Matcher id = ID.matcher(request.getRequestURI());
            UUID subject = id.find() ? UUID.fromString(id.group()) : null;
            denials.tell(Denial.ACCESS_DENIED, person.actor(), subject, attempt(request));
        }
        page.handle(request, response, denied);
    }

    /** The page as we call it; what looks like none of ours was typed, and may be anything. */
    private static @Nullable String attempt(HttpServletRequest request) {
        String path = ID.matcher(request.getRequestURI()).replaceAll("{id}");
        return OURS.matcher(path).matches() ? request.getMethod() + " " + path : null;
    }
}
