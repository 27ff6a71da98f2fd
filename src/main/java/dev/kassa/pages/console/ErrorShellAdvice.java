package dev.kassa.pages.console;

import dev.kassa.access.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Even a page that says no tells whether money is real here; and one that says no to a person keeps his way on. */
@ControllerAdvice(assignableTypes = BasicErrorController.class)
class ErrorShellAdvice {

    private final Shells shells;

    ErrorShellAdvice(Shells shells) {
        this.shells = shells;
    }

    @ModelAttribute("shell")
    Shell shell(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request, Locale locale) {
        if (person == null || !isForbidden(request)) {
            return shells.bare();
        }
        try {
            return shells.of(person, request, locale).at(isReading(request) ? path(request) : null);
        } catch (DataAccessException unreachable) {
            return shells.bare(); // to say no takes no database
        }
    }

    /** Whether a page was asked for, rather than a form sent, which may have been open too long. */
    @ModelAttribute("reading")
    boolean isReading(HttpServletRequest request) {
        return "GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
    }

    private static boolean isForbidden(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && code == HttpStatus.FORBIDDEN.value();
    }

    /** The address that was asked for, not the one at which the refusal is told. */
    private static @Nullable String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? UriComponentsBuilder.fromPath(asked)
                        .query((String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING))
                        .replaceQueryParam("lang")
                        .build()
                        .toString()
                : null;
    }
}
