package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation as the documents see it.
 *
 * @param asksProviders whether it is about checkouts, and so may need an answer from Stripe or Payson
 */
record Entry(Signature<?> signature, Shape request, Shape answer, boolean asksProviders) {

    static Entry of(Signature<?> signature) {
        return of(signature, false);
    }

    static Entry of(Operation<?> operation) {
        return of(operation.signature(), operation.getClass().getPackageName().endsWith(".checkouts"));
    }

    private static Entry of(Signature<?> signature, boolean asksProviders) {
        return new Entry(signature, Shape.request(signature), Shape.answer(signature), asksProviders);
    }

    /** What it is about: the part of its address that tells it from others. */
    String subject() {
        if (signature.routes().isEmpty()) {
            String name = name().toLowerCase(Locale.ROOT);
            return Stream.of("stripe", "payson")
                    .filter(name::contains)
                    .findFirst()
                    .orElse("other");
        }
        List<String> segments = signature.routes().getFirst().segments();
        boolean payment = segments.getFirst().equals("payment") && segments.size() > 1;
        return payment ? segments.get(1) : segments.getFirst();
    }

    public String name() {
        return signature.name();
    }

    /** The verb that its clients send it with: that of the first route. */
    public String verb() {
        return signature.routes().isEmpty()
                ? "POST"
                : signature.routes().getFirst().verb();
    }

    /** Whether its members travel in the query, since such a request has no body. */
    public boolean isAskedByAddress() {
        return verb().equals("GET") || verb().equals("DELETE");
    }

    boolean isAnsweredEmpty() {
        return signature.answer() == Signature.Empty.class;
    }

    /** Who may call it, with commas between. */
    public String roles() {
        return signature.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    public String firstPath() {
        return signature.routes().isEmpty()
                ? "/api/" + name()
                : path(signature.routes().getFirst());
    }

    boolean isInPath(String member) {
        return signature.routes().stream()
                .anyMatch(route -> variables(route).stream().anyMatch(member::equalsIgnoreCase));
    }

    /** Of the first route's path. */
    List<String> variables() {
        return signature.routes().isEmpty()
                ? List.of()
                : variables(signature.routes().getFirst());
    }

    private static List<String> variables(Route route) {
        return route.segments().stream()
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    static String path(Route route) {
        return route.segments().stream().collect(Collectors.joining("/", "/", ""));
    }
}
