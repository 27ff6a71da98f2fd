package dev.kassa.api.servicestack;

import dev.kassa.audit.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Leads everything below the dialect's roots to the {@link Front}, even what is unknown there, so that it is refused in the
 * dialect's own shape. It is asked after the annotated controllers, which leaves room for other dialects below {@code /api}.
 */
@Component
class Switchboard extends AbstractHandlerMapping {

    private final HandlerMethod front;

    Switchboard(Front front) {
        this.front = new HandlerMethod(
                front,
                ClassUtils.getMethod(
                        Front.class, "answer", HttpServletRequest.class, HttpServletResponse.class, Actor.class));
        setOrder(1);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return Path.isOurs(Path.of(request)) ? front : null;
    }
}
