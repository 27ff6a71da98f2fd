package dev.kassa.api.jsonapi;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.idempotency.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers every request of this dialect: sees who asks, finds what for, lets it be served, and says what went wrong. */
@Component
class Exchange {

    private static final Logger log = LoggerFactory.getLogger(Exchange.class);

    private final Types types;
    private final Serving serving;
    private final Repetition repetition;
    private final ErrorTranslator translator;
    private final Denials denials;

    Exchange(Types types, Serving serving, Repetition repetition, ErrorTranslator translator, Denials denials) {
        this.types = types;
        this.serving = serving;
        this.repetition = repetition;
        this.translator = translator;
        this.denials = denials;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        Call call = Call.of(request, actor);
        try {
            Answers.write(response, run(request, call));
        } catch (Refused refused) {
            Answers.write(response, refused);
        } catch (RuntimeException mishap) {
            log.error("Request {} to {} failed", call.traceId(), request.getRequestURI(), mishap);
            Answers.write(response, Refused.mishap(call.traceId()));
        }
    }

    private Answer run(HttpServletRequest request, Call call) {
        if (call.actor().isAnonymous()) {
            throw Refused.invalidToken();
        }
        Negotiation.demandAccept(request);
        Place place = find(request);
        if (request.getMethod().equals("OPTIONS")) {
            return Answers.nothing(Map.of(HttpHeaders.ALLOW, String.join(", ", place.methods())));
        }
        Verb verb = place.verb(request.getMethod()).orElseThrow(() -> Refused.wrongMethod(place.methods()));
        demandRight(verb, place, call);
        Optional<String> key = verb.isWriting() ? Repetition.key(request) : Optional.empty();
        String body = verb == Verb.CREATE || verb == Verb.UPDATE ? Negotiation.body(request) : "";
        return key.isEmpty()
                ? serve(place, verb, body, call)
                : repetition.answer(request, body, key.get(), call.actor(), () -> serve(place, verb, body, call));
    }

    private Place find(HttpServletRequest request) {
        List<String> path = Address.segments(request);
        return Address.of(path)
                .flatMap(address -> types.find(address.type()).map(resource -> new Place(address, resource)))
                .filter(place -> !place.methods().isEmpty())
                .orElseThrow(() -> Refused.notFound("this address"));
    }

    private void demandRight(Verb verb, Place place, Call call) {
        if (verb.isWriting() && !call.actor().mayWrite()) {
            denials.tell(
                    Denial.ACCESS_DENIED,
                    call.actor(),
                    null,
                    verb.method() + " " + place.address().type());
            throw Refused.unauthorized();
        }
    }

    private Answer serve(Place place, Verb verb, String body, Call call) {
        try {
            return serving.serve(place.resource(), place.address(), verb, body, call);
        } catch (CheckoutProblem problem) {
            throw translator.translate(problem, place.resource().members(), verb);
        }
    }
}
