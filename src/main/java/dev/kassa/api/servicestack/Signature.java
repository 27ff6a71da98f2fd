package dev.kassa.api.servicestack;

import dev.kassa.audit.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client must know to call an operation. Everything that is printed of it comes from here and from the records' own
 * {@link Description}s, so that the documents cannot say anything else than what serves.
 *
 * @param name as in {@code /api/{name}}: clients send it as the name of their class, so that it can never change
 * @param aliases names that it had before, and is still called by
 * @param summary what it does, a sentence or two in English
 * @param answer the record that is answered, or of which a list is, if {@code listing}; {@link Empty} for an answer without members
 * @param listing whether the answer is a {@link QueryResponse}
 * @param writes whether it changes anything; what only reads takes no {@code Idempotency-Key}
 * @param roles who may call it; empty for an operation that is open to all
 */
public record Signature<Q extends Record>(
        String name,
        List<String> aliases,
        String summary,
        Class<Q> request,
        Class<? extends Record> answer,
        boolean listing,
        boolean writes,
        Set<Role> roles,
        List<Route> routes) {

    /** The answer of an operation that has nothing to say but that it is done. */
    public record Empty() {}

    /** An operation that answers one thing and is open to all, which {@link #forRoles} changes. It writes unless it has a GET. */
    public static <Q extends Record> Signature<Q> of(
            String name, Class<Q> request, Class<? extends Record> answer, Route... routes) {
        boolean writes = Stream.of(routes).noneMatch(route -> route.verb().equals("GET"));
        return new Signature<>(name, List.of(), "", request, answer, false, writes, Set.of(), List.of(routes));
    }

    /** An operation that answers a {@link QueryResponse}. Its request has a component of type {@link AutoQuery}. */
    public static <Q extends Record> Signature<Q> query(
            String name, Class<Q> request, Class<? extends Record> result, Route... routes) {
        return new Signature<>(name, List.of(), "", request, result, true, false, Set.of(), List.of(routes));
    }

    public Signature<Q> says(String sentence) {
        return new Signature<>(name, aliases, sentence, request, answer, listing, writes, roles, routes);
    }

    public Signature<Q> alsoCalled(String... earlierNames) {
        return new Signature<>(name, List.of(earlierNames), summary, request, answer, listing, writes, roles, routes);
    }

    public Signature<Q> forRoles(Role... allowed) {
        return new Signature<>(name, aliases, summary, request, answer, listing, writes, Set.of(allowed), routes);
    }

    /** For an operation that only reads although no route of it is a GET. */
    public Signature<Q> reading() {
        return new Signature<>(name, aliases, summary, request, answer, listing, false, roles, routes);
    }
}
