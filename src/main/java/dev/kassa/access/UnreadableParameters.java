package dev.kassa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** A query or a form that cannot be read is a fault of the caller's, and nothing for the log, where it would be a mishap of ours. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableParameters implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        if (!(problem instanceof InvalidParameterException unreadable)) {
            return null;
        }
        try {
            response.sendError(unreadable.getErrorCode());
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
