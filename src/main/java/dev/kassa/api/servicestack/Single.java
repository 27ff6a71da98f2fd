package dev.kassa.api.servicestack;

import dev.kassa.api.servicestack.Operations.Match;
import dev.kassa.calls.CallNotes;
import dev.kassa.idempotency.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Carries one request out, and answers. */
@Component
class Single {

    private final Incoming incoming;
    private final Binder binder;
    private final Repeats repeats;
    private final Outgoing outgoing;

    Single(Incoming incoming, Binder binder, Repeats repeats, Outgoing outgoing) {
        this.incoming = incoming;
        this.binder = binder;
        this.repeats = repeats;
        this.outgoing = outgoing;
    }

    <Q extends Record> Answer answer(Operation<Q> operation, Match match, HttpServletRequest request, Caller caller)
            throws IOException {
        Signature<Q> signature = operation.signature();
        Operations.demandPace(signature, request);
        Optional<String> key = signature.writes() ? Repeats.key(request) : Optional.empty();
        String body = Incoming.body(request);
        Members members = incoming.read(request, match, body);
        members.of("companyId").stream()
                .flatMap(node -> Values.guid(node).stream())
                .findFirst()
                .ifPresent(company -> CallNotes.company(request, company));
        Q wish = binder.bind(signature.request(), members);
        Fields fields = Fields.of(wish, signature);
        Supplier<Answer> deed = () -> outgoing.answer(request, match, operation.answer(wish, caller), fields);
        return key.isEmpty()
                ? deed.get()
                : repeats.answer(Repeats.call(request, members, body, key.get(), caller), deed);
    }
}
