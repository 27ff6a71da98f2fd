package dev.kassa.api.servicestack;

import dev.kassa.audit.Role;
import java.util.List;
import java.util.Set;

/**
 * What a client must know to call an operation.
 *
 * @param name as in {@code /api/{name}}: clients send it as the name of their class, so that it can never change
 * @param roles who may call it; empty for an operation that is open to all
 */
record Signature<Q extends Record>(String name, Class<Q> request, Set<Role> roles, List<Route> routes) {

    static <Q extends Record> Signature<Q> open(String name, Class<Q> request, Route... routes) {
        return new Signature<>(name, request, Set.of(), List.of(routes));
    }

    static <Q extends Record> Signature<Q> forRoles(String name, Class<Q> request, Set<Role> roles, Route... routes) {
        return new Signature<>(name, request, roles, List.of(routes));
    }

    /** Whether it changes anything: a GET never does, and by whichever verb a reading operation is sent, it is one. */
    boolean isWrite() {
        return routes.stream().noneMatch(route -> route.verb().equals("GET"));
    }
}
