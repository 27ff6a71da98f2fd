package dev.kassa.api.jsonapi;

import dev.kassa.audit.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Answers in errors[] what never came to the {@link Exchange}: an address that the firewall stops, or a fault before or after. */
@Component
class Mishaps extends AbstractHandlerMapping {

    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);

    private final HandlerMethod handler = new HandlerMethod(
            this, ClassUtils.getMethod(Mishaps.class, "answer", HttpServletRequest.class, HttpServletResponse.class));
    private final Types types;

    Mishaps(Types types) {
        this.types = types;
        setOrder(-2); // before the other dialect, which takes what is left, and the page that shows errors to people
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR && Routing.isOurs(addressed(request), request, types)
                ? handler
                : null;
    }

    private static List<String> addressed(HttpServletRequest request) {
        return Stream.of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .split("/"))
                .map(segment -> segment.replaceFirst(";.*", ""))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            Answers.write(response, Refused.unacceptable(response.getStatus()));
            return;
        }
        String traceId = Call.of(request, Actor.anonymous()).traceId();
        Object mishap = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error("Request {} failed on its way", traceId, mishap instanceof Throwable thrown ? thrown : null);
        Answers.write(response, Refused.mishap(traceId));
    }
}
