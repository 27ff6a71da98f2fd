package dev.kassa.api.servicestack;

import dev.kassa.access.AnonymousWrites;
import dev.kassa.api.servicestack.Operations.Match;
import dev.kassa.api.servicestack.Operations.Place;
import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.idempotency.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers every request of this dialect: finds the operation, sees who asks, reads, lets the operation answer, writes. */
@Component
class Front {

    private static final Logger log = LoggerFactory.getLogger(Front.class);

    private final Operations operations;
    private final Incoming incoming;
    private final Binder binder;
    private final Translator translator;
    private final Outgoing outgoing;
    private final Repeats repeats;

    Front(
            Operations operations,
            Incoming incoming,
            Binder binder,
            Translator translator,
            Outgoing outgoing,
            Repeats repeats) {
        this.operations = operations;
        this.incoming = incoming;
        this.binder = binder;
        this.translator = translator;
        this.outgoing = outgoing;
        this.repeats = repeats;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        Caller caller = Caller.of(request, actor);
        try {
            Place place = operations.find(Path.of(request)).orElseThrow(Refused::unknownOperation);
            String verb = verb(request);
            if (verb.equals("OPTIONS")) {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", place.verbs()));
                outgoing.write(response, outgoing.answer(request, null));
                return;
            }
            Match match = place.match(verb).orElseThrow(() -> Refused.wrongVerb(place.verbs()));
            outgoing.write(response, run(match.operation(), match, request, caller));
        } catch (CheckoutProblem problem) {
            outgoing.write(request, response, translator.translate(problem, caller));
        } catch (Refused refused) {
            outgoing.write(request, response, translator.translate(refused, caller));
        } catch (RuntimeException mishap) {
            String id = UUID.randomUUID().toString();
            log.error("Request {} to {} failed", id, request.getRequestURI(), mishap);
            outgoing.write(request, response, translator.mishap(id, caller));
        }
    }

    private <Q extends Record> Answer run(
            Operation<Q> operation, Match match, HttpServletRequest request, Caller caller) throws IOException {
        Signature<Q> signature = operation.signature();
        operations.demandRight(signature, caller);
        if (signature.writes() && !AnonymousWrites.mayGoOn(request)) {
            throw Refused.tooMany();
        }
        Optional<String> key = signature.writes() ? Repeats.key(request) : Optional.empty();
        String body = Incoming.body(request);
        Members members = incoming.read(request, match, body);
        Q wish = binder.bind(signature.request(), members);
        Supplier<Answer> deed = () -> outgoing.answer(request, operation.answer(wish, caller));
        return key.isEmpty()
                ? deed.get()
                : repeats.answer(Repeats.call(request, verb(request), members, body, key.get(), caller), deed);
    }

    /** For clients behind a wall that lets only GET and POST through. */
    static String verb(HttpServletRequest request) {
        String instead = request.getHeader("X-Http-Method-Override");
        return (instead == null || instead.isBlank() ? request.getMethod() : instead.strip()).toUpperCase(Locale.ROOT);
    }
}
