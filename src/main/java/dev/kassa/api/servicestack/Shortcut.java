package dev.kassa.api.servicestack;

import dev.kassa.audit.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Leads to the {@link Front} what is an operation beyond doubt, before the annotated controllers are asked: some of them look at
 * parameters, and looking would read the body of a form that the operation is to read.
 */
@Component
class Shortcut extends AbstractHandlerMapping {

    private final Operations operations;
    private final HandlerMethod front;

    Shortcut(Operations operations, Front front) {
        this.operations = operations;
        this.front = new HandlerMethod(
                front,
                ClassUtils.getMethod(
                        Front.class, "answer", HttpServletRequest.class, HttpServletResponse.class, Actor.class));
        setOrder(-1);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
        return first && operations.find(Path.of(request)).isPresent() ? front : null;
    }
}
