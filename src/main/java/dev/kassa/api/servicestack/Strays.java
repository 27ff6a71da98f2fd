package dev.kassa.api.servicestack;

import dev.kassa.audit.Actor;
import dev.kassa.calls.CallNotes;
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

/**
 * Answers in the dialect's shape what the {@link Front} could not: an address that the firewall does not let in, a body that
 * breaks off, or a fault before or after. Of what is below {@code /api}, it leaves to the JSON:API dialect what speaks that and is no operation.
 */
@Component
class Strays extends AbstractHandlerMapping {

    private static final Logger log = LoggerFactory.getLogger(Strays.class);

    private final HandlerMethod handler = new HandlerMethod(
            this, ClassUtils.getMethod(Strays.class, "answer", HttpServletRequest.class, HttpServletResponse.class));
    private final Operations operations;
    private final Translator translator;
    private final Outgoing outgoing;

    Strays(Operations operations, Translator translator, Outgoing outgoing) {
        this.operations = operations;
        this.translator = translator;
        this.outgoing = outgoing;
        setOrder(-1); // before the page that shows errors to people
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR && isOurs(request) ? handler : null;
    }

    private boolean isOurs(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        List<String> path = Stream.of(String.valueOf(address).split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        return Path.isOurs(path)
                && (!JsonApi.isSpoken(request) || operations.find(path).isPresent());
    }

    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Caller.of(request, Actor.anonymous());
        Object mishap = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (mishap instanceof IOException && response.getStatus() == HttpServletResponse.SC_BAD_REQUEST) {
            outgoing.write(request, response, translator.translate(Refused.brokenBody(), caller));
            return;
        }
        if (response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            outgoing.write(request, response, translator.translate(Refused.unacceptable(response.getStatus()), caller));
            return;
        }
        String id = CallNotes.id(request);
        log.error(
                "Request {} failed outside of the operations", id, mishap instanceof Throwable thrown ? thrown : null);
        outgoing.write(request, response, translator.mishap(id, caller));
    }
}
