package dev.kassa.api.jsonapi;

import dev.kassa.access.ApiRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says in errors[] that a key is no good or the pace too high. It is asked before the other dialect below {@code /api}. */
@Component
@Order(0)
class KeyErrors implements ApiRefusal {

    private final Types types;

    KeyErrors(Types types) {
        this.types = types;
    }

    @Override
    public boolean answers(HttpServletRequest request) {
        return Routing.isOurs(Address.segments(request), request, types);
    }

    @Override
    public void wrongKey(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.write(response, Refused.invalidToken());
    }

    @Override
    public void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.write(response, Refused.unacceptable(HttpServletResponse.SC_BAD_REQUEST));
    }

    @Override
    public void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.write(response, Refused.tooMany());
    }
}
