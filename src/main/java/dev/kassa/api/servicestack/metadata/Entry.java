package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Signature;
import java.util.List;
import java.util.stream.Collectors;

/** An operation as the documents see it. */
record Entry(Signature<?> signature, Shape request, Shape answer) {

    static Entry of(Signature<?> signature) {
        return new Entry(signature, Shape.request(signature), Shape.answer(signature));
    }

    String name() {
        return signature.name();
    }

    /** The verb that its clients send it with: that of the first route. */
    String verb() {
        return signature.routes().isEmpty()
                ? "POST"
                : signature.routes().getFirst().verb();
    }

    /** Whether its members travel in the query, since such a request has no body. */
    boolean isAskedByAddress() {
        return verb().equals("GET") || verb().equals("DELETE");
    }

    boolean isAnsweredEmpty() {
        return signature.answer() == Signature.Empty.class;
    }

    boolean isInPath(String member) {
        return signature.routes().stream()
                .anyMatch(route -> variables(route).stream().anyMatch(member::equalsIgnoreCase));
    }

    static List<String> variables(Route route) {
        return route.segments().stream()
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    static String path(Route route) {
        return route.segments().stream().collect(Collectors.joining("/", "/", ""));
    }
}
