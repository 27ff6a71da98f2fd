package dev.kassa.api.jsonapi;

import dev.kassa.audit.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Leads to the {@link Exchange} what is below {@code /api} and a type of resource, and what looks like one and is asked for in
 * JSON:API. The other dialect below {@code /api}, which takes all that is left, is asked after this.
 */
@Component
class Routing extends AbstractHandlerMapping {

    private final HandlerMethod exchange;
    private final Types types;

    Routing(Exchange exchange, Types types) {
        this.types = types;
        this.exchange = new HandlerMethod(
                exchange,
                ClassUtils.getMethod(
                        Exchange.class, "answer", HttpServletRequest.class, HttpServletResponse.class, Actor.class));
        setOrder(0);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                        && isOurs(Address.segments(request), request, types)
                ? exchange
                : null;
    }

    /** @param path whose first segment is that of both dialects */
    static boolean isOurs(List<String> path, HttpServletRequest request, Types types) {
        return Address.isLike(path) && (types.find(path.get(1)).isPresent() || Negotiation.isWanted(request));
    }
}
