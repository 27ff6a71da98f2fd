package dev.kassa.api.servicestack;

import dev.kassa.api.servicestack.Operations.Match;
import dev.kassa.api.servicestack.Operations.Place;
import dev.kassa.audit.Actor;
import dev.kassa.calls.CallNotes;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.idempotency.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers every request of this dialect: finds the operation, sees who asks, has it carried out, says what went wrong. */
@Component
class Front {

    private static final Logger log = LoggerFactory.getLogger(Front.class);

    private final Operations operations;
    private final Single single;
    private final Batch batch;
    private final Translator translator;
    private final Outgoing outgoing;

    Front(Operations operations, Single single, Batch batch, Translator translator, Outgoing outgoing) {
        this.operations = operations;
        this.single = single;
        this.batch = batch;
        this.translator = translator;
        this.outgoing = outgoing;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        Caller caller = Caller.of(request, actor);
        try {
            Manner manner = Manner.of(request);
            manner.demand();
            Place place = operations.find(Path.of(request)).orElseThrow(Refused::unknownOperation);
            String verb = Verb.of(request);
            if (verb.equals("OPTIONS")) {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", place.verbs()));
                outgoing.write(request, response, Outgoing.done());
                return;
            }
            Match match = place.match(verb).orElseThrow(() -> Refused.wrongVerb(place.verbs()));
            Signature<?> signature = match.operation().signature();
            CallNotes.operation(request, signature.name(), signature.writes());
            manner.demandFor(signature);
            operations.demandRight(signature, caller);
            outgoing.write(request, response, carryOut(match, request, caller));
        } catch (RuntimeException why) {
            outgoing.write(request, response, refusal(why, request, caller));
        }
    }

    private Answer carryOut(Match match, HttpServletRequest request, Caller caller) throws IOException {
        return match.batch()
                ? batch.answer(match.operation(), match, request, caller)
                : single.answer(match.operation(), match, request, caller);
    }

    private Refusal refusal(RuntimeException why, HttpServletRequest request, Caller caller) {
        return switch (why) {
            case CheckoutProblem problem -> translator.translate(problem, caller);
            case Refused refused -> translator.translate(refused, caller);
            case Stopped stopped -> translator.translate(stopped, refusal(stopped.why(), request, caller), caller);
            default -> {
                String id = CallNotes.id(request);
                log.error("Request {} to {} failed", id, request.getRequestURI(), why);
                yield translator.mishap(id, caller);
            }
        };
    }
}
