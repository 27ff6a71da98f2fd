package dev.kassa.api.servicestack;

import dev.kassa.api.servicestack.Operations.Match;
import dev.kassa.idempotency.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Carries a list of requests out, one after the other, and answers with the list of their answers. All of them are read before
 * the first is carried out, so that a slip of the pen changes nothing. The first that fails ends it: its status is the
 * answer's, which says how far it came, as ServiceStack's clients look for it.
 *
 * <p>An {@code Idempotency-Key} stands for each request of the list by its place: what was carried out is not carried out again
 * when the same list is sent again, and what was not is.
 */
@Component
class Batch {

    static final int LIMIT = 100;

    /** Whom nobody knows could else ask for a hundred times as much as a caller's pace allows. */
    static final int LIMIT_OF_STRANGERS = 10;

    private final Incoming incoming;
    private final Binder binder;
    private final Repeats repeats;
    private final Outgoing outgoing;

    Batch(Incoming incoming, Binder binder, Repeats repeats, Outgoing outgoing) {
        this.incoming = incoming;
        this.binder = binder;
        this.repeats = repeats;
        this.outgoing = outgoing;
    }

    private record One<Q extends Record>(JsonNode node, Members members, Q wish, Fields fields) {}

    /** @throws Stopped if one of them fails, whatever the reason */
    <Q extends Record> Answer answer(Operation<Q> operation, Match match, HttpServletRequest request, Caller caller)
            throws IOException {
        Signature<Q> signature = operation.signature();
        Optional<String> key = signature.writes() ? Repeats.key(request) : Optional.empty();
        List<JsonNode> nodes = incoming.readList(request, match, Incoming.body(request));
        int limit = caller.actor().isAnonymous() ? LIMIT_OF_STRANGERS : LIMIT;
        if (nodes.size() > limit) {
            throw Refused.batchTooLong();
        }
        Members address = incoming.address(request, match);
        List<One<Q>> all = each(nodes.size(), true, i -> read(nodes.get(i), address, signature));
        List<Answer> answers = each(all.size(), false, i -> {
            Operations.demandPace(signature, request);
            One<Q> one = all.get(i);
            Supplier<Answer> deed =
                    () -> outgoing.answer(request, match, operation.answer(one.wish(), caller), one.fields());
            return key.isEmpty()
                    ? deed.get()
                    : repeats.answer(
                            Repeats.callAt(i, request, one.members(), one.node().toString(), key.get(), caller), deed);
        });
        return Outgoing.list(match, answers);
    }

    private <Q extends Record> One<Q> read(JsonNode node, Members address, Signature<Q> signature) {
        if (!node.isObject()) {
            throw Refused.unreadable("1:1");
        }
        Members members = address.and(node);
        Q wish = binder.bind(signature.request(), members);
        return new One<>(node, members, wish, Fields.of(wish, signature));
    }

    /** @param reading whether they are only read, and none is carried out */
    private static <T> List<T> each(int total, boolean reading, IntFunction<T> step) {
        List<T> results = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            try {
                results.add(step.apply(i));
            } catch (RuntimeException why) {
                throw new Stopped(i, reading, why);
            }
        }
        return results;
    }
}
