package dev.kassa.api.servicestack;

import dev.kassa.access.ApiRefusal;
import dev.kassa.audit.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says that a key is no good or the pace too high, before any operation is reached. Below {@code /api} other dialects are asked first. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class KeyRefusal implements ApiRefusal {

    private final Operations operations;
    private final Translator translator;
    private final Outgoing outgoing;

    KeyRefusal(Operations operations, Translator translator, Outgoing outgoing) {
        this.operations = operations;
        this.translator = translator;
        this.outgoing = outgoing;
    }

    @Override
    public boolean answers(HttpServletRequest request) {
        List<String> path = Path.of(request);
        return Path.isOurs(path)
                && (!JsonApi.isSpoken(request) || operations.find(path).isPresent());
    }

    @Override
    public void wrongKey(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, Refused.wrongKey());
    }

    @Override
    public void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, Refused.unacceptable(HttpServletResponse.SC_BAD_REQUEST));
    }

    @Override
    public void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, Refused.tooMany());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        outgoing.write(request, response, translator.translate(refused, Caller.of(request, Actor.anonymous())));
    }
}
